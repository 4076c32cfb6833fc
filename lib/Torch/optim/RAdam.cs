using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam that does not divide while too few steps were made to know by what.</summary>
/// <remarks>Liu et al., On the variance of the adaptive learning rate and beyond, 2020, algorithm 2.</remarks>
public partial class RAdam : OptimizerHelper, optim.IBetas
{
    private readonly List<Tensor> _means = [];
    private readonly List<Tensor> _squares = [];

    /// <summary>One group of parameters.</summary>
    /// <param name="parameters">What to change.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="beta1">How much of the running mean of the gradient is kept.</param>
    /// <param name="beta2">How much of the running mean of its square is kept.</param>
    /// <param name="eps">What is added to the divisor.</param>
    /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public RAdam(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public RAdam(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
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

    // m and v as in Adam; while too few steps were made to trust v, p ← p − lr m / (1 − β₁ᵗ).
    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        double beta1 = own.beta1!.Value, beta2 = own.beta2!.Value, rate = own.LearningRate!.Value / (1 - Math.Pow(beta1, step));
        batch.Prepare(own.weight_decay!.Value, maximize: false);
        batch.Collect(_means, static state => ((State)state).exp_avg!);
        batch.Collect(_squares, static state => ((State)state).exp_avg_sq!);
        Aten.CallVoid("_foreach_mul_.Scalar", _means, beta1);
        Aten.CallVoid("_foreach_add_.List", _means, batch.Grads, 1 - beta1);
        Aten.CallVoid("_foreach_mul_.Scalar", _squares, beta2);
        Aten.CallVoid("_foreach_addcmul_.Scalar", _squares, batch.Grads, batch.Grads, 1 - beta2);
        if (Rectification(beta2, step) is not { } rectification)
        {
            Aten.CallVoid("_foreach_add_.List", batch.Parameters, _means, -rate);
            return;
        }
        var divisors = Aten.CallList("_foreach_sqrt", _squares);
        Aten.CallVoid("_foreach_add_.Scalar", divisors, own.eps!.Value);
        Aten.CallVoid("_foreach_addcdiv_.Scalar", batch.Parameters, _means, divisors, -rate * rectification);
    }

    // √((1 − β₂ᵗ) r) with r the paper's variance rectification, or nothing where the moving average is too short for it.
    private static double? Rectification(double beta2, long step)
    {
        double power = Math.Pow(beta2, step), longest = (2 / (1 - beta2)) - 1, length = longest - (2 * step * power / (1 - power));
        return length > 5
            ? Math.Sqrt((1 - power) * (length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length))
            : null;
    }
}
