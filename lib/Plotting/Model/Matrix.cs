using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>An immutable table of numbers, row by row.</summary>
public sealed record Matrix
{
    private readonly ImmutableArray<double> _values;

    private Matrix(ImmutableArray<double> values, int rows, int columns) => (_values, Rows, Columns) = (values, rows, columns);

    /// <summary>Number of rows, at least 1.</summary>
    public int Rows { get; }

    /// <summary>Number of columns, at least 1.</summary>
    public int Columns { get; }

    /// <summary>One number.</summary>
    public double this[int row, int column] => _values[row * Columns + column];

    /// <summary>All numbers, row by row.</summary>
    public IEnumerable<double> Values => _values;

    /// <summary>Copies a two-dimensional array.</summary>
    /// <exception cref="ArgumentException">The array has no rows or no columns.</exception>
    public static Matrix From<T>(T[,] values) where T : IConvertible
    {
        ArgumentNullException.ThrowIfNull(values);
        return Create(values.Cast<T>(), values.GetLength(0), values.GetLength(1));
    }

    /// <summary>Copies a sequence of rows.</summary>
    /// <exception cref="ArgumentException">There are no rows, empty rows, or rows of different lengths.</exception>
    public static Matrix From<T>(IEnumerable<IEnumerable<T>> rows) where T : IConvertible
    {
        ArgumentNullException.ThrowIfNull(rows);
        T[][] table = [.. rows.Select(row => row.ToArray())];
        int columns = table.Length == 0 ? 0 : table[0].Length;
        int ragged = Array.FindIndex(table, row => row.Length != columns);
        return ragged < 0 ? Create(table.SelectMany(row => row), table.Length, columns) : throw PlotErrors.RaggedRows(ragged, table[ragged].Length, columns);
    }

    private static Matrix Create<T>(IEnumerable<T> values, int rows, int columns) where T : IConvertible =>
        rows > 0 && columns > 0 ? new Matrix([.. values.Select(Coordinates.Number)], rows, columns) : throw PlotErrors.EmptyMatrix(rows, columns);
}
