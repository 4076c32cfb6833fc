using System.Text;

namespace TorchSharp.Utils;

/// <summary>A tensor in nested brackets, the middle of long dimensions left out.</summary>
internal abstract class NestedText(TensorElements elements, string newLine)
{
    private const string Gap = "...";

    protected StringBuilder Text { get; } = new();

    protected TensorElements Elements => elements;

    protected string NewLine => newLine;

    protected abstract char Open { get; }

    protected abstract char Close { get; }

    /// <summary>What follows each element.</summary>
    protected virtual string Suffix => "";

    /// <summary>What parts the slices of a dimension, of which there are so many from it to the last.</summary>
    protected abstract string Between(int dimensions);

    /// <summary>What parts a gap from the slice after it.</summary>
    protected abstract string AfterGap(int dimensions);

    /// <summary>Writes the elements from a place on, so many, that lie along a dimension and those after it.</summary>
    protected void Nest(int dim, long start, long count)
    {
        Text.Append(Open);
        Inside(dim, start, count);
        Text.Append(Close);
    }

    /// <summary>The same without the brackets.</summary>
    protected void Inside(int dim, long start, long count)
    {
        var length = elements.Shape[dim];
        if (length == 0)
        {
            return;
        }
        var last = dim == elements.Shape.Length - 1;
        var (leading, trailing) = Shown(length, last ? PrintOptions.MaxColumns : PrintOptions.MaxRows);
        for (long i = 0; i < length; i++)
        {
            if (i == leading && trailing < length - leading)
            {
                i = length - trailing;
                Skip(dim, last);
            }
            if (last)
            {
                Text.Append(elements[start + i]).Append(Suffix).Append(i < length - 1 ? ", " : "");
            }
            else
            {
                Slice(dim, start + i * (count / length), count / length, i);
                Text.Append(i < length - 1 ? Between(elements.Shape.Length - dim) : "");
            }
        }
    }

    private void Slice(int dim, long start, long count, long place)
    {
        // The first stands beside its opening bracket, the others below it.
        Text.Append(' ', place == 0 ? 0 : dim + 1);
        Nest(dim + 1, start, count);
    }

    private void Skip(int dim, bool last)
    {
        if (last)
        {
            Text.Append(Gap).Append(' ');
        }
        else
        {
            Text.Append(' ', dim + 1).Append(Gap).Append(AfterGap(elements.Shape.Length - dim));
        }
    }

    // How many of a dimension's slices stand before and after the gap; the last always stands.
    private static (long Leading, long Trailing) Shown(long length, int most) =>
        length <= most ? (length, 0) : (most - most / 2, Math.Max(1, most / 2));
}
