using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The length of each dimension of a tensor. Converts from a number, a tuple or an array of lengths.</summary>
    /// <remarks>Two sizes are equal when their lengths are.</remarks>
    public readonly struct Size : IEnumerable<long>
    {
#pragma warning disable CA2211 // TorchSharp's is a field.
        /// <summary>The shape of a tensor without dimensions.</summary>
        public static Size Empty = new(Array.Empty<long>());
#pragma warning restore CA2211

        private readonly long[]? _shape;

        /// <summary>The lengths of an array, copied.</summary>
        public Size(long[] shape) => _shape = [.. shape];

        /// <summary>The lengths of a sequence.</summary>
        public Size(IEnumerable<long> shape) => _shape = [.. shape];

        /// <summary>The lengths of an array, copied.</summary>
        public Size(int[] shape) => _shape = Array.ConvertAll(shape, length => (long)length);

        /// <summary>The shape of a vector.</summary>
        public Size(long size) => _shape = [size];

        /// <summary>The shape of a vector.</summary>
        public Size(int size) => _shape = [size];

        /// <summary>The shape of a tensor of two dimensions.</summary>
        public Size((long, long) size) => _shape = [size.Item1, size.Item2];

        /// <summary>The shape of a tensor of three dimensions.</summary>
        public Size((long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3];

        /// <summary>The shape of a tensor of four dimensions.</summary>
        public Size((long, long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>The shape of a tensor of five dimensions.</summary>
        public Size((long, long, long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <summary>The shape of a tensor of six dimensions.</summary>
        public Size((long, long, long, long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        /// <summary>The shape of a tensor of two dimensions.</summary>
        public Size((int, int) size) => _shape = [size.Item1, size.Item2];

        /// <summary>The shape of a tensor of three dimensions.</summary>
        public Size((int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3];

        /// <summary>The shape of a tensor of four dimensions.</summary>
        public Size((int, int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>The shape of a tensor of five dimensions.</summary>
        public Size((int, int, int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <summary>The shape of a tensor of six dimensions.</summary>
        public Size((int, int, int, int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        /// <summary>The lengths as an array.</summary>
        public long[] Shape => _shape ?? [];

        /// <summary>The number of dimensions.</summary>
        public int Length => Shape.Length;

        /// <summary>Whether there are no dimensions.</summary>
        public bool IsEmpty => Length == 0;

        /// <summary>Whether there are no dimensions: the shape of a single number.</summary>
        public bool IsScalar => IsEmpty;

        /// <summary>The length of one dimension.</summary>
        public long this[int idx] => Shape[idx];

        /// <summary>The length of one dimension.</summary>
        public long this[long idx] => Shape[idx];

        /// <summary>The number of elements: the product of the lengths.</summary>
        public long numel() => Shape.TotalSize();

        /// <summary>The dimensions from first up to but without next; negative numbers count from the end.</summary>
        public Size Slice(int first, int next)
        {
            first = first < 0 ? first + Length : first;
            next = next < 0 ? next + Length : next;
            return next <= first ? Empty : new Size(Shape.Skip(first).Take(next - first));
        }

        /// <summary>The first lengths, so many.</summary>
        public IEnumerable<long> Take(int i) => Shape.Take(i);

        /// <inheritdoc/>
        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Size other && this == other;

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var length in Shape)
            {
                hash.Add(length);
            }
            return hash.ToHashCode();
        }

        /// <summary>The lengths in brackets: <c>[2, 3]</c>.</summary>
        public override string ToString() => $"[{string.Join(", ", Shape)}]";

        /// <summary>Whether the lengths are the same.</summary>
        public static bool operator ==(Size left, Size right) => left.Shape.AsSpan().SequenceEqual(right.Shape);

        /// <summary>Whether the lengths differ.</summary>
        public static bool operator !=(Size left, Size right) => !(left == right);

        /// <summary>The dimensions of one after those of the other.</summary>
        public static Size operator +(Size left, Size right) => new([.. left.Shape, .. right.Shape]);

        /// <summary>The dimensions of one, then these.</summary>
        public static Size operator +(Size left, IEnumerable<long> right) => new([.. left.Shape, .. right]);

        /// <summary>The shape of a vector.</summary>
        public static implicit operator Size(long size) => new(size);

        /// <summary>The lengths of an array, copied.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <summary>The shape of a tensor of two dimensions.</summary>
        public static implicit operator Size((long, long) size) => new(size);

        /// <summary>The shape of a tensor of three dimensions.</summary>
        public static implicit operator Size((long, long, long) size) => new(size);

        /// <summary>The shape of a tensor of four dimensions.</summary>
        public static implicit operator Size((long, long, long, long) size) => new(size);

        /// <summary>The shape of a tensor of five dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long) size) => new(size);

        /// <summary>The shape of a tensor of six dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long, long) size) => new(size);
    }
}
