using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place between a tensor's brackets: a number, a range, a mask, a list of numbers, a new dimension, or the rest.</summary>
    public readonly struct TensorIndex
    {
        internal enum Form
        {
            Slice,
            Single,
            Tensor,
            NewDimension,
            Ellipsis,
            Bool,
        }

        private TensorIndex(Form kind, long? start = null, long? stop = null, long step = 1, Tensor? tensor = null)
        {
            Kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Indices = tensor;
        }

        internal Form Kind { get; }

        internal long? Start { get; }

        internal long? Stop { get; }

        internal long Step { get; }

        internal Tensor? Indices { get; }

        // The whole dimension: null and the furthest place are what ".." and Colon give for the end.
        internal bool IsWhole => Start is null or 0 && Stop is null or long.MaxValue && Step == 1;

#pragma warning disable CA2211 // TorchSharp's are fields.
        /// <summary>All the dimensions that are not named.</summary>
        public static TensorIndex Ellipsis = new(Form.Ellipsis);

        /// <summary>A new dimension of length 1.</summary>
        public static TensorIndex Null = new(Form.NewDimension);

        /// <summary>A new dimension of length 1.</summary>
        public static TensorIndex None = new(Form.NewDimension);

        /// <summary>The whole dimension.</summary>
        public static TensorIndex Colon = new(Form.Slice);

#pragma warning restore CA2211

        /// <summary>Every step-th place from start up to but without stop.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Form.Slice, start, stop, step ?? 1);

        /// <summary>Places from start up to but without end; null is the dimension's own start or end.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>A range: <c>1..3</c>, <c>..^1</c>.</summary>
        public static TensorIndex Slice(Range range) => range;

        /// <summary>A new dimension: of length 1 where the value is true, of length 0 where it is false.</summary>
        public static TensorIndex Bool(bool value) => new(Form.Bool, value ? 1 : 0);

        /// <summary>One place; the dimension goes.</summary>
        public static TensorIndex Single(long? index) => new(Form.Single, index ?? 0);

        /// <summary>Places by a mask or by their numbers.</summary>
        public static TensorIndex Tensor(Tensor tensor)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            return new(Form.Tensor, tensor: tensor);
        }

        /// <summary>One place; the dimension goes.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>A range: <c>1..3</c>, <c>..^1</c>.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(Bound(range.Start), Bound(range.End));

        /// <summary>Places from start up to but without end; null is the dimension's own start or end.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>Never to be called: it tells the compiler to prefer an index where a number could be either.</summary>
        /// <exception cref="InvalidOperationException">It was called.</exception>
        public static implicit operator Tensor(TensorIndex value) => throw new InvalidOperationException(ErrorMessages.IndexIsNoTensor);

        /// <summary>One place, counted from the end where it says <c>^</c>.</summary>
        public static implicit operator TensorIndex(Index index) =>
            index.Equals(Index.End) ? throw new ArgumentOutOfRangeException(nameof(index), ErrorMessages.IndexPastEnd) : Single(Offset(index));

        // ^0 is the end itself, which no offset from the end names.
        private static long Bound(Index index) => index.Equals(Index.End) ? long.MaxValue : Offset(index);

        private static long Offset(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
