namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>One thing to do for a cell.</summary>
internal abstract record CellStep
{
    private CellStep() { }

    /// <summary>Runs C#.</summary>
    /// <param name="Source">The code, with blank lines for all the cell's lines before it, so that line numbers are the cell's.</param>
    public sealed record CSharp(string Source) : CellStep;

    /// <summary>Does something with the session.</summary>
    public sealed record Act(Action<Session> Action) : CellStep;

    /// <summary>Runs more code in the session, which may fail.</summary>
    public sealed record Nested(Func<Session, EvaluationResult> Run) : CellStep;
}
