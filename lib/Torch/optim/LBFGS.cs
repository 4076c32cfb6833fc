using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps along a Newton direction, with the inverse Hessian estimated from the last steps and changes of the gradient.</summary>
/// <remarks>Nocedal and Wright, Numerical optimization, 2006, algorithms 7.4 and 7.5; with fixed steps, without line search.</remarks>
public class LBFGS : optim.Optimizer, optim.ILearningRateController
{
    // A curvature below this is noise.
    private const double SmallestCurvature = 1e-10;

    private readonly ParamGroup _group;
    private readonly LBFGSMemory _memory;
    private readonly long _iterations;
    private readonly long _evaluations;
    private readonly double _smallestGradient;
    private readonly double _smallestChange;
    private bool _isDisposed;

    internal LBFGS(IEnumerable<Parameter> parameters, double lr, long max_iter, long max_eval, double tolerance_grad, double tolerance_change, long history_size)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        OptionRules.NotNegative(nameof(LBFGS), "the learning rate", lr);
        Parameter[] all = [.. parameters];
        if (all.Length == 0)
        {
            throw new ArgumentException(ErrorMessages.NoParameters(nameof(LBFGS)), nameof(parameters));
        }
        _group = new ParamGroup { Parameters = all, Options = new() { LearningRate = lr, InitialLearningRate = lr } };
        _parameter_groups.Add(_group);
        _memory = new LBFGSMemory(history_size, SmallestCurvature);
        (_iterations, _evaluations, _smallestGradient, _smallestChange) = (max_iter, max_eval, tolerance_grad, tolerance_change);
    }

    /// <summary>The learning rate of the next step.</summary>
    public double LearningRate
    {
        get => _group.LearningRate;
        set => _group.LearningRate = value;
    }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate
    {
        get => _group.InitialLearningRate;
        set => _group.InitialLearningRate = value;
    }

    /// <summary>Not possible here: the estimate is of all parameters together.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void add_param_group(ParamGroup param_group) => throw new InvalidOperationException(ErrorMessages.OneGroup(nameof(LBFGS)));

    /// <inheritdoc/>
    public override void zero_grad()
    {
        foreach (var parameter in parameters())
        {
            using var grad = parameter.grad;
            grad?.zero_();
        }
    }

    /// <summary>Changes the parameters, up to max_iter times.</summary>
    /// <param name="closure">Sets the gradients to 0, computes the loss and its gradients, and returns the loss.</param>
    /// <returns>The first loss; the later ones, too, stay the caller's.</returns>
    /// <exception cref="ArgumentNullException">There is no closure.</exception>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (closure is null)
        {
            throw new ArgumentNullException(nameof(closure), ErrorMessages.NeedsClosure(nameof(LBFGS)));
        }
        var first = Evaluate(closure);
        using var _ = no_grad();
        Iterate(closure, first.ToDouble());
        return first;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _isDisposed = true;
        _memory.Dispose();
    }

    private static Tensor Evaluate(Func<Tensor> closure)
    {
        using var _ = enable_grad();
        return closure();
    }

    // The closure runs outside of any scope of the optimizer's: what it makes is the caller's.
    private void Iterate(Func<Tensor> closure, double loss)
    {
        for (var iteration = 1L; iteration <= _iterations; iteration++)
        {
            if (Advance() is not { } moved || iteration == _iterations)
            {
                return;
            }
            var before = loss;
            loss = Evaluate(closure).ToDouble();
            if (iteration + 1 >= _evaluations || moved <= _smallestChange || Math.Abs(loss - before) < _smallestChange)
            {
                return;
            }
        }
    }

    // Moves the parameters and says how far one moved at most; null: there is nowhere to go.
    private double? Advance()
    {
        using var scope = NewDisposeScope();
        var gradient = Gradient();
        if (!(Largest(gradient) > _smallestGradient))
        {
            return null;
        }
        var rate = LearningRate * (_memory.IsEmpty ? Math.Min(1, 1 / gradient.abs().sum().ToDouble()) : 1);
        var direction = _memory.Direction(gradient, rate);
        if (gradient.dot(direction).ToDouble() > -_smallestChange)
        {
            return null;
        }
        Move(direction, rate);
        return Largest(direction) * rate;
    }

    private static double Largest(Tensor tensor) => tensor.abs().max().ToDouble();

    // A parameter without a gradient counts as one whose gradient is 0.
    private Tensor Gradient() => cat([.. parameters().Select(parameter => (parameter.grad ?? zeros_like(parameter)).flatten())], 0);

    private void Move(Tensor direction, double rate)
    {
        var start = 0L;
        foreach (var parameter in parameters())
        {
            parameter.add_(direction.narrow(0, start, parameter.numel()).view(parameter.shape), alpha: rate);
            start += parameter.numel();
        }
    }
}
