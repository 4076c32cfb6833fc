using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam that looks ahead along the running mean of the gradient.</summary>
/// <remarks>Dozat, Incorporating Nesterov momentum into Adam, 2016, algorithm 2.</remarks>
public partial class NAdam : OptimizerHelper, optim.IBetas
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
    /// <param name="momentum_decay">How fast the momentum grows to its full value.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public NAdam(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, momentum_decay)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public NAdam(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3)
        : base(new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, momentum_decay = momentum_decay }) =>
        AddGroups(parameters);

    /// <summary>The betas of groups added from now on.</summary>
    public (double, double) Betas
    {
        get => ((Options)_defaults).Betas;
        set => ((Options)_defaults).Betas = value;
    }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    // m and v as in Adam; p ← p − lr (μₜ₊₁ m / (1 − μ₁…μₜ₊₁) + (1 − μₜ) g / (1 − μ₁…μₜ)) / (√(v / (1 − β₂ᵗ)) + ε).
    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        double beta1 = own.beta1!.Value, beta2 = own.beta2!.Value, lr = own.LearningRate!.Value;
        batch.Prepare(own.weight_decay!.Value, maximize: false);
        batch.Collect(_means, static state => ((State)state).exp_avg!);
        batch.Collect(_squares, static state => ((State)state).exp_avg_sq!);
        Aten.CallVoid("_foreach_mul_.Scalar", _means, beta1);
        Aten.CallVoid("_foreach_add_.List", _means, batch.Grads, 1 - beta1);
        Aten.CallVoid("_foreach_mul_.Scalar", _squares, beta2);
        Aten.CallVoid("_foreach_addcmul_.Scalar", _squares, batch.Grads, batch.Grads, 1 - beta2);
        var divisors = Aten.CallList("_foreach_div.Scalar", _squares, 1 - Math.Pow(beta2, step));
        Aten.CallVoid("_foreach_sqrt_", divisors);
        Aten.CallVoid("_foreach_add_.Scalar", divisors, own.eps!.Value);

        double now = Momentum(own, step), next = Momentum(own, step + 1), product = ((State)batch.States[0]).mu_product * now;
        Aten.CallVoid("_foreach_addcdiv_.Scalar", batch.Parameters, batch.Grads, divisors, -lr * (1 - now) / (1 - product));
        Aten.CallVoid("_foreach_addcdiv_.Scalar", batch.Parameters, _means, divisors, -lr * next / (1 - (product * next)));
        batch.States.ForEach(state => ((State)state).mu_product = product);
    }

    private static double Momentum(Options options, long step) =>
        options.beta1!.Value * (1 - (0.5 * Math.Pow(0.96, step * options.momentum_decay!.Value)));
}
