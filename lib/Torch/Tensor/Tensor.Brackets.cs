using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    // tensor[…]: numbers, ranges, masks and index tensors, one for each dimension from the first.
    public partial class Tensor
    {
        /// <summary>Part of the tensor, or a value to copy into that part.</summary>
        /// <param name="indices">One for each dimension from the first; dimensions not named stay whole.</param>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>One slice of the first dimension, or a value to copy into it.</summary>
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, i1);
        }

        /// <summary>The slice at two indices, or a value to copy into it.</summary>
        public Tensor this[long i1, long i2]
        {
            get => index(i1, i2);
            set => index_put_(value, i1, i2);
        }

        /// <summary>The slice at three indices, or a value to copy into it.</summary>
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(i1, i2, i3);
            set => index_put_(value, i1, i2, i3);
        }

        /// <summary>The slice at four indices, or a value to copy into it.</summary>
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(i1, i2, i3, i4);
            set => index_put_(value, i1, i2, i3, i4);
        }

        /// <summary>The slice at five indices, or a value to copy into it.</summary>
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => index(i1, i2, i3, i4, i5);
            set => index_put_(value, i1, i2, i3, i4, i5);
        }

        /// <summary>The slice at six indices, or a value to copy into it.</summary>
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => index(i1, i2, i3, i4, i5, i6);
            set => index_put_(value, i1, i2, i3, i4, i5, i6);
        }

        /// <summary>The slice at indices of the first dimensions, or a value to copy into it.</summary>
        public Tensor this[params long[] indices]
        {
            get => index(Array.ConvertAll(indices, TensorIndex (long place) => place));
            set => index_put_(value, Array.ConvertAll(indices, TensorIndex (long place) => place));
        }

        /// <summary>The elements a mask or index tensors choose, or values to copy there.</summary>
        /// <remarks>For an array of tensors. Tensors beside numbers, as in <c>x[rows, 1]</c>, must not turn the numbers into tensors, so this one comes last.</remarks>
        [OverloadResolutionPriority(-1)]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }
    }
}
