using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with momentum if wanted.</summary>
/// <remarks>Sutskever et al., On the importance of initialization and momentum in deep learning, 2013.</remarks>
public partial class SGD : OptimizerHelper, optim.IMomentum
{
    private readonly List<Tensor> _buffers = [];

    /// <summary>One group of parameters.</summary>
    /// <param name="parameters">What to change.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="momentum">How much of the last step is kept.</param>
    /// <param name="dampening">How much of the gradient is left out of the momentum.</param>
    /// <param name="weight_decay">How strongly parameters are drawn to 0.</param>
    /// <param name="nesterov">Look ahead along the momentum.</param>
    /// <param name="maximize">Go up instead of down.</param>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>Several groups of parameters; the options are for groups that give none.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or there are no parameters.</exception>
    public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        : base(new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize }) =>
        AddGroups(parameters);

    /// <summary>The momentum of groups added from now on.</summary>
    public double Momentum
    {
        get => ((Options)_defaults).momentum!.Value;
        set => ((Options)_defaults).momentum = value;
    }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    // With g the gradient (its sign turned when maximizing) and w the decay, the step is
    // b ← μ b + (1 − dampening)(g + w p), then p ← p − lr b; with Nesterov p ← p − lr (g + w p + μ b).
    private protected override void Update(OptimizerOptions options, ParameterBatch batch, long step)
    {
        var own = (Options)options;
        double lr = own.LearningRate!.Value, momentum = own.momentum!.Value;
        if (momentum != 0)
        {
            AdvanceBuffers(own, batch);
        }
        if (momentum == 0 || own.nesterov!.Value)
        {
            if (own.weight_decay != 0)
            {
                Aten.CallVoid("_foreach_mul_.Scalar", batch.Parameters, 1 - (lr * own.weight_decay!.Value));
            }
            Aten.CallVoid("_foreach_add_.List", batch.Parameters, batch.Grads, -lr * own.Sign);
        }
        if (momentum != 0)
        {
            Aten.CallVoid("_foreach_add_.List", batch.Parameters, _buffers, own.nesterov!.Value ? -lr * momentum : -lr);
        }
    }

    private void AdvanceBuffers(Options options, ParameterBatch batch)
    {
        _buffers.Clear();
        for (var i = 0; i < batch.Count; i++)
        {
            var state = (State)batch.States[i];
            _buffers.Add(state.momentum_buffer ??= FirstBuffer(options, batch.Parameters[i], batch.Grads[i]));
        }
        var share = 1 - options.dampening!.Value;
        Aten.CallVoid("_foreach_mul_.Scalar", _buffers, options.momentum!.Value);
        Aten.CallVoid("_foreach_add_.List", _buffers, batch.Grads, share * options.Sign);
        if (options.weight_decay != 0)
        {
            Aten.CallVoid("_foreach_add_.List", _buffers, batch.Parameters, share * options.weight_decay!.Value);
        }
    }

    // The first step is not dampened: (dampening / μ)(g + w p) before it makes b = g + w p after it.
    private static Tensor FirstBuffer(Options options, Tensor parameter, Tensor grad)
    {
        var buffer = zeros_like(parameter).DetachFromDisposeScope();
        var share = options.dampening!.Value / options.momentum!.Value;
        if (share != 0)
        {
            buffer.add_(grad, alpha: share * options.Sign).add_(parameter, alpha: share * options.weight_decay!.Value);
        }
        return buffer;
    }
}
