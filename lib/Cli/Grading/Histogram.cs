namespace Workbook.Cli.Grading;

/// <summary>How the class did, as bars of text.</summary>
internal static class Histogram
{
    private const int Bins = 10;
    private const int Width = 40;

    /// <summary>A line for each tenth of the points.</summary>
    /// <param name="shares">Each student's part of the points, from 0 to 1.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<double> shares)
    {
        int[] counts = new int[Bins];
        foreach (double share in shares)
        {
            counts[Math.Clamp((int)(share * Bins), 0, Bins - 1)]++;
        }

        int most = Math.Max(1, counts.Max());
        return counts.Select((count, bin) => $"{bin * 10,3}–{(bin + 1) * 10,3} % {new string('█', (count * Width + most - 1) / most)} {(count > 0 ? count : "")}".TrimEnd());
    }
}
