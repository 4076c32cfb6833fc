using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>Equal bins, each with its lower bound and without its upper one.</summary>
/// <param name="Start">Lower bound of the first bin.</param>
/// <param name="End">Upper bound of the last bin.</param>
/// <param name="Size">Width of a bin.</param>
public sealed record HistogramBins(double Start, double End, double Size)
{
    // 0.3 / 0.1 is a little less than 3, and 0.3 still belongs to the bin that begins there.
    private const double Slack = 1e-9;

    /// <summary>Number of bins.</summary>
    public int Count => Math.Max(1, (int)Math.Round((End - Start) / Size));

    /// <summary>How many of the numbers fall into each bin; numbers outside and not-a-numbers are left out.</summary>
    public ImmutableArray<int> Tally(IEnumerable<double> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        int[] counts = new int[Count];
        foreach (double number in numbers.Where(double.IsFinite))
        {
            int bin = (int)Math.Floor((number - Start) / Size + Slack);
            if (bin >= 0 && bin < counts.Length)
            {
                counts[bin]++;
            }
        }

        return [.. counts];
    }

    /// <summary>About as many bins as wished for, with round bounds, around all the numbers.</summary>
    internal static HistogramBins Choose(double[] numbers, int count)
    {
        (double min, double max) = (numbers.Min(), numbers.Max());
        if (min == max)
        {
            double half = min == 0 ? 0.5 : Math.Abs(min) / 10;
            return new HistogramBins(min - half, min + half, 2 * half);
        }

        double size = Ticks.RoundStep((max - min) / count);
        double first = Math.Floor(min / size + Slack);
        double last = Math.Floor(max / size + Slack) + 1;
        return new HistogramBins(Ticks.Multiple(first, size), Ticks.Multiple(last, size), size);
    }
}
