using System.Globalization;

namespace TorchSharp.Utils;

/// <summary>Writes a tensor's elements as text: matrix by matrix, columns aligned, long ones abridged.</summary>
internal sealed class TensorPrinter
{
    // As many rows, columns and matrices as are shown before the middle is left out, and how many of each end stay.
    private const int Most = 20;
    private const int Edge = 6;
    private const string Gap = "…";

    private readonly long[] _shape;
    private readonly string _format;
    private readonly IFormatProvider _culture;
    private readonly Array _values;
    private readonly bool _short;

    internal TensorPrinter(torch.Tensor tensor, string? format = null, IFormatProvider? culture = null)
    {
        _shape = tensor.shape;
        _format = format ?? "g5";
        _culture = culture ?? CultureInfo.InvariantCulture;
        _values = Read(tensor);
        _short = tensor.dtype != torch.ScalarType.Float64;
    }

    /// <summary>One matrix of the tensor as cells of equal width; its title names the indices before it.</summary>
    internal sealed record Slice(string Title, IReadOnlyList<IReadOnlyList<string>> Rows);

    /// <summary>The matrices of the last two dimensions; a vector or number is a matrix of one row.</summary>
    internal IEnumerable<Slice> Slices()
    {
        var columns = _shape.Length == 0 ? 1 : _shape[^1];
        var rows = _shape.Length < 2 ? 1 : _shape[^2];
        var size = rows * columns;
        foreach (var place in Shown(size == 0 ? 0 : _values.Length / size))
        {
            yield return place < 0 ? new Slice(Gap, []) : new Slice(Title(place), Matrix(place * size, rows, columns));
        }
    }

    /// <summary>Aligned columns, a block for each matrix.</summary>
    internal string Blocks(string newLine)
    {
        var text = new System.Text.StringBuilder();
        foreach (var slice in Slices())
        {
            if (slice.Title.Length > 0)
            {
                text.Append(slice.Title).Append(newLine);
            }
            foreach (var row in slice.Rows)
            {
                text.Append(' ').AppendJoin(' ', row).Append(newLine);
            }
        }
        return text.ToString();
    }

    /// <summary>Nested brackets.</summary>
    internal string Brackets(string newLine) => Brackets(0, 0, _values.Length, newLine);

    /// <summary>The value of a tensor without dimensions.</summary>
    internal string Number() => Text(0);

    private string Brackets(int dim, long start, long count, string newLine)
    {
        if (dim == _shape.Length)
        {
            return Text(start);
        }
        var step = _shape[dim] == 0 ? 0 : count / _shape[dim];
        var last = dim == _shape.Length - 1;
        var separator = last ? ", " : "," + newLine + new string(' ', dim + 1);
        var parts = Shown(_shape[dim]).Select(i => i < 0 ? "..." : Brackets(dim + 1, start + i * step, step, newLine));
        return $"[{string.Join(separator, parts)}]";
    }

    private string Title(long place)
    {
        if (_shape.Length < 3)
        {
            return "";
        }
        var indices = new long[_shape.Length - 2];
        for (var i = indices.Length - 1; i >= 0; i--)
        {
            indices[i] = place % _shape[i];
            place /= _shape[i];
        }
        return $"[{string.Join(',', indices)},..,..] =";
    }

    private List<IReadOnlyList<string>> Matrix(long start, long rows, long columns)
    {
        var shownColumns = Shown(columns).ToArray();
        var cells = Shown(rows).Select(row => shownColumns.Select(column => row < 0 || column < 0 ? Gap : Text(start + row * columns + column)).ToArray()).ToArray();
        var widths = shownColumns.Select((_, i) => cells.Max(row => row[i].Length)).ToArray();
        return [.. cells.Select(row => (IReadOnlyList<string>)[.. row.Select((cell, i) => cell.PadLeft(widths[i]))])];
    }

    // The places shown along a dimension; -1 stands for those left out.
    private static IEnumerable<long> Shown(long length)
    {
        for (long i = 0; i < length; i++)
        {
            if (length > Most && i == Edge)
            {
                yield return -1;
                i = length - Edge;
            }
            yield return i;
        }
    }

    private string Text(long place) => _values.GetValue(place) switch
    {
        double real => (_short ? Shortened(real) : real).ToString(_format, _culture),
        bool flag => flag ? "true" : "false",
        var integer => Convert.ToString(integer, _culture) ?? "",
    };

    private static Array Read(torch.Tensor tensor)
    {
        using var plain = tensor.detach();
        using var here = plain.is_cpu() ? plain.alias() : plain.cpu();
        if (here.dtype == torch.ScalarType.Bool)
        {
            return here.data<bool>().ToArray();
        }
        using var wide = here.to(here.is_floating_point() ? torch.ScalarType.Float64 : torch.ScalarType.Int64);
        return here.is_floating_point() ? wide.data<double>().ToArray() : wide.data<long>().ToArray();
    }

    // A float32 shows its own shortest digits, not those of the double it becomes.
    private static double Shortened(double value) =>
        double.Parse(((float)value).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
