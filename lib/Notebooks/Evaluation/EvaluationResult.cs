using System.Collections.Immutable;
using Workbook.Display;

namespace Workbook.Notebooks.Evaluation;

/// <summary>How a cell ended.</summary>
public abstract record EvaluationResult
{
    private EvaluationResult() { }

    /// <summary>The cell ran to its end.</summary>
    /// <param name="Value">What its last expression gave, formatted; null when it ended in a statement.</param>
    public sealed record Success(MimeBundle? Value) : EvaluationResult;

    /// <summary>The cell did not compile, or threw.</summary>
    /// <param name="Name">The exception's type, or <c>CompilationError</c>.</param>
    /// <param name="Message">The exception's message, or the first diagnostic.</param>
    /// <param name="Traceback">Lines to show: the reader's frames with cell and line first, or every diagnostic with its source line.</param>
    /// <param name="Line">The 1-based line of the cell where it happened, where known.</param>
    public sealed record Error(string Name, string Message, ImmutableArray<string> Traceback, int? Line) : EvaluationResult;

    /// <summary>The cell was interrupted; what it had assigned stays.</summary>
    public sealed record Cancelled : EvaluationResult;

    /// <summary>The session ended while the cell ran: its process exited, crashed, or was ended for using too much memory.</summary>
    /// <param name="Name">A short name such as <c>KernelDied</c>.</param>
    /// <param name="Message">One line that says how it ended.</param>
    public sealed record Ended(string Name, string Message) : EvaluationResult;
}
