using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all optimizers share: groups, gathering of gradients, and what is remembered of each parameter.</summary>
public abstract partial class OptimizerHelper : optim.Optimizer
{
    private readonly List<OptimizerState[]> _states = [];
    private readonly ParameterBatch _batch = new();
    private bool _isDisposed;

    private protected OptimizerHelper(OptimizerOptions defaults)
    {
        defaults.Check(Name);
        defaults.InitialLearningRate = defaults.LearningRate ?? 0;
        _defaults = defaults;
    }

    /// <summary>The options of groups that give none.</summary>
    protected OptimizerOptions _defaults;

    private string Name => GetType().Name;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An option is out of range, the options are another optimizer's, or a parameter is in the optimizer already.</exception>
    public override void add_param_group(ParamGroup param_group)
    {
        ArgumentNullException.ThrowIfNull(param_group);
        ArgumentNullException.ThrowIfNull(param_group.Parameters);
        var options = Own(param_group.Options);
        options.TakeMissingFrom(_defaults);
        options.Check(Name);
        options.InitialLearningRate = options.LearningRate ?? 0;
        Parameter[] added = [.. param_group.Parameters];
        if (parameters().Concat(added).GroupBy(parameter => parameter, ReferenceEqualityComparer.Instance).Any(same => same.Count() > 1))
        {
            throw new ArgumentException(ErrorMessages.ParameterTwice(Name), nameof(param_group));
        }
        param_group.Options = options;
        param_group.Parameters = added;
        _parameter_groups.Add(param_group);
        _states.Add(Array.ConvertAll(added, NewState));
    }

    /// <inheritdoc/>
    public override void zero_grad()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        List<Tensor> grads = [.. _states.SelectMany(group => group).Select(state => state.Parameter.grad).OfType<Tensor>()];
        if (grads.Count > 0)
        {
            Aten.CallVoid("_foreach_zero_", grads);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The optimizer was disposed.</exception>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var loss = Evaluate(closure);
        using var _ = no_grad();
        for (var i = 0; i < _states.Count; i++)
        {
            Step(_parameter_groups[i].Options, _states[i]);
        }
        return loss;
    }

    /// <summary>Moves what is remembered of the parameters to a device.</summary>
    public void to(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        foreach (var state in _states.SelectMany(group => group))
        {
            state.to(device);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }
        _isDisposed = true;
        foreach (var state in _states.SelectMany(group => group))
        {
            state.Release();
        }
    }

    private protected abstract OptimizerOptions NewOptions();

    private protected abstract OptimizerState NewState(Parameter parameter);

    // Changes parameters that are in the same step, counted from 1. What it makes on the way is disposed for it.
    private protected abstract void Update(OptimizerOptions options, ParameterBatch batch, long step);

    private protected void AddGroups(IEnumerable<ParamGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        foreach (var group in groups)
        {
            add_param_group(group);
        }
        if (!parameters().Any())
        {
            throw new ArgumentException(ErrorMessages.NoParameters(Name), nameof(groups));
        }
    }

    private static Tensor? Evaluate(Func<Tensor>? closure)
    {
        if (closure is null)
        {
            return null;
        }
        using var _ = enable_grad();
        return closure();
    }

    private void Step(OptimizerOptions options, OptimizerState[] states)
    {
        using var scope = NewDisposeScope();
        try
        {
            foreach (var state in states)
            {
                if (state.Parameter.grad is { } grad)
                {
                    state.InitializeOnce(options);
                    if (!_batch.Accepts(state))
                    {
                        UpdateBatch(options);
                    }
                    _batch.Add(state, grad);
                }
            }
            UpdateBatch(options);
        }
        finally
        {
            _batch.Clear();
        }
    }

    private void UpdateBatch(OptimizerOptions options)
    {
        if (_batch.Count == 0)
        {
            return;
        }
        using var scope = NewDisposeScope();
        var step = _batch.States[0].Steps + 1;
        foreach (var state in _batch.States)
        {
            state.Steps = step;
        }
        Update(options, _batch, step);
        _batch.Clear();
    }

    // A group made without naming the optimizer carries bare options.
    private OptimizerOptions Own(OptimizerOptions? given)
    {
        var own = NewOptions();
        if (own.GetType().IsInstanceOfType(given))
        {
            return given!;
        }
        if (given is not null && given.GetType() != typeof(OptimizerOptions))
        {
            throw new ArgumentException(ErrorMessages.OtherOptimizer(own.GetType(), given.GetType()));
        }
        own.LearningRate = given?.LearningRate;
        return own;
    }
}
