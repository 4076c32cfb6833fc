namespace Workbook.Plotting;

/// <summary>Where <see cref="FigureExtensions.WithLegend(Figure, LegendPosition)"/> puts the legend.</summary>
public enum LegendPosition
{
    /// <summary>Outside, right of the plot; covers no data. The default.</summary>
    Right,

    /// <summary>Outside, above the plot, entries in a row; covers no data.</summary>
    Top,

    /// <summary>Inside, in the corner with the fewest data points.</summary>
    Inside,

    /// <summary>No legend.</summary>
    None,
}
