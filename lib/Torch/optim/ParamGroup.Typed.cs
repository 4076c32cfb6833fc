namespace TorchSharp.Modules;

/// <summary>Parameters that are changed under the same options of one optimizer.</summary>
/// <typeparam name="TOptions">The optimizer's options.</typeparam>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions, new()
{
    /// <summary>A group without parameters yet.</summary>
    public ParamGroup() => base.Options = new TOptions();

    /// <summary>A group with its options; null: the optimizer's.</summary>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
    {
        Parameters = parameters;
        base.Options = options ?? new TOptions();
    }

    /// <summary>The options; what they leave null becomes the optimizer's when the group is added.</summary>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}
