using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps along the running mean of the gradient, divided by its largest size of late.</summary>
/// <remarks>Kingma and Ba, Adam: a method for stochastic optimization, 2015, algorithm 2.</remarks>
public partial class Adamax : OptimizerHelper, optim.IBetas
{
    private readonly List<Tensor> _means = [];
    private readonly List<Tensor> _largest = [];

    /// <summary>One group of parameters.</summary>
    /// <param name="parameters">What to change.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="beta1">How much of the running mean of the gradient is kept.</param>
    /// <param name="beta2">How much of the gradient's largest size is kept.</param>
    /// <param name="eps">What is added to the divisor.</param>
    /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public Adamax(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public Adamax(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
        : base(new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay }) =>
        AddGroups(parameters);

    /// <summary>The betas of groups added from now on.</summary>
    public (double, double) Betas
    {
        get => ((Options)_defaults).Betas;
        set => ((Options)_defaults).Betas = value;
    }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    // m ← β₁ m + (1 − β₁) g, u ← max(β₂ u, |g| + ε), p ← p − lr / (1 − β₁ᵗ) · m / u.
    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        double beta1 = own.beta1!.Value, rate = own.LearningRate!.Value / (1 - Math.Pow(beta1, step));
        batch.Prepare(own.weight_decay!.Value, maximize: false);
        batch.Collect(_means, static state => ((State)state).exp_avg!);
        batch.Collect(_largest, static state => ((State)state).exp_inf!);
        Aten.CallVoid("_foreach_mul_.Scalar", _means, beta1);
        Aten.CallVoid("_foreach_add_.List", _means, batch.Grads, 1 - beta1);
        var sizes = Aten.CallList("_foreach_abs", batch.Grads);
        Aten.CallVoid("_foreach_add_.Scalar", sizes, own.eps!.Value);
        Aten.CallVoid("_foreach_mul_.Scalar", _largest, own.beta2!.Value);
        Aten.CallVoid("_foreach_maximum_.List", _largest, sizes);
        Aten.CallVoid("_foreach_addcdiv_.Scalar", batch.Parameters, _means, _largest, -rate);
    }
}
