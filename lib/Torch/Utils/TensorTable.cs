using System.Globalization;

namespace TorchSharp.Utils;

/// <summary>A tensor as tables for a notebook: matrix by matrix, the middle of what is long left out.</summary>
internal sealed class TensorTable : IDisposable
{
    // As many rows, columns and matrices as are shown before the middle is left out, and how many of each end stay.
    private const int Most = 20;
    private const int Edge = 6;
    private const string Gap = "…";

    private readonly TensorElements _elements;

    internal TensorTable(torch.Tensor tensor) => _elements = new TensorElements(tensor, PrintOptions.FloatFormat, CultureInfo.CurrentCulture);

    public void Dispose() => _elements.Dispose();

    /// <summary>One matrix of the tensor as cells; its title names the indices before it.</summary>
    internal sealed record Slice(string Title, IReadOnlyList<IReadOnlyList<string>> Rows);

    /// <summary>The matrices of the last two dimensions; a vector or number is a matrix of one row.</summary>
    internal IEnumerable<Slice> Slices()
    {
        var shape = _elements.Shape;
        var columns = shape.Length == 0 ? 1 : shape[^1];
        var rows = shape.Length < 2 ? 1 : shape[^2];
        var size = rows * columns;
        foreach (var place in Shown(size == 0 ? 0 : _elements.Count / size))
        {
            yield return place < 0 ? new Slice(Gap, []) : new Slice(Title(place, shape), Matrix(place * size, rows, columns));
        }
    }

    private static string Title(long place, long[] shape) =>
        shape.Length < 3 ? "" : $"[{string.Join(',', JuliaText.Indices(place, shape[..^2]))},..,..] =";

    private List<IReadOnlyList<string>> Matrix(long start, long rows, long columns)
    {
        var shown = Shown(columns).ToArray();
        return [.. Shown(rows).Select(row => (IReadOnlyList<string>)[.. shown.Select(column => row < 0 || column < 0 ? Gap : _elements[start + row * columns + column])])];
    }

    /// <summary>The places shown along a dimension; -1 stands for those left out.</summary>
    internal static IEnumerable<long> Shown(long length, bool whole = false)
    {
        for (long i = 0; i < length; i++)
        {
            if (!whole && length > Most && i == Edge)
            {
                yield return -1;
                i = length - Edge;
            }
            yield return i;
        }
    }
}
