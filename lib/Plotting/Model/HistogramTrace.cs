namespace Workbook.Plotting;

/// <summary>Counts of numbers in equal bins (<c>"type": "histogram"</c>).</summary>
/// <param name="X">The numbers.</param>
/// <param name="Bins">The bins; always given, so that every renderer counts alike.</param>
public sealed record HistogramTrace(Coordinates X, HistogramBins Bins) : Trace
{
    /// <summary>Whether the bars show shares that sum to 1 instead of counts.</summary>
    public bool AsShares { get; init; }

    /// <summary>Colour of the bars.</summary>
    public MarkerStyle Marker { get; init; } = new();
}
