using System.Text;

namespace TorchSharp.Utils;

/// <summary>
/// Aligned columns, a block for each matrix. Columns that do not fit the line are left out; abridged, so is the middle of many
/// rows or matrices.
/// </summary>
internal sealed class JuliaText(TensorElements elements, int width, string newLine, bool abridged)
{
    private const string Ellipsis = "...";

    private readonly StringBuilder _text = new();

    /// <summary>The tensor, after a line that says what it is.</summary>
    internal string Write(string heading)
    {
        var shape = elements.Shape;
        _text.Append(heading);
        switch (shape.Length)
        {
            case 0:
                return _text.Append(", value = ").Append(elements[0]).ToString();
            case <= 2:
                _text.Append(newLine);
                Matrix(0, shape.Length == 1 ? 1 : shape[0], shape[^1]);
                break;
            default:
                Matrices(shape);
                break;
        }
        return _text.ToString();
    }

    private void Matrices(long[] shape)
    {
        var size = shape[^2] * shape[^1];
        foreach (var place in Places(shape[..^2].TotalSize()))
        {
            if (place < 0)
            {
                _text.Append(newLine).Append(Ellipsis).Append(newLine);
                continue;
            }
            _text.Append(newLine).Append('[').AppendJoin(',', Indices(place, shape[..^2])).Append(",..,..] =").Append(newLine);
            Matrix(place * size, shape[^2], shape[^1]);
        }
    }

    private void Matrix(long start, long rows, long columns)
    {
        // Of rows that are left out there is nothing.
        var cells = Places(rows).Select(row => row < 0 ? null : Fitting(start + row * columns, columns)).ToArray();
        var shown = rows == 0 ? 0 : cells.Min(row => row?.Count ?? int.MaxValue);
        var widths = Enumerable.Range(0, shown).Select(column => cells.Max(row => row?[column].Length ?? 0)).ToArray();
        foreach (var row in cells)
        {
            if (row is null)
            {
                _text.Append(' ').Append(Ellipsis).Append(newLine);
                continue;
            }
            for (var column = 0; column < shown; column++)
            {
                _text.Append(' ').Append(row[column].PadLeft(widths[column]));
            }
            _text.Append(shown < columns ? " " + Ellipsis : "").Append(newLine);
        }
    }

    private IEnumerable<long> Places(long length) => TensorTable.Shown(length, whole: !abridged);

    // The elements of a row for which the line, with an ellipsis after them, has room.
    private List<string> Fitting(long start, long columns)
    {
        var cells = new List<string>();
        var room = width;
        for (long column = 0; column < columns; column++)
        {
            var cell = elements[start + column];
            if (room - cell.Length - (Ellipsis.Length + 1) < 0)
            {
                break;
            }
            cells.Add(cell);
            room -= cell.Length + 1;
        }
        return cells;
    }

    /// <summary>The indices of a slice by its place in their order.</summary>
    internal static long[] Indices(long place, long[] shape)
    {
        var indices = new long[shape.Length];
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            indices[i] = place % shape[i];
            place /= shape[i];
        }
        return indices;
    }
}
