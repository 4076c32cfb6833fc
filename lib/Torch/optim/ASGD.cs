using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent that also keeps the average of where it was.</summary>
/// <remarks>Polyak and Juditsky, Acceleration of stochastic approximation by averaging, 1992.</remarks>
public partial class ASGD : OptimizerHelper
{
    private readonly List<Tensor> _averages = [];

    /// <summary>One group of parameters.</summary>
    /// <param name="parameters">What to change.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="lambd">How strongly parameters shrink, and the steps with their number.</param>
    /// <param name="alpha">The power by which the step size falls.</param>
    /// <param name="t0">The step after which parameters are averaged.</param>
    /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
    /// <param name="maximize">Go up instead of down.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public ASGD(IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, lambd, alpha, t0, weight_decay, maximize)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public ASGD(IEnumerable<ParamGroup<Options>> parameters, double lr = 0.01, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false)
        : base(new Options { LearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay, maximize = maximize }) =>
        AddGroups(parameters);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    // p ← (1 − λ η) p − η g, a ← a + μ (p − a), then η = lr / (1 + λ lr t)^α and μ = 1 / max(1, t − t₀).
    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        double eta = ((State)batch.States[0]).eta, mu = ((State)batch.States[0]).mu, lr = own.LearningRate!.Value;
        batch.Prepare(own.weight_decay!.Value, own.maximize!.Value);
        batch.Collect(_averages, static state => ((State)state).ax!);
        Aten.CallVoid("_foreach_mul_.Scalar", batch.Parameters, 1 - (own.lambd!.Value * eta));
        Aten.CallVoid("_foreach_add_.List", batch.Parameters, batch.Grads, -eta);
        Aten.CallVoid("_foreach_mul_.Scalar", _averages, 1 - mu);
        Aten.CallVoid("_foreach_add_.List", _averages, batch.Parameters, mu);
        foreach (var state in batch.States.Cast<State>())
        {
            state.eta = lr / Math.Pow(1 + (own.lambd!.Value * lr * step), own.alpha!.Value);
            state.mu = 1 / Math.Max(1, step - own.t0!.Value);
        }
    }
}
