using System.Collections.Immutable;
using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Rendering;

/// <summary>Measures and draws the legend: a sample of each named trace and its name.</summary>
internal sealed class LegendRenderer
{
    public const double Gap = 12;

    private const double SampleWidth = 34;
    private const double SampleGap = 6;
    private const double EntryHeight = 20;
    private const double EntryGap = 18;
    private const double Inset = 6;
    private const double LongestName = 220;

    private readonly ImmutableArray<Trace> _entries;
    private readonly Legend _legend;

    private LegendRenderer(ImmutableArray<Trace> entries, Legend legend) => (_entries, _legend) = (entries, legend);

    /// <summary>The legend of a figure, or null when it shows none.</summary>
    public static LegendRenderer? Of(Figure figure)
    {
        ImmutableArray<Trace> entries = [.. figure.Data.Where(trace => trace.InLegend)];
        return figure.Layout.ShowLegend == true && !entries.IsEmpty ? new LegendRenderer(entries, figure.Layout.Legend) : null;
    }

    /// <summary>Whether it stands above the plots.</summary>
    public bool Above => _legend is { Y: > 1 };

    /// <summary>Whether it stands right of the plots.</summary>
    public bool Beside => !Above && _legend.X > 1;

    /// <summary>Width of one column of entries.</summary>
    public double ColumnWidth => _entries.Max(Width);

    /// <summary>Height of rows of entries in this width.</summary>
    public double RowsHeight(double width) => Rows(width).Count * EntryHeight;

    /// <summary>Draws a column of entries, its upper left corner given.</summary>
    public void DrawColumn(Painter painter, double left, double top)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            Entry(painter, _entries[i], left, top + i * EntryHeight);
        }
    }

    /// <summary>Draws rows of entries.</summary>
    public void DrawRows(Painter painter, double left, double top, double width)
    {
        foreach (List<Trace> row in Rows(width))
        {
            double x = left;
            foreach (Trace trace in row)
            {
                Entry(painter, trace, x, top);
                x += Width(trace) + EntryGap;
            }

            top += EntryHeight;
        }
    }

    /// <summary>Draws a column of entries on a white card inside the plot.</summary>
    public void DrawInside(Painter painter, Box plot)
    {
        double width = ColumnWidth + 2 * Inset;
        double height = _entries.Length * EntryHeight + 2 * Inset;
        double x = plot.Left + _legend.X * plot.Width - _legend.XAnchor switch { HorizontalAnchor.Right => width, HorizontalAnchor.Center => width / 2, _ => 0 };
        double y = plot.Bottom - _legend.Y * plot.Height - _legend.YAnchor switch { VerticalAnchor.Bottom => height, VerticalAnchor.Middle => height / 2, _ => 0 };
        painter.Fill(new Box(x, y, x + width, y + height), Rgb.White, 0.85);
        DrawColumn(painter, x + Inset, y + Inset);
    }

    private List<List<Trace>> Rows(double width)
    {
        List<List<Trace>> rows = [];
        double used = double.MaxValue;
        foreach (Trace trace in _entries)
        {
            if (used + Width(trace) > width)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(trace);
            used += Width(trace) + EntryGap;
        }

        return rows;
    }

    private static double Width(Trace trace) => SampleWidth + SampleGap + TextStyle.Label.Measure(Name(trace));

    private static string Name(Trace trace) => TextStyle.Label.Shorten(trace.Name!, LongestName);

    private static void Entry(Painter painter, Trace trace, double left, double top)
    {
        double y = top + EntryHeight / 2;
        TraceRenderer.Sample(painter, trace, new Box(left, top, left + SampleWidth, top + EntryHeight));
        painter.Text(Name(trace), new PointD(left + SampleWidth + SampleGap, y), TextStyle.Label, Style.Ink, HorizontalAnchor.Left);
    }
}
