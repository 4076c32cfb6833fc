namespace Workbook.Notebooks.Evaluation.Streams;

/// <summary>Stands in for <see cref="Console.In"/>: a cell that reads from the console asks the front end for a line.</summary>
internal sealed class ConsoleInput(TextReader fallback) : TextReader
{
    // What a cell has not yet read of the line it was given last.
    private readonly AsyncLocal<string?> _rest = new();

    /// <inheritdoc/>
    public override int Peek() => CellOutputs.Current is null ? fallback.Peek() : _rest.Value is { Length: > 0 } rest ? rest[0] : -1;

    /// <inheritdoc/>
    public override int Read()
    {
        if (CellOutputs.Current is not { } outputs)
        {
            return fallback.Read();
        }

        var rest = _rest.Value is { Length: > 0 } kept ? kept : Ask(outputs) + "\n";
        _rest.Value = rest[1..];
        return rest[0];
    }

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        if (CellOutputs.Current is not { } outputs)
        {
            return fallback.ReadLine();
        }

        var rest = _rest.Value;
        _rest.Value = null;
        return rest is { Length: > 0 } ? rest.TrimEnd('\n') : Ask(outputs);
    }

    // The front end's one line stands for the whole of an input without end.
    /// <inheritdoc/>
    public override string ReadToEnd() => CellOutputs.Current is null ? fallback.ReadToEnd() : ReadLine()!;

    private static string Ask(CellOutputs outputs) => outputs.AskAsync("Console.ReadLine", "", isPassword: false).GetAwaiter().GetResult();
}
