namespace Workbook.Notebooks.Evaluation.Streams;

/// <summary>Stands in for <see cref="Console.In"/>: a cell that reads from the console is told how to ask instead of waiting for ever.</summary>
internal sealed class NoInput(TextReader fallback) : TextReader
{
    /// <inheritdoc/>
    public override int Peek() => Reader().Peek();

    /// <inheritdoc/>
    public override int Read() => Reader().Read();

    /// <inheritdoc/>
    public override string? ReadLine() => Reader().ReadLine();

    private TextReader Reader() => CellOutputs.Current is null
        ? fallback
        : throw new InvalidOperationException("A notebook has no console to read from; ask with await GetInputAsync(\"…\").");
}
