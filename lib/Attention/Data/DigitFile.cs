using System.Collections.Immutable;
using System.Globalization;

namespace Workbook.Attention.Data;

/// <summary>Digits in the layout of the UCI data set <em>Optical recognition of handwritten digits</em>: a digit in each line, 64 counts from 0 to 16 and the label, separated by commas.</summary>
/// <remarks>Alpaydin, Kaynak 1998, UCI Machine Learning Repository, optdigits.tra and optdigits.tes.</remarks>
public static class DigitFile
{
    private const int Columns = DigitImage.Side * DigitImage.Side + 1;

    /// <summary>Reads digits. Empty lines are passed over.</summary>
    /// <param name="path">A text file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">A line does not have 65 columns, or one of them is no whole number in its range; the message names file and line.</exception>
    public static IReadOnlyList<DigitImage> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"DigitFile: there is no file {path}.", path);
        }

        DigitImage[] digits = [.. File.ReadLines(path).Index()
            .Where(line => !string.IsNullOrWhiteSpace(line.Item))
            .Select(line => Parse(line.Item, $"{Path.GetFileName(path)}:{line.Index + 1}"))];
        return digits.Length > 0 ? digits : throw new FormatException($"DigitFile: {Path.GetFileName(path)} holds no digits.");
    }

    /// <summary>Writes digits.</summary>
    /// <param name="path">The file; an older one is replaced.</param>
    /// <param name="digits">The digits.</param>
    public static void Write(string path, IEnumerable<DigitImage> digits) =>
        File.WriteAllText(path, string.Concat(digits.Select(digit => $"{string.Join(',', digit.Pixels)},{digit.Label}\n")));

    private static DigitImage Parse(string line, string place)
    {
        string[] columns = line.TrimStart('\ufeff').Split(',');
        if (columns.Length != Columns)
        {
            throw new FormatException($"DigitFile: {place}: a line must have {Columns} columns separated by commas, 64 pixels and the label, but it has {columns.Length}.");
        }

        ImmutableArray<byte> pixels = [.. columns[..^1].Select((column, i) => (byte)Number(column, $"{place}: pixel {i + 1}", DigitImage.MaxInk))];
        return new DigitImage(Number(columns[^1], $"{place}: the label", 9), pixels);
    }

    private static int Number(string column, string what, int highest) =>
        int.TryParse(column, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number) && number <= highest
            ? number
            : throw new FormatException($"DigitFile: {what} must be a whole number from 0 to {highest}, not '{column.Trim()}'.");
}
