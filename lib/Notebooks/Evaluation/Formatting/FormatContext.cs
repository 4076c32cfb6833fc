using Workbook.Display;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>One formatting: the settings, and the way from the outermost value to the one at hand, by which cycles are seen.</summary>
internal sealed class FormatContext(FormatterRegistry registry)
{
    private readonly Stack<object> _path = new();

    /// <summary>The session's settings and formatters.</summary>
    public FormatterRegistry Registry => registry;

    /// <summary>How many items are written out.</summary>
    public int Limit => registry.ListExpansionLimit;

    /// <summary>A value in full, by the first formatter that takes it.</summary>
    public View ViewOf(object value) => Inside(value, () => FormatterTable.First(formatter => formatter.View(value, this)))!;

    /// <summary>A value in one line.</summary>
    public string Inline(object? value) => value is null ? registry.NullString : Inline(value, FormatBySpecialMeans(value));

    /// <summary>A value as a cell of a table.</summary>
    public GridCell Cell(object? value)
    {
        // Asked once: a figure draws itself for the answer.
        var special = value is null ? null : FormatBySpecialMeans(value);
        var text = value is null ? registry.NullString : Inline(value, special);
        return new GridCell(OneLine.Of(text), NumberFormatter.IsNumber(value), special?.Data.GetValueOrDefault(MimeTypes.Html));
    }

    /// <summary>Whether objects at this depth are still written out.</summary>
    public bool MayGoDeeper => _path.Count <= registry.RecursionLimit;

    /// <summary>What the value's own or a registered formatter makes of it; null when it has none.</summary>
    public MimeBundle? FormatBySpecialMeans(object value) => value switch
    {
        MimeBundle bundle => bundle,
        _ => registry.Format(value) ?? (value as IDisplayable)?.ToMimeBundle() ?? ConventionFormatters.Format(value),
    };

    private string Inline(object value, MimeBundle? special)
    {
        if (special?.Data.GetValueOrDefault(MimeTypes.PlainText) is { } text)
        {
            return OneLine.Of(text);
        }

        if (!value.GetType().IsValueType && _path.Contains(value, ReferenceEqualityComparer.Instance))
        {
            return "(cycle)";
        }

        return Inside(value, () => FormatterTable.First(formatter => formatter.Inline(value, this)))!;
    }

    private T Inside<T>(object value, Func<T> format)
    {
        _path.Push(value);
        try
        {
            return format();
        }
        finally
        {
            _path.Pop();
        }
    }
}
