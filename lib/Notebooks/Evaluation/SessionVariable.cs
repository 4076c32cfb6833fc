namespace Workbook.Notebooks.Evaluation;

/// <summary>A variable of a session.</summary>
internal sealed record SessionVariable(string Name, Type Type, object? Value);
