namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>One thing to do for a cell.</summary>
internal abstract record CellStep
{
    private CellStep() { }

    /// <summary>Runs C#.</summary>
    /// <param name="Source">The code, with blank lines for all the cell's lines before it, so that line numbers are the cell's.</param>
    public sealed record CSharp(string Source) : CellStep;

    /// <summary>Shows text in another language of the front end.</summary>
    public sealed record Content(string MimeType, string Text) : CellStep;

    /// <summary>Does something with the session.</summary>
    public sealed record Act(Action<Session> Action) : CellStep;
}
