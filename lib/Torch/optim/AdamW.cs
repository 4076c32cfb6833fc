using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam with the weight decay taken from the parameters directly, not through the gradient.</summary>
/// <remarks>Loshchilov and Hutter, Decoupled weight decay regularization, 2019, algorithm 2.</remarks>
public partial class AdamW : OptimizerHelper, optim.IBetas
{
    private readonly AdamRule _rule = new();

    /// <summary>One group of parameters.</summary>
    /// <param name="parameters">What to change.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="beta1">How much of the running mean of the gradient is kept.</param>
    /// <param name="beta2">How much of the running mean of its square is kept.</param>
    /// <param name="eps">What is added to the divisor.</param>
    /// <param name="weight_decay">The share of the parameters, times the learning rate, taken away at each step.</param>
    /// <param name="amsgrad">Divide by the largest running mean so far.</param>
    /// <param name="maximize">Go up instead of down.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public AdamW(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : base(new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize }) =>
        AddGroups(parameters);

    /// <summary>The betas of groups added from now on.</summary>
    public (double, double) Betas
    {
        get => ((Options)_defaults).Betas;
        set => ((Options)_defaults).Betas = value;
    }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        batch.Prepare(0, own.maximize!.Value);
        if (own.weight_decay != 0)
        {
            Aten.CallVoid("_foreach_mul_.Scalar", batch.Parameters, 1 - (own.LearningRate!.Value * own.weight_decay!.Value));
        }
        _rule.Update(new(own.LearningRate!.Value, own.beta1!.Value, own.beta2!.Value, own.eps!.Value, own.amsgrad!.Value), batch, step);
    }
}
