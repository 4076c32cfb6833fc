using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all optimizers share: groups, gathering of gradients, and what is remembered of each parameter.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private readonly List<OptimizerState[]> _states = [];
    private readonly ParameterBatch _batch = new();

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
    /// <exception cref="ArgumentException">An option is out of range, or a parameter is in the optimizer already.</exception>
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
        try
        {
            _states.ForEach(_batch.Gather);
            if (_batch.Count > 0)
            {
                using var _ = no_grad();
                Aten.CallVoid("_foreach_zero_", _batch.Grads);
            }
        }
        finally
        {
            _batch.Release();
        }
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        var loss = Evaluate(closure);
        using var _ = no_grad();
        for (var i = 0; i < _states.Count; i++)
        {
            Step(_parameter_groups[i].Options, _states[i]);
        }
        return loss;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }
        foreach (var state in _states.SelectMany(group => group))
        {
            state.Dispose();
        }
    }

    private protected abstract OptimizerOptions NewOptions();

    private protected abstract OptimizerState NewState(Parameter parameter);

    private protected abstract void Update(OptimizerOptions options, ParameterBatch batch);

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
        try
        {
            _batch.Gather(states);
            if (_batch.Count > 0)
            {
                Update(options, _batch);
            }
        }
        finally
        {
            _batch.Release();
        }
    }

    // A group made without naming the optimizer carries bare options.
    private OptimizerOptions Own(OptimizerOptions given)
    {
        var own = NewOptions();
        if (own.GetType().IsInstanceOfType(given))
        {
            return given;
        }
        own.LearningRate = given.LearningRate;
        return own;
    }
}
