namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>One cell of a table.</summary>
/// <param name="Text">Its text, one line.</param>
/// <param name="IsNumber">Whether it is a number, which stands at the right.</param>
/// <param name="Html">Its own HTML, where it has some.</param>
internal sealed record GridCell(string Text, bool IsNumber = false, string? Html = null);
