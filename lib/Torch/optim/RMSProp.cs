using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps along the gradient, divided by the root of the running mean of its square.</summary>
/// <remarks>Tieleman and Hinton, Neural networks for machine learning, lecture 6.5, 2012; centered: Graves, Generating sequences with recurrent neural networks, 2013.</remarks>
public partial class RMSProp : OptimizerHelper, optim.IMomentum
{
    private readonly List<Tensor> _squares = [];
    private readonly List<Tensor> _means = [];
    private readonly List<Tensor> _buffers = [];

    /// <summary>One group of parameters.</summary>
    /// <param name="parameters">What to change.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="alpha">How much of the running mean of the square is kept.</param>
    /// <param name="eps">What is added to the divisor.</param>
    /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
    /// <param name="momentum">How much of the last step is kept.</param>
    /// <param name="centered">Divide by the deviation: the running mean of the gradient is taken off.</param>
    /// <param name="maximize">Go up instead of down.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public RMSProp(IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0.0, bool centered = false, bool maximize = false)
        : base(new Options { LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize }) =>
        AddGroups(parameters);

    /// <summary>The momentum of groups added from now on.</summary>
    public double Momentum
    {
        get => ((Options)_defaults).momentum!.Value;
        set => ((Options)_defaults).momentum = value;
    }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    // v ← α v + (1 − α) g², p ← p − lr g / (√v + ε); centered: v less the square of the gradient's running mean.
    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        double lr = own.LearningRate!.Value, alpha = own.alpha!.Value, momentum = own.momentum!.Value;
        batch.Prepare(own.weight_decay!.Value, own.maximize!.Value);
        batch.Collect(_squares, static state => ((State)state).square_avg!);
        Aten.CallVoid("_foreach_mul_.Scalar", _squares, alpha);
        Aten.CallVoid("_foreach_addcmul_.Scalar", _squares, batch.Grads, batch.Grads, 1 - alpha);
        var divisors = own.centered!.Value ? Deviations(batch, alpha) : Aten.CallList("_foreach_sqrt", _squares);
        Aten.CallVoid("_foreach_add_.Scalar", divisors, own.eps!.Value);
        if (momentum == 0)
        {
            Aten.CallVoid("_foreach_addcdiv_.Scalar", batch.Parameters, batch.Grads, divisors, -lr);
            return;
        }
        batch.Collect(_buffers, static state => ((State)state).momentum_buffer!);
        Aten.CallVoid("_foreach_mul_.Scalar", _buffers, momentum);
        Aten.CallVoid("_foreach_addcdiv_.Scalar", _buffers, batch.Grads, divisors, 1.0);
        Aten.CallVoid("_foreach_add_.List", batch.Parameters, _buffers, -lr);
    }

    private Tensor[] Deviations(ParameterBatch batch, double alpha)
    {
        batch.Collect(_means, static state => ((State)state).grad_avg!);
        Aten.CallVoid("_foreach_mul_.Scalar", _means, alpha);
        Aten.CallVoid("_foreach_add_.List", _means, batch.Grads, 1 - alpha);
        var variances = Aten.CallList("_foreach_addcmul.Scalar", _squares, _means, _means, -1.0);
        Aten.CallVoid("_foreach_sqrt_", variances);
        return variances;
    }
}
