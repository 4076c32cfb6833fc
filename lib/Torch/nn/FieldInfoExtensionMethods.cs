using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp;

/// <summary>How a field's component is called.</summary>
public static class FieldInfoExtensionMethods
{
    /// <summary>The name given by <see cref="ComponentNameAttribute"/>, else the field's.</summary>
    public static string ComponentName(this FieldInfo field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
    }
}
