using System.Collections.Immutable;

namespace Workbook.Plotting;

public static partial class Chart
{
    /// <summary>One map of attention weights on a scale from 0 to 1.</summary>
    /// <param name="weights">Shape (queries, keys).</param>
    /// <param name="queries">A word per query; null: numbers.</param>
    /// <param name="keys">A word per key; null: numbers.</param>
    /// <param name="title">Title of the figure.</param>
    /// <param name="showValues">Whether each cell shows its weight.</param>
    /// <exception cref="ArgumentException">Labels and cells differ in number, or there are no cells.</exception>
    public static Figure AttentionMap<T>(T[,] weights, IEnumerable<string>? queries = null, IEnumerable<string>? keys = null, string? title = null, bool showValues = false)
        where T : IConvertible
    {
        Figure map = Map(Matrix.From(weights), queries, keys, showValues);
        return title is null ? map : map.WithTitle(title);
    }

    /// <summary>Maps of attention weights side by side, all on one scale from 0 to 1 with one colour bar.</summary>
    /// <param name="maps">Each of shape (queries, keys).</param>
    /// <param name="queries">A word per query, the same for all maps; null: numbers.</param>
    /// <param name="keys">A word per key, the same for all maps; null: numbers.</param>
    /// <param name="titles">A title per map; null: none.</param>
    /// <param name="columns">Maps per row; null: all, up to four.</param>
    /// <param name="showValues">Whether each cell shows its weight.</param>
    /// <exception cref="ArgumentException">There are no maps, labels and cells differ in number, or titles and maps do.</exception>
    public static Figure AttentionMaps<T>(IEnumerable<T[,]> maps, IEnumerable<string>? queries = null, IEnumerable<string>? keys = null, IEnumerable<string>? titles = null, int? columns = null, bool showValues = false)
        where T : IConvertible
    {
        ArgumentNullException.ThrowIfNull(maps);
        return Maps([.. maps.Select(Matrix.From)], queries, keys, titles, columns, showValues);
    }

    /// <summary>Maps of attention weights side by side, such as one per head, all on one scale from 0 to 1 with one colour bar.</summary>
    /// <param name="maps">Shape (maps, queries, keys).</param>
    /// <param name="queries">A word per query, the same for all maps; null: numbers.</param>
    /// <param name="keys">A word per key, the same for all maps; null: numbers.</param>
    /// <param name="titles">A title per map; null: none.</param>
    /// <param name="columns">Maps per row; null: all, up to four.</param>
    /// <param name="showValues">Whether each cell shows its weight.</param>
    /// <exception cref="ArgumentException">There are no maps, labels and cells differ in number, or titles and maps do.</exception>
    public static Figure AttentionMaps<T>(T[,,] maps, IEnumerable<string>? queries = null, IEnumerable<string>? keys = null, IEnumerable<string>? titles = null, int? columns = null, bool showValues = false)
        where T : IConvertible
    {
        ArgumentNullException.ThrowIfNull(maps);
        return AttentionMaps(Enumerable.Range(0, maps.GetLength(0)).Select(map => Slice(maps.GetLength(1), maps.GetLength(2), (q, k) => maps[map, q, k])), queries, keys, titles, columns, showValues);
    }

    /// <summary>A table of maps of attention weights, such as layers × heads, all on one scale from 0 to 1 with one colour bar.</summary>
    /// <param name="maps">Shape (rows, columns, queries, keys).</param>
    /// <param name="queries">A word per query, the same for all maps; null: numbers.</param>
    /// <param name="keys">A word per key, the same for all maps; null: numbers.</param>
    /// <param name="titles">A title per map, row by row; null: none.</param>
    /// <param name="showValues">Whether each cell shows its weight.</param>
    /// <exception cref="ArgumentException">There are no maps, labels and cells differ in number, or titles and maps do.</exception>
    public static Figure AttentionMaps<T>(T[,,,] maps, IEnumerable<string>? queries = null, IEnumerable<string>? keys = null, IEnumerable<string>? titles = null, bool showValues = false)
        where T : IConvertible
    {
        ArgumentNullException.ThrowIfNull(maps);
        (int rows, int columns) = (maps.GetLength(0), maps.GetLength(1));
        IEnumerable<T[,]> slices = Enumerable.Range(0, rows * columns).Select(map => Slice(maps.GetLength(2), maps.GetLength(3), (q, k) => maps[map / columns, map % columns, q, k]));
        return AttentionMaps(slices, queries, keys, titles, columns, showValues);
    }

    private static Figure Maps(ImmutableArray<Matrix> maps, IEnumerable<string>? queries, IEnumerable<string>? keys, IEnumerable<string>? titles, int? columns, bool showValues)
    {
        if (maps.IsEmpty)
        {
            throw PlotErrors.NoCharts("Chart.AttentionMaps");
        }

        string[]? queryWords = queries?.ToArray();
        string[]? keyWords = keys?.ToArray();
        int perRow = columns ?? Math.Min(maps.Length, 4);
        int rows = perRow < 1 ? 1 : (maps.Length + perRow - 1) / perRow;
        return Grid(maps.Select(map => Map(map, queryWords, keyWords, showValues)), rows, perRow, titles, sharedColorScale: true, sharedAxes: true);
    }

    private static Figure Map(Matrix weights, IEnumerable<string>? queries, IEnumerable<string>? keys, bool showValues) =>
        Heatmap(weights, keys, queries, 0, 1, null, showValues, "0.00", true, "weight")
            .WithXAxisStyle("keys")
            .WithYAxisStyle("queries");

    private static T[,] Slice<T>(int rows, int columns, Func<int, int, T> at)
    {
        T[,] slice = new T[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                slice[row, column] = at(row, column);
            }
        }

        return slice;
    }
}
