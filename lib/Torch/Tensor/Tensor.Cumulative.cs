using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Along a dimension: running sums, differences, integrals.
    public partial class Tensor
    {
        /// <summary>The running sum along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Aten.Call("cumsum", this, dim, type);

        /// <summary>The running product along a dimension.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null) => Aten.Call("cumprod", this, dim, type);

        /// <summary>The largest element so far along a dimension, and where it is.</summary>
        public (Tensor values, Tensor indexes) cummax(long dim) => Aten.CallTwo("cummax", this, dim);

        /// <summary>The smallest element so far along a dimension, and where it is.</summary>
        public (Tensor values, Tensor indexes) cummin(long dim) => Aten.CallTwo("cummin", this, dim);

        /// <summary>The logarithm of the running sum of exponentials along a dimension, without overflow.</summary>
        public Tensor logcumsumexp(long dim) => Aten.Call("logcumsumexp", this, dim);

        /// <summary>The n-th differences of neighbours along a dimension, after what is prepended and appended.</summary>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => Aten.Call("diff", this, n, dim, prepend, append);

        /// <summary>The integral along a dimension by the trapezoid rule, points dx apart.</summary>
        public Tensor trapezoid(double dx = 1, long dim = -1) => Aten.Call("trapezoid.dx", this, dx, dim);

        /// <summary>The integral along a dimension by the trapezoid rule, at points x.</summary>
        public Tensor trapezoid(Tensor x, long dim = -1) => Aten.Call("trapezoid.x", this, x, dim);

        /// <summary>The running integral along a dimension by the trapezoid rule, points dx apart.</summary>
        public Tensor cumulative_trapezoid(double dx = 1, long dim = -1) => Aten.Call("cumulative_trapezoid.dx", this, dx, dim);

        /// <summary>The running integral along a dimension by the trapezoid rule, at points x.</summary>
        public Tensor cumulative_trapezoid(Tensor x, long dim = -1) => Aten.Call("cumulative_trapezoid.x", this, x, dim);
    }
}
