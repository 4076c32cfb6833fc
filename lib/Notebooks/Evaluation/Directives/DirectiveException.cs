namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>A directive that cannot be carried out; reported like a compiler's error.</summary>
internal sealed class DirectiveException(string id, string message, int line, int column, string text) : Exception(message)
{
    /// <summary>The error's number, such as DNI101.</summary>
    public string Id => id;

    /// <summary>The 1-based line of the cell.</summary>
    public int Line => line;

    /// <summary>The 1-based column.</summary>
    public int Column => column;

    /// <summary>The line's text.</summary>
    public string Text => text;
}
