using System.Globalization;
using Workbook.Plotting;
using static TorchSharp.torch;

namespace Workbook.Attention;

/// <summary>Figures made straight from tensors.</summary>
public static class AttentionFigures
{
    /// <summary>A heat map of attention weights from 0 to a stated top, so that maps of one chapter can be compared.</summary>
    /// <param name="attentionWeights">Shape (queries, keys); the figure holds five decimals.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="top">The weight with the darkest colour; heavier ones look the same.</param>
    /// <exception cref="ArgumentException">The tensor does not have two dimensions, or the top is not positive.</exception>
    public static Figure WeightMap(this Tensor attentionWeights, string title, double top = 1)
    {
        if (!(top > 0) || !double.IsFinite(top))
        {
            throw new ArgumentException($"WeightMap: top must be positive and finite, not {top.ToString(CultureInfo.InvariantCulture)}.");
        }

        return Chart.Heatmap(Rounded(attentionWeights.Table()), zmin: 0, zmax: top, colorBarTitle: "weight")
            .WithTitle(title)
            .WithXAxisStyle("keys")
            .WithYAxisStyle("queries");
    }

    /// <summary>Maps of attention weights, all on one scale from 0 to 1 with one colour bar.</summary>
    /// <param name="attentionWeights">Shape (queries, keys) for one map, (maps, queries, keys) for a row of maps, such as one per head, or (rows, columns, queries, keys) for a table of maps.</param>
    /// <param name="queries">A word per query, the same for all maps; null: numbers.</param>
    /// <param name="keys">A word per key, the same for all maps; null: numbers.</param>
    /// <param name="titles">A title per map, row by row; null: none.</param>
    /// <param name="columns">Maps in a row, where the tensor does not say; null: up to four.</param>
    /// <param name="showValues">Whether each cell shows its weight.</param>
    /// <exception cref="ArgumentException">The tensor has another rank or no maps, or words and cells or titles and maps differ in number.</exception>
    public static Figure ShowHeatmaps(this Tensor attentionWeights, IEnumerable<string>? queries = null, IEnumerable<string>? keys = null, IEnumerable<string>? titles = null, int? columns = null, bool showValues = false)
    {
        ArgumentNullException.ThrowIfNull(attentionWeights);
        if (attentionWeights.Dimensions is < 2 or > 4)
        {
            throw new ArgumentException($"ShowHeatmaps: weights must have the shape (queries, keys), (maps, queries, keys) or (rows, columns, queries, keys), not {Shapes.Text(attentionWeights)}.");
        }

        long[] shape = attentionWeights.shape;
        int? perRow = shape.Length == 4 ? (int)shape[1] : columns;
        using Tensor maps = attentionWeights.detach().reshape([-1, .. shape[^2..]]); // (maps, queries, keys)
        return Chart.AttentionMaps(Tables(maps), queries, keys, titles, perRow, showValues);
    }

    /// <summary>Maps of weights laid over the images they are about: ink is grey, weight is orange.</summary>
    /// <param name="attentionWeights">Shape (maps, rows, columns); a map with fewer rows and columns than the image is spread over it.</param>
    /// <param name="images">An image for each map, ink from 0 to 1. Shape (maps, height, width), a multiple of the maps' rows and columns.</param>
    /// <param name="titles">A title per map; null: none.</param>
    /// <param name="columns">Maps in a row; null: up to five.</param>
    /// <param name="top">The weight with the strongest colour, the same for all maps; null: the greatest there is.</param>
    /// <exception cref="ArgumentException">The ranks are not 3, numbers of maps and images differ, or an image's size is no multiple of its map's.</exception>
    public static Figure ShowOverlays(this Tensor attentionWeights, Tensor images, IEnumerable<string>? titles = null, int? columns = null, double? top = null)
    {
        RequireOverlay(attentionWeights, images);
        double strongest = top ?? attentionWeights.Numbers().Max();
        using Tensor rows = attentionWeights.detach().repeat_interleave(images.shape[1] / attentionWeights.shape[1], 1); // (maps, height, columns)
        using Tensor spread = rows.repeat_interleave(images.shape[2] / attentionWeights.shape[2], 2); // (maps, height, width)
        Figure[] overlays = [.. Tables(images).Zip(Tables(spread), (image, map) => Overlay(image, map, strongest))];
        int perRow = columns ?? Math.Min(overlays.Length, 5);
        int rowCount = perRow < 1 ? 1 : (overlays.Length + perRow - 1) / perRow;
        return Chart.Grid(overlays, rowCount, perRow, titles, sharedAxes: true);
    }

    private static Figure Overlay(double[,] image, double[,] map, double top) => Chart.Combine(
        Chart.Heatmap(image, zmin: 0, zmax: 1, colorScale: ColorScale.Even("#FFFFFF", "#303030"), showScale: false),
        Chart.Heatmap(map, zmin: 0, zmax: top, colorScale: ColorScale.Even("#FFFFFF", "#E66100"), showScale: false).WithOpacity(0.55));

    private static void RequireOverlay(Tensor attentionWeights, Tensor images)
    {
        ArgumentNullException.ThrowIfNull(attentionWeights);
        ArgumentNullException.ThrowIfNull(images);
        bool fits = attentionWeights.Dimensions == 3 && images.Dimensions == 3 && attentionWeights.shape[0] == images.shape[0] && attentionWeights.shape[0] > 0
            && images.shape[1] % attentionWeights.shape[1] == 0 && images.shape[2] % attentionWeights.shape[2] == 0;
        if (!fits)
        {
            throw new ArgumentException($"ShowOverlays: weights must have the shape (maps, rows, columns) and images (maps, height, width), height and width multiples of rows and columns; they have {Shapes.Text(attentionWeights)} and {Shapes.Text(images)}.");
        }
    }

    private static List<double[,]> Tables(Tensor maps) => [.. maps.unbind().Select(map =>
    {
        using (map)
        {
            return Rounded(map.Table());
        }
    })];

    // Nobody sees the sixth decimal, but a notebook that stores seventeen of them for every cell grows by megabytes.
    private static double[,] Rounded(double[,] table)
    {
        for (int row = 0; row < table.GetLength(0); row++)
        {
            for (int column = 0; column < table.GetLength(1); column++)
            {
                table[row, column] = Math.Round(table[row, column], 5);
            }
        }

        return table;
    }
}
