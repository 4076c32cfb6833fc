using System.Text;

namespace Workbook.JupyterKernel.Client;

/// <summary>The end of a text that may be endless, and what follows the first announcement of a crash in it.</summary>
/// <remarks>The runtime's report of a crash begins with the cause and can run to megabytes; its end says nothing.</remarks>
internal sealed class TextTail
{
    private const int Limit = 16_384;
    private static readonly string[] Announcements = ["Stack overflow.", "Out of memory.", "Process terminated.", "Unhandled exception.", "Fatal error."];

    private readonly Lock _gate = new();
    private readonly StringBuilder _end = new();
    private readonly StringBuilder _crash = new();

    /// <summary>Takes more text; any thread may call.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            _end.Append(text);
            if (_crash.Length > 0)
            {
                _crash.Append(text[..Math.Min(text.Length, Limit - Math.Min(Limit, _crash.Length))]);
            }
            else if (FindCrash(_end.ToString()) is >= 0 and var start)
            {
                _crash.Append(_end.ToString(start, Math.Min(Limit, _end.Length - start)));
            }

            _end.Remove(0, Math.Max(0, _end.Length - Limit));
        }
    }

    /// <summary>The report of a crash from its first line on; empty when there is none.</summary>
    public string Crash
    {
        get
        {
            lock (_gate)
            {
                return _crash.ToString();
            }
        }
    }

    /// <summary>The last lines with anything in them, as one line.</summary>
    public string LastLines(int count)
    {
        lock (_gate)
        {
            string[] lines = _end.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return string.Join(" | ", lines.TakeLast(count));
        }
    }

    // Only at the start of a line: a cell may write these words in the middle of one.
    private static int FindCrash(string text)
    {
        foreach (string announcement in Announcements)
        {
            int at = text.IndexOf(announcement, StringComparison.Ordinal);
            if (at == 0 || (at > 0 && text[at - 1] == '\n'))
            {
                return at;
            }
        }

        return -1;
    }
}
