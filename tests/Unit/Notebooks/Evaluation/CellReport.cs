using Shouldly;
using Workbook.Display;
using Workbook.Notebooks.Evaluation;

namespace Workbook.Tests.Notebooks.Evaluation;

/// <summary>What a cell of a test did.</summary>
internal sealed record CellReport(EvaluationResult Result, IReadOnlyList<CellOutput> Outputs)
{
    /// <summary>The value; the cell must have succeeded.</summary>
    public MimeBundle? Value
    {
        get
        {
            if (Result is EvaluationResult.Error error)
            {
                throw new ShouldAssertException("The cell failed: " + string.Join('\n', error.Traceback));
            }

            return Result.ShouldBeOfType<EvaluationResult.Success>().Value;
        }
    }

    /// <summary>The value as plain text; the cell must have succeeded.</summary>
    public string? Text => Value?.Data[MimeTypes.PlainText];

    /// <summary>The error; the cell must have failed.</summary>
    public EvaluationResult.Error Error => Result.ShouldBeOfType<EvaluationResult.Error>();

    /// <summary>The traceback as one text.</summary>
    public string Traceback => string.Join('\n', Error.Traceback);

    public string Stdout => StreamText("stdout");

    public string Stderr => StreamText("stderr");

    /// <summary>What was displayed, in order.</summary>
    public IReadOnlyList<MimeBundle> Displays => [.. Outputs.OfType<CellOutput.Display>().Select(display => display.Bundle)];

    private string StreamText(string name) =>
        string.Concat(Outputs.OfType<CellOutput.StreamText>().Where(text => text.Name == name).Select(text => text.Text));
}
