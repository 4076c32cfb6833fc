namespace Workbook.Benchmarks;

/// <summary>A benchmark's times against one peer's, round by round.</summary>
/// <param name="Benchmark">Its name.</param>
/// <param name="Peer">The peer's name.</param>
/// <param name="Bar">What the ratio must not exceed; null: no bar.</param>
/// <param name="Ours">Seconds per iteration in this process, one a round.</param>
/// <param name="Theirs">Seconds per iteration in the peer, one a round.</param>
internal sealed record Measurement(string Benchmark, string Peer, double? Bar, IReadOnlyList<double> Ours, IReadOnlyList<double> Theirs)
{
    public double OurMedian => Median(Ours);

    public double TheirMedian => Median(Theirs);

    /// <summary>The median of the rounds' own ratios: rounds stand side by side, so a slow spell of the machine hits both.</summary>
    public double Ratio => Median([.. Ours.Zip(Theirs, (ours, theirs) => ours / theirs)]);

    public double LowestRatio => Ours.Zip(Theirs, (ours, theirs) => ours / theirs).Min();

    public double HighestRatio => Ours.Zip(Theirs, (ours, theirs) => ours / theirs).Max();

    private static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
