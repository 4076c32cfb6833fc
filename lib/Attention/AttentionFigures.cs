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
