using System.Text;

namespace Workbook.Notebooks.Evaluation.Streams;

/// <summary>
/// Stands in for <see cref="Console.Out"/> or <see cref="Console.Error"/>: what a cell writes, on whichever thread it started,
/// goes to that cell's outputs; everything else goes where it went before.
/// </summary>
internal sealed class ConsoleRouter : TextWriter
{
    private static readonly Lock Gate = new();

    private readonly string _name;
    private readonly TextWriter _fallback;

    private ConsoleRouter(string name, TextWriter fallback)
    {
        _name = name;
        _fallback = fallback;
        CoreNewLine = ['\n'];
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Puts the routers in place; again, if somebody else redirected the console meanwhile.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (_out is null || Console.Out != _out)
            {
                Console.SetOut(new ConsoleRouter("stdout", Console.Out));
                _out = Console.Out;
            }

            if (_error is null || Console.Error != _error)
            {
                Console.SetError(new ConsoleRouter("stderr", Console.Error));
                _error = Console.Error;
            }

            if (_in is null)
            {
                Console.SetIn(new ConsoleInput(Console.In));
                _in = Console.In;
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + '\n');

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellOutputs.Current is { } outputs)
        {
            outputs.Write(_name, buffer);
        }
        else
        {
            _fallback.Write(buffer);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        if (CellOutputs.Current is { } outputs)
        {
            outputs.Flush();
        }
        else
        {
            _fallback.Flush();
        }
    }

    // What Console hands out: it wraps the router in a lock of its own.
    private static TextWriter? _out;
    private static TextWriter? _error;
    private static TextReader? _in;
}
