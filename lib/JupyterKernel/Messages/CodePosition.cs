using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Messages;

/// <summary>A place in a cell, as complete and inspect requests name it.</summary>
/// <param name="Code">The cell's source.</param>
/// <param name="Index">The UTF-16 index of the place.</param>
/// <remarks>On the wire positions count Unicode code points; in C# strings they count UTF-16 units.</remarks>
internal sealed record CodePosition(string Code, int Index)
{
    /// <summary>Reads a content; without a position the end of the code is meant.</summary>
    /// <exception cref="MalformedRequestException">There is no code.</exception>
    public static CodePosition Read(JsonMap content, string type)
    {
        var code = content.FindString("code") ?? throw MalformedRequestException.NoString(type, "code");
        return new(code, content.FindInt("cursor_pos") is { } position ? ToIndex(code, position) : code.Length);
    }

    /// <summary>The UTF-16 index of a code point, within the text.</summary>
    public static int ToIndex(string text, int codePoints)
    {
        var index = 0;
        for (; codePoints > 0 && index < text.Length; codePoints--)
        {
            index += IsPair(text, index) ? 2 : 1;
        }

        return index;
    }

    /// <summary>How many code points lie before a UTF-16 index.</summary>
    public static int ToCodePoints(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < index && i < text.Length; i += IsPair(text, i) ? 2 : 1)
        {
            count++;
        }

        return count;
    }

    private static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
