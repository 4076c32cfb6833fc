namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Types and delegates, by the name C# gives the type.</summary>
internal sealed class TypeFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context) => Inline(value, context) is { } text ? new TextView(text) : null;

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => value switch
    {
        Type type => CSharpName.Of(type),
        Delegate function => CSharpName.Of(function.GetType()),
        _ => null,
    };
}
