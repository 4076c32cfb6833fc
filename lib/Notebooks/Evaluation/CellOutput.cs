using Workbook.Display;

namespace Workbook.Notebooks.Evaluation;

/// <summary>Something a cell put out while it ran. The cell's own value and its error come with its <see cref="EvaluationResult"/>.</summary>
public abstract record CellOutput
{
    private CellOutput() { }

    /// <summary>Text written to stdout or stderr; neighbouring writes may come as one.</summary>
    /// <param name="Name">"stdout" or "stderr".</param>
    /// <param name="Text">The text, line ends as written.</param>
    public sealed record StreamText(string Name, string Text) : CellOutput;

    /// <summary>A value shown with <c>display(…)</c>.</summary>
    /// <param name="Bundle">The value in all its representations.</param>
    /// <param name="DisplayId">The id by which a later <see cref="UpdateDisplay"/> finds it.</param>
    public sealed record Display(MimeBundle Bundle, string DisplayId) : CellOutput;

    /// <summary>New content for a value shown before.</summary>
    /// <param name="Bundle">The new content.</param>
    /// <param name="DisplayId">The id of the display it replaces.</param>
    public sealed record UpdateDisplay(MimeBundle Bundle, string DisplayId) : CellOutput;

    /// <summary>A request to clear what the cell has shown so far.</summary>
    /// <param name="Wait">Whether to wait for the next output before clearing.</param>
    public sealed record Clear(bool Wait) : CellOutput;
}
