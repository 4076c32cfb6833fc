using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps along the gradient, scaled by the size of recent steps over the size of recent gradients.</summary>
/// <remarks>Zeiler, ADADELTA: an adaptive learning rate method, 2012, algorithm 1.</remarks>
public partial class Adadelta : OptimizerHelper
{
    private readonly List<Tensor> _squares = [];
    private readonly List<Tensor> _deltas = [];

    /// <summary>One group of parameters.</summary>
    /// <param name="parameters">What to change.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="rho">How much of the running means is kept.</param>
    /// <param name="eps">What is added to the divisor.</param>
    /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
    /// <param name="maximize">Go up instead of down.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public Adadelta(IEnumerable<Parameter> parameters, double lr, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, rho, eps, weight_decay, maximize)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public Adadelta(IEnumerable<ParamGroup> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
        : base(new Options { LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize }) =>
        AddGroups(parameters);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    // v ← ρ v + (1 − ρ) g², d = g √(u + ε) / √(v + ε), p ← p − lr d, u ← ρ u + (1 − ρ) d².
    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        double rho = own.rho!.Value, eps = own.eps!.Value;
        batch.Prepare(own.weight_decay!.Value, own.maximize!.Value);
        batch.Collect(_squares, static state => ((State)state).square_avg!);
        batch.Collect(_deltas, static state => ((State)state).acc_delta!);
        Aten.CallVoid("_foreach_mul_.Scalar", _squares, rho);
        Aten.CallVoid("_foreach_addcmul_.Scalar", _squares, batch.Grads, batch.Grads, 1 - rho);
        var steps = Roots(_deltas, eps);
        Aten.CallVoid("_foreach_div_.List", steps, Roots(_squares, eps));
        Aten.CallVoid("_foreach_mul_.List", steps, batch.Grads);
        Aten.CallVoid("_foreach_add_.List", batch.Parameters, steps, -own.LearningRate!.Value);
        Aten.CallVoid("_foreach_mul_.Scalar", _deltas, rho);
        Aten.CallVoid("_foreach_addcmul_.Scalar", _deltas, steps, steps, 1 - rho);
    }

    private static Tensor[] Roots(List<Tensor> squares, double eps)
    {
        var roots = Aten.CallList("_foreach_add.Scalar", squares, eps);
        Aten.CallVoid("_foreach_sqrt_", roots);
        return roots;
    }
}
