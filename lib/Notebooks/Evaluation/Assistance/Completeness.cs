namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>Whether code could run as it stands; decided by its syntax alone.</summary>
public abstract record Completeness
{
    private Completeness() { }

    /// <summary>It could.</summary>
    public sealed record Complete : Completeness;

    /// <summary>More must follow.</summary>
    /// <param name="Indent">Blanks for the next line.</param>
    public sealed record Incomplete(string Indent) : Completeness;

    /// <summary>Nothing that follows could make it right.</summary>
    public sealed record Invalid : Completeness;
}
