namespace TorchSharp.Utils;

/// <summary>The name of a field's parameter, buffer or submodule, where it is not the field's own.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class ComponentNameAttribute : Attribute
{
    /// <summary>The name used in <c>state_dict</c>.</summary>
    public string? Name { get; set; }
}
