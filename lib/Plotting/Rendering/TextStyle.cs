using Workbook.Plotting.Fonts;

namespace Workbook.Plotting.Rendering;

/// <summary>Size and weight of a text.</summary>
/// <param name="Size">Height of the letters in CSS pixels.</param>
/// <param name="Bold">Whether the letters are bold.</param>
internal readonly record struct TextStyle(double Size, bool Bold = false)
{
    private const double LineSpacing = 1.25;

    public static TextStyle Label { get; } = new(Style.FontSize);

    public static TextStyle Title { get; } = new(Style.TitleSize, Bold: true);

    public FontFace Face => Bold ? FontFace.Bold : FontFace.Regular;

    /// <summary>Distance of base lines.</summary>
    public double LineHeight => Size * LineSpacing;

    /// <summary>Width of the widest line.</summary>
    public double Measure(string text)
    {
        double width = 0;
        foreach (string line in text.Split('\n'))
        {
            width = Math.Max(width, Face.Measure(line, Size));
        }

        return width;
    }

    /// <summary>Height of all lines.</summary>
    public double Height(string text) => (text.AsSpan().Count('\n') + 1) * LineHeight;

    /// <summary>The text with its end replaced by … when it is wider than allowed.</summary>
    public string Shorten(string text, double maxWidth)
    {
        if (Measure(text) <= maxWidth)
        {
            return text;
        }

        int length = text.Length;
        while (length > 1 && Measure(text[..length] + "…") > maxWidth)
        {
            length -= char.IsLowSurrogate(text[length - 1]) ? 2 : 1;
        }

        return text[..Math.Max(length, 0)] + "…";
    }

    /// <summary>The text with line breaks at spaces, so that no line is wider than allowed where that can be.</summary>
    public string Wrap(string text, double maxWidth)
    {
        List<string> lines = [];
        foreach (string paragraph in text.Split('\n'))
        {
            string line = "";
            foreach (string word in paragraph.Split(' '))
            {
                string longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Measure(longer) > maxWidth)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
