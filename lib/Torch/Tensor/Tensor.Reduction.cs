using System.Runtime.CompilerServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Many elements into fewer.
    public partial class Tensor
    {
        /// <summary>The sum of all elements.</summary>
        public Tensor sum(ScalarType? type = null) => Aten.Call("sum", this, type);

        /// <summary>The sum along a dimension.</summary>
        // The literal 0 must be a dimension, not an element type.
        [OverloadResolutionPriority(1)]
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);

        /// <summary>The sum along dimensions.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Aten.Call("sum.dim_IntList", this, dim, keepdim, type);

        /// <summary>The mean of all elements.</summary>
        public Tensor mean() => Aten.Call("mean", this);

        /// <summary>The mean along dimensions.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Aten.Call("mean.dim", this, dimensions, keepdim, type);

        /// <summary>The product of all elements.</summary>
        public Tensor prod(ScalarType? type = null) => Aten.Call("prod", this, type);

        /// <summary>The product along a dimension.</summary>
        // The literal 0 must be a dimension, not an element type.
        [OverloadResolutionPriority(1)]
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Aten.Call("prod.dim_int", this, dim, keepdim, type);

        /// <summary>The standard deviation of all elements.</summary>
        public Tensor std(bool unbiased = true) => Aten.Call("std", this, unbiased);

        /// <summary>The standard deviation along a dimension.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Aten.Call("std.dim", this, new[] { dim }, unbiased, keepdim).AsType(type);

        /// <summary>The variance of all elements.</summary>
        public Tensor var(bool unbiased = true) => Aten.Call("var", this, unbiased);

        /// <summary>The variance along a dimension.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Aten.Call("var.dim", this, new[] { dim }, unbiased, keepdim).AsType(type);

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

        /// <summary>The smallest element along dimensions.</summary>
        public Tensor amin(params long[] dims) => Aten.Call("amin", this, dims);

        /// <summary>Where the largest element is, in the order of all elements.</summary>
        public Tensor argmax() => Aten.Call("argmax", this);

        /// <summary>Where the largest element is along a dimension.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Aten.Call("argmax", this, dim, keepdim);

        /// <summary>Where the smallest element is, in the order of all elements.</summary>
        public Tensor argmin() => Aten.Call("argmin", this);

        /// <summary>Where the smallest element is along a dimension.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Aten.Call("argmin", this, dim, keepdim);

        /// <summary>Whether every element is true.</summary>
        public Tensor all() => Aten.Call("all", this);

        /// <summary>Whether every element along a dimension is true.</summary>
        public Tensor all(long dim, bool keepdim = false) => Aten.Call("all.dim", this, dim, keepdim);

        /// <summary>Whether any element is true.</summary>
        public Tensor any() => Aten.Call("any", this);

        /// <summary>Whether any element along a dimension is true.</summary>
        public Tensor any(long dim, bool keepdim = false) => Aten.Call("any.dim", this, dim, keepdim);

        /// <summary>The running sum along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Aten.Call("cumsum", this, dim, type);

        /// <summary>The logarithm of the sum of exponentials along a dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Aten.Call("logsumexp", this, new[] { dim }, keepdim);

        /// <summary>The p-norm of all elements.</summary>
        public Tensor norm(float p = 2.0f) => Aten.Call("norm.Scalar", this, (double)p);

        /// <summary>The elements in order along a dimension, and where each came from.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => stable ? Aten.CallTwo("sort.stable", this, true, dim, descending) : Aten.CallTwo("sort", this, dim, descending);

        /// <summary>The k largest elements along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Aten.CallTwo("topk", this, k, dim, largest, sorted);

        /// <summary>The order that sorts along a dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Aten.Call("argsort", this, dim, descending);
    }
}
