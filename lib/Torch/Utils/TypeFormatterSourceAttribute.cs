namespace TorchSharp.Utils;

/// <summary>Names the type that makes a class's notebook formatters. Notebook engines find it by its name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class TypeFormatterSourceAttribute : Attribute
{
    /// <summary>Names the source of formatters.</summary>
    /// <param name="formatterSourceType">A type with a method <c>CreateTypeFormatters()</c>.</param>
    public TypeFormatterSourceAttribute(Type formatterSourceType) => FormatterSourceType = formatterSourceType;

    /// <summary>A type with a method <c>CreateTypeFormatters()</c>.</summary>
    public Type FormatterSourceType { get; }
}
