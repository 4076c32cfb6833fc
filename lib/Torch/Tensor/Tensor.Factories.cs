using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // New tensors of this tensor's type, on its device, unless others are given.
    public partial class Tensor
    {
        /// <summary>Zeros in this tensor's shape.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.zeros_like(this, dtype, device, requires_grad);

        /// <summary>Ones in this tensor's shape.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.ones_like(this, dtype, device, requires_grad);

        /// <summary>Memory as it was found, in this tensor's shape.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.empty_like(this, dtype, device, requires_grad);

        /// <summary>One value in this tensor's shape.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.full_like(this, value, dtype, device, requires_grad);

        /// <summary>A tensor of zeros, of this tensor's type.</summary>
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Aten.Call("new_zeros", this, size, dtype, Value.None, device).Leaf(requires_grad);

        /// <summary>A tensor of zeros, of this tensor's type.</summary>
        public Tensor new_zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_zeros(size.ToArray(), dtype, device, requires_grad);

        /// <summary>A vector of zeros, of this tensor's type.</summary>
        public Tensor new_zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_zeros(new[] { size }, dtype, device, requires_grad);

        /// <summary>A matrix of zeros, of this tensor's type.</summary>
        public Tensor new_zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_zeros(new[] { rows, columns }, dtype, device, requires_grad);

        /// <summary>A tensor of three dimensions of zeros, of this tensor's type.</summary>
        public Tensor new_zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_zeros(new[] { dim0, dim1, dim2 }, dtype, device, requires_grad);

        /// <summary>A tensor of four dimensions of zeros, of this tensor's type.</summary>
        public Tensor new_zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_zeros(new[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad);

        /// <summary>A vector of ones, of this tensor's type.</summary>
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Aten.Call("new_ones", this, new[] { size }, dtype, Value.None, device).Leaf(requires_grad);

        /// <summary>A matrix of ones, of this tensor's type.</summary>
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Aten.Call("new_ones", this, new[] { rows, columns }, dtype, Value.None, device).Leaf(requires_grad);

        /// <summary>A tensor of three dimensions of ones, of this tensor's type.</summary>
        public Tensor new_ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Aten.Call("new_ones", this, new[] { dim0, dim1, dim2 }, dtype, Value.None, device).Leaf(requires_grad);

        /// <summary>A tensor of four dimensions of ones, of this tensor's type.</summary>
        public Tensor new_ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Aten.Call("new_ones", this, new[] { dim0, dim1, dim2, dim3 }, dtype, Value.None, device).Leaf(requires_grad);

        /// <summary>A tensor whose memory is as it was found, of this tensor's type.</summary>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Aten.Call("new_empty", this, size, dtype, Value.None, device).Leaf(requires_grad);

        /// <summary>A tensor whose memory is as it was found, of this tensor's type.</summary>
        public Tensor new_empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_empty(size.ToArray(), dtype, device, requires_grad);

        /// <summary>A vector whose memory is as it was found, of this tensor's type.</summary>
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_empty(new[] { size }, dtype, device, requires_grad);

        /// <summary>A matrix whose memory is as it was found, of this tensor's type.</summary>
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_empty(new[] { rows, columns }, dtype, device, requires_grad);

        /// <summary>A tensor of three dimensions whose memory is as it was found, of this tensor's type.</summary>
        public Tensor new_empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_empty(new[] { dim0, dim1, dim2 }, dtype, device, requires_grad);

        /// <summary>A tensor of four dimensions whose memory is as it was found, of this tensor's type.</summary>
        public Tensor new_empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_empty(new[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad);

        /// <summary>A tensor of one value, of this tensor's type.</summary>
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Aten.Call("new_full", this, size, value, dtype, Value.None, device).Leaf(requires_grad);

        /// <summary>A tensor of one value, of this tensor's type.</summary>
        public Tensor new_full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_full(size.ToArray(), value, dtype, device, requires_grad);

        /// <summary>A vector of one value, of this tensor's type.</summary>
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_full(new[] { size }, value, dtype, device, requires_grad);

        /// <summary>A matrix of one value, of this tensor's type.</summary>
        public Tensor new_full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_full(new[] { rows, columns }, value, dtype, device, requires_grad);

        /// <summary>A tensor of three dimensions of one value, of this tensor's type.</summary>
        public Tensor new_full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_full(new[] { dim0, dim1, dim2 }, value, dtype, device, requires_grad);

        /// <summary>A tensor of four dimensions of one value, of this tensor's type.</summary>
        public Tensor new_full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new_full(new[] { dim0, dim1, dim2, dim3 }, value, dtype, device, requires_grad);
    }
}
