using System.Text;

namespace Workbook.Notebooks.Evaluation.Streams;

/// <summary>
/// The outputs of one running cell: gathers text and hands it on in batches, in order with what is displayed.
/// The cell's threads find it by <see cref="Current"/>, which flows to every thread and task the cell starts.
/// </summary>
internal sealed class CellOutputs : IDisposable
{
    private const int BatchLength = 32 * 1024;
    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(50);
    private static readonly AsyncLocal<CellOutputs?> CurrentOutputs = new();

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly IOutputSink _sink;
    private readonly LateText _late;
    private readonly Timer _timer;
    private string _name = "stdout";
    private bool _closed;

    /// <summary>Opens the outputs of a cell, beginning with what earlier cells' threads wrote after their end.</summary>
    public CellOutputs(IOutputSink sink, Session session)
    {
        _sink = sink;
        Session = session;
        _late = session.LateText;
        _timer = new Timer(static state => ((CellOutputs)state!).Flush(), this, Timeout.Infinite, Timeout.Infinite);
        _late.DrainTo((name, text) => Write(name, text));
    }

    /// <summary>The outputs of the cell that started the running thread, or null outside of cells.</summary>
    public static CellOutputs? Current
    {
        get => CurrentOutputs.Value;
        set => CurrentOutputs.Value = value;
    }

    /// <summary>Where the outputs go.</summary>
    public IOutputSink Sink => _sink;

    /// <summary>The session the cell belongs to.</summary>
    public Session Session { get; }

    /// <summary>Asks whoever reads the outputs for a line, after all that was put out; interrupting the cell stops the waiting.</summary>
    /// <param name="asker">The function that asks.</param>
    /// <param name="prompt">What to say above the box.</param>
    /// <param name="isPassword">Whether the answer is not to be shown.</param>
    /// <exception cref="InvalidOperationException">Nobody is there who could answer.</exception>
    public Task<string> AskAsync(string asker, string prompt, bool isPassword)
    {
        Flush();
        return (_sink as IInputSource)?.ReadLineAsync(prompt, isPassword, Session.Interrupt)
            ?? Task.FromException<string>(new InvalidOperationException(NobodyAnswers(asker, prompt)));
    }

    /// <summary>What a cell is told that asks where nobody can answer.</summary>
    public static string NobodyAnswers(string asker, string prompt)
    {
        string question = prompt.Length == 0 ? "" : $" '{prompt}'";
        return $"{asker}: this notebook runs with nobody to answer{question}. Run it in VS Code or Jupyter to be asked, "
            + "or put the value into a cell tagged parameters and give it from outside: workbook run -p name=value.";
    }

    /// <summary>Adds text to stdout or stderr.</summary>
    public void Write(string name, ReadOnlySpan<char> text)
    {
        // In a finally block an interrupt cannot strike half-way: the text and its order stay whole.
        try
        {
        }
        finally
        {
            lock (_gate)
            {
                Append(name, text);
            }
        }
    }

    /// <summary>Hands on an output that is not text, after the text written before it.</summary>
    public void Show(CellOutput output)
    {
        try
        {
        }
        finally
        {
            lock (_gate)
            {
                if (!_closed)
                {
                    Send();
                    _sink.Write(output);
                }
            }
        }
    }

    /// <summary>Hands on the text gathered so far.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            Send();
        }
    }

    /// <summary>Ends the cell: later writes of its threads come out with the session's next cell.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            Send();
            _closed = true;
        }

        _timer.Dispose();
    }

    private void Append(string name, ReadOnlySpan<char> text)
    {
        if (_closed)
        {
            _late.Write(name, text);
            return;
        }

        if (name != _name)
        {
            Send();
            _name = name;
        }

        if (_text.Length == 0)
        {
            _timer.Change(BatchTime, Timeout.InfiniteTimeSpan);
        }

        _text.Append(text);
        if (_text.Length >= BatchLength)
        {
            Send();
        }
    }

    private void Send()
    {
        if (_text.Length > 0 && !_closed)
        {
            var text = _text.ToString();
            _text.Clear();
            _sink.Write(new CellOutput.StreamText(_name, text));
        }
    }
}
