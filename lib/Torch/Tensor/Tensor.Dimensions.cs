using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Dimensions in another order, and views by strides; all share memory.
    public partial class Tensor
    {
        /// <summary>Two dimensions swapped; shares memory.</summary>
        public Tensor transpose(long dim0, long dim1) => Aten.Call("transpose.int", this, dim0, dim1);

        /// <summary><see cref="transpose"/> in place: the tensor's own shape changes.</summary>
        public Tensor transpose_(long dim0, long dim1) => Aten.CallInPlace("transpose_", this, dim0, dim1);

        /// <summary>Two dimensions swapped; shares memory.</summary>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>Two dimensions swapped; shares memory.</summary>
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>A matrix turned: rows become columns.</summary>
        public Tensor t() => Aten.Call("t", this);

        /// <summary>Dimensions in another order; shares memory.</summary>
        public Tensor permute(params long[] permutation) => Aten.Call("permute", this, permutation);

        /// <summary>Dimensions in another order; shares memory.</summary>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        /// <summary>Dimensions moved to other places, the rest kept in order; shares memory.</summary>
        /// <param name="source">The dimensions to move.</param>
        /// <param name="destination">Where each of them goes.</param>
        public Tensor movedim(long[] source, long[] destination) => Aten.Call("movedim.intlist", this, source, destination);

        /// <inheritdoc cref="movedim(long[], long[])"/>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>Windows along a dimension, in a new last dimension; shares memory.</summary>
        /// <param name="dimension">The dimension to look along.</param>
        /// <param name="size">The length of a window.</param>
        /// <param name="step">From the start of one window to that of the next.</param>
        public Tensor unfold(long dimension, long size, long step) => Aten.Call("unfold", this, dimension, size, step);

        /// <summary>The tensor's memory seen with any shape and strides.</summary>
        /// <param name="size">The shape.</param>
        /// <param name="strides">Elements between neighbours along each dimension.</param>
        /// <param name="storageOffset">Elements before the first.</param>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) => Aten.Call("as_strided", this, size, strides, storageOffset);
    }
}
