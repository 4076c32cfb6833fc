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
            get => index(Array.ConvertAll(indices, TensorIndex.Tensor));
            set => index_put_(value, Array.ConvertAll(indices, TensorIndex.Tensor));
        }

        /// <summary>Part of the tensor: a view where there are only numbers and ranges, a copy where a mask or index tensor chooses.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            ArgumentNullException.ThrowIfNull(indices);
            using var place = new IndexedView(this, indices);
            return place.Read();
        }

        /// <summary>Copies values into a part of the tensor.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            ArgumentNullException.ThrowIfNull(indices);
            ArgumentNullException.ThrowIfNull(value);
            using var place = new IndexedView(this, indices);
            place.Write(value);
            return this;
        }

        /// <summary>Sets a part of the tensor to one value.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using Tensor number = value;
            using var converted = number.to(dtype, device);
            return index_put_(converted, indices);
        }
    }
}
