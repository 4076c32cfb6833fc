using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps along the gradient, divided by the root of the sum of its squares so far.</summary>
/// <remarks>Duchi et al., Adaptive subgradient methods for online learning and stochastic optimization, 2011.</remarks>
public partial class Adagrad : OptimizerHelper
{
    private readonly List<Tensor> _sums = [];

    /// <summary>One group of parameters.</summary>
    /// <param name="parameters">What to change.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="lr_decay">How fast the learning rate falls with the steps.</param>
    /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
    /// <param name="initial_accumulator_value">What the sum of squares begins with.</param>
    /// <param name="eps">What is added to the divisor.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public Adagrad(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
        : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public Adagrad(IEnumerable<ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
        : base(new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps }) =>
        AddGroups(parameters);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    // s ← s + g², p ← p − lr / (1 + (t − 1) lr_decay) · g / (√s + ε).
    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        batch.Prepare(own.weight_decay!.Value, maximize: false);
        batch.Collect(_sums, static state => ((State)state).sum!);
        Aten.CallVoid("_foreach_addcmul_.Scalar", _sums, batch.Grads, batch.Grads, 1.0);
        var divisors = Aten.CallList("_foreach_sqrt", _sums);
        Aten.CallVoid("_foreach_add_.Scalar", divisors, own.eps!.Value);
        var rate = own.LearningRate!.Value / (1 + ((step - 1) * own.lr_decay!.Value));
        Aten.CallVoid("_foreach_addcdiv_.Scalar", batch.Parameters, batch.Grads, divisors, -rate);
    }
}
