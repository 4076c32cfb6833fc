using System.Collections.Immutable;

namespace Workbook.Plotting.Rendering;

/// <summary>Where the numbers and words of an axis lie, as shares of its length.</summary>
/// <param name="Type">Kind of scale.</param>
/// <param name="From">Number at the start.</param>
/// <param name="To">Number at the end.</param>
/// <param name="Categories">The words of a category axis, each at its index.</param>
/// <param name="Whole">Whether only whole numbers mean something, as on the sides of a heat map.</param>
internal sealed record AxisScale(AxisType Type, double From, double To, ImmutableArray<string> Categories, bool Whole = false)
{
    /// <summary>The share of the axis's length at a number; 0 is its start.</summary>
    public double Share(double value) => Type == AxisType.Log
        ? (Math.Log10(value) - Math.Log10(From)) / (Math.Log10(To) - Math.Log10(From))
        : (value - From) / (To - From);

    /// <summary>The numbers of some coordinates: of a word, its place among the categories.</summary>
    public IEnumerable<double> Numbers(Coordinates coordinates) =>
        coordinates.AreWords ? coordinates.Words.Select(word => (double)Categories.IndexOf(word)) : coordinates.Numbers;
}
