namespace Workbook.Notebooks.Evaluation;

/// <summary>Where outputs go that nobody wants.</summary>
public sealed class NullOutputSink : IOutputSink
{
    private NullOutputSink() { }

    /// <summary>The only one there is need of.</summary>
    public static NullOutputSink Instance { get; } = new();

    /// <inheritdoc/>
    public void Write(CellOutput output) { }
}
