using System.Collections.Immutable;

namespace Workbook.Notebooks.Format;

/// <summary>Splits text as Python's <c>str.splitlines(keepends=True)</c> does, which is how Jupyter stores multi-line strings.</summary>
internal static class PythonLines
{
    public static ImmutableArray<string> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsLineEnd(text[i]) || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                continue;
            }

            lines.Add(text[start..(i + 1)]);
            start = i + 1;
        }

        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }

        return lines.ToImmutable();
    }

    private static bool IsLineEnd(char character) =>
        character is (>= '\n' and <= '\r') or (>= '\x1c' and <= '\x1e') or '\x85' or '\u2028' or '\u2029';
}
