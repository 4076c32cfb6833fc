using System.Text;

namespace Workbook.Notebooks.Running;

/// <summary>What a terminal would still show of a stream: progress bars leave only their last state.</summary>
internal static class TerminalText
{
    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create("\r\b");

    /// <summary>
    /// A carriage return starts the line anew, a backspace takes a character back, <c>\r\n</c> ends a line as <c>\n</c> does
    /// (so that Windows and Linux store the same outputs).
    /// </summary>
    public static string Settle(string text)
    {
        if (!text.AsSpan().ContainsAny(Controls))
        {
            return text;
        }

        var settled = new StringBuilder(text.Length);
        int lineStart = 0;
        bool atStart = false;
        foreach (char character in text)
        {
            switch (character)
            {
                case '\r':
                    atStart = true;
                    continue;
                case '\b':
                    settled.Length = Math.Max(lineStart, settled.Length - 1);
                    continue;
                case '\n':
                    lineStart = settled.Length + 1;
                    break;
                case var _ when atStart:
                    settled.Length = lineStart;
                    break;
            }

            atStart = false;
            settled.Append(character);
        }

        return settled.ToString();
    }
}
