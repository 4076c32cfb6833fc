using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Largest, smallest, and what lies between.
    public partial class Tensor
    {
        /// <summary>The largest element.</summary>
        public Tensor max() => Aten.Call("max", this);

        /// <summary>The largest element along a dimension, and where it is.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Aten.CallTwo("max.dim", this, dim, keepdim);

        /// <summary>The smallest element.</summary>
        public Tensor min() => Aten.Call("min", this);

        /// <summary>The smallest element along a dimension, and where it is.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Aten.CallTwo("min.dim", this, dim, keepdim);

        /// <summary>The largest element along dimensions.</summary>
        public Tensor amax(params long[] dims) => Aten.Call("amax", this, dims);

        /// <summary>The largest element along dimensions, into a given tensor where there is one.</summary>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) => @out is null ? Aten.Call("amax", this, dims, keepdim) : Aten.CallInto("amax.out", this, dims, keepdim, @out);

        /// <summary>The largest element along dimensions, into a given tensor where there is one.</summary>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amax(dims.ToArray(), keepdim, @out);

        /// <summary>The smallest element along dimensions.</summary>
        public Tensor amin(params long[] dims) => Aten.Call("amin", this, dims);

        /// <summary>The smallest element along dimensions, into a given tensor where there is one.</summary>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) => @out is null ? Aten.Call("amin", this, dims, keepdim) : Aten.CallInto("amin.out", this, dims, keepdim, @out);

        /// <summary>The smallest element along dimensions, into a given tensor where there is one.</summary>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amin(dims.ToArray(), keepdim, @out);

        /// <summary>Where the largest element is, in the order of all elements.</summary>
        public Tensor argmax() => Aten.Call("argmax", this);

        /// <summary>Where the largest element is along a dimension.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Aten.Call("argmax", this, dim, keepdim);

        /// <summary>Where the smallest element is, in the order of all elements.</summary>
        public Tensor argmin() => Aten.Call("argmin", this);

        /// <summary>Where the smallest element is along a dimension.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Aten.Call("argmin", this, dim, keepdim);

        /// <summary>The smallest and the largest element, of all or along a dimension.</summary>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => Aten.CallTwo("aminmax", this, dim, keepdim);

        /// <summary>The element in the middle; of an even number, the lower of two.</summary>
        public Tensor median() => Aten.Call("median", this);

        /// <summary>The element in the middle of those that are numbers.</summary>
        public Tensor nanmedian() => Aten.Call("nanmedian", this);

        /// <summary>The most frequent element along a dimension, and where it is.</summary>
        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) => Aten.CallTwo("mode", this, dim, keepdim);

        /// <summary>The k-th smallest element along a dimension (null: the last), and where it is.</summary>
        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) => Aten.CallTwo("kthvalue", this, k, dim ?? -1, keepdim);

        /// <summary>The quantiles q, numbers from 0 to 1, along a dimension, between elements by linear interpolation.</summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Aten.Call("quantile", this, q, dim, keepdim);

        /// <summary><see cref="quantile"/> of the elements that are numbers.</summary>
        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) => Aten.Call("nanquantile", this, q, dim, keepdim);
    }
}
