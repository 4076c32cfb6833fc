using System.Collections.Immutable;

namespace Workbook.Plotting.Rendering;

/// <summary>Places the subplots of a figure so that their texts have room.</summary>
/// <remarks>
/// The domains of the axes say which subplots form columns and rows and how wide these are to one another;
/// the gaps come from the measured texts. Sizes decide which tick texts fit, and tick texts decide the sizes,
/// so this is done a few times over.
/// </remarks>
internal static class PlotArea
{
    private const int Rounds = 3;
    private const double Gap = 12;
    private const double LeastSide = 8;

    public static ImmutableArray<PlacedSubplot> Place(ImmutableArray<Subplot> plots, Box area)
    {
        Tracks columns = Tracks.Of(plots.Select(plot => plot.XAxis.Domain));
        // Domains count from below, the page from above.
        Tracks rows = Tracks.Of(plots.Select(plot => (1 - plot.YAxis.Domain.End, 1 - plot.YAxis.Domain.Start)));
        var across = columns.Divide(area.Left, area.Right, Gap, _ => (0, 0), LeastSide);
        var down = rows.Divide(area.Top, area.Bottom, Gap, _ => (0, 0), LeastSide);
        ImmutableArray<Decoration> decorations = [];
        for (int round = 0; round < Rounds; round++)
        {
            decorations = [.. plots.Select((plot, i) => Decoration.Of(plot, Size(across[i]), Size(down[i])))];
            across = columns.Divide(area.Left, area.Right, Gap, i => (decorations[i].Left, decorations[i].Right), LeastSide);
            down = rows.Divide(area.Top, area.Bottom, Gap, i => (decorations[i].Top, decorations[i].Bottom), LeastSide);
        }

        return [.. plots.Select((plot, i) => new PlacedSubplot(plot, new Box(across[i].Start, down[i].Start, across[i].End, down[i].End), decorations[i]))];
    }

    private static double Size((double Start, double End) side) => side.End - side.Start;
}
