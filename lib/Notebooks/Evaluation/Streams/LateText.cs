namespace Workbook.Notebooks.Evaluation.Streams;

/// <summary>What threads write after their cell has ended; kept, up to a bound, for the session's next cell.</summary>
internal sealed class LateText
{
    private const int MaxLength = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly List<(string Name, string Text)> _texts = [];
    private int _length;

    /// <summary>Takes text; beyond the bound it is dropped.</summary>
    public void Write(string name, ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            if (_length + text.Length <= MaxLength)
            {
                _texts.Add((name, text.ToString()));
                _length += text.Length;
            }
        }
    }

    /// <summary>Hands everything on and forgets it.</summary>
    public void DrainTo(Action<string, string> write)
    {
        lock (_gate)
        {
            foreach (var (name, text) in _texts)
            {
                write(name, text);
            }

            _texts.Clear();
            _length = 0;
        }
    }
}
