namespace Workbook.Notebooks.Running;

/// <summary>Why a cell failed.</summary>
/// <param name="CellNumber">The cell's execution_count, as in <c>cell[8]</c>; 0 when the notebook failed outside its cells.</param>
/// <param name="CellId">The cell's id.</param>
/// <param name="Line">The 1-based line in the cell, where known.</param>
/// <param name="SourceLine">That line's text, trimmed.</param>
/// <param name="ErrorName">The exception's type, <c>CompilationError</c>, <c>Timeout</c>, <c>Interrupted</c> …</param>
/// <param name="Message">What happened; may have several lines.</param>
public sealed record CellFailure(int CellNumber, string CellId, int? Line, string? SourceLine, string ErrorName, string Message)
{
    /// <summary>The error name of a session that cannot be opened.</summary>
    public const string NotStarted = "KernelNotStarted";

    /// <summary>A failure outside the cells.</summary>
    internal static CellFailure OfSession(string errorName, string message) => new(0, "", null, null, errorName, message);
}
