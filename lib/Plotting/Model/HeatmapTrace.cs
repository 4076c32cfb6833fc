using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>A table of numbers as colours (<c>"type": "heatmap"</c>); cell (row, column) is centred on (column, row).</summary>
/// <param name="Z">The numbers.</param>
public sealed record HeatmapTrace(Matrix Z) : Trace
{
    /// <summary>Text in the cells, row by row; null for none. Its colour contrasts with the cell.</summary>
    public ImmutableArray<ImmutableArray<string>>? Text { get; init; }

    /// <summary>Number at the lower end of the colour scale.</summary>
    public double ZMin { get; init; }

    /// <summary>Number at the upper end of the colour scale.</summary>
    public double ZMax { get; init; } = 1;

    /// <summary>The colours.</summary>
    public ColorScale ColorScale { get; init; } = ColorScale.Blues;

    /// <summary>The colour bar; null for none.</summary>
    public ColorBar? ColorBar { get; init; }

    /// <summary>Whether colours and bar are those of the layout's <see cref="Layout.ColorAxis"/>, shared with other traces.</summary>
    public bool SharesColorAxis { get; init; }

    /// <summary>White space between cells in CSS pixels; large maps have none.</summary>
    internal double Gap => Z.Rows <= 24 && Z.Columns <= 24 ? 1 : 0;
}
