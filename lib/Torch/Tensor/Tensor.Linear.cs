using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Products of vectors and matrices.
    public partial class Tensor
    {
        /// <summary>The product of matrices (n, m) and (m, p).</summary>
        public Tensor mm(Tensor target) => Aten.Call("mm", this, target);

        /// <summary>The products of matrices (b, n, m) and (b, m, p), one for each of the batch.</summary>
        public Tensor bmm(Tensor batch2) => Aten.Call("bmm", this, batch2);

        /// <summary>The matrix product with broadcasting over leading dimensions.</summary>
        public Tensor matmul(Tensor target) => Aten.Call("matmul", this, target);

        /// <summary>The product of a matrix (n, m) and a vector (m).</summary>
        public Tensor mv(Tensor target) => Aten.Call("mv", this, target);

        /// <summary>The dot product of two vectors.</summary>
        public Tensor dot(Tensor target) => Aten.Call("dot", this, target);

        /// <summary>beta · this + alpha · mat1 · mat2.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Aten.Call("addmm", this, mat1, mat2, (double)beta, (double)alpha);

        /// <summary><see cref="Tensor.addmm(Tensor, Tensor, float, float)"/> in place.</summary>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Aten.CallInPlace("addmm_", this, mat1, mat2, (double)beta, (double)alpha);

        /// <summary>beta · this + alpha · batch1 · batch2 for each of the batch.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Aten.Call("baddbmm", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary>The products of every pair of two vectors' elements.</summary>
        public Tensor outer(Tensor vec2) => Aten.Call("outer", this, vec2);

        /// <summary>beta · this + alpha times the sum of the products of the batch.</summary>
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Aten.Call("addbmm", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary><see cref="Tensor.addbmm(Tensor, Tensor, float, float)"/> in place.</summary>
        public Tensor addbmm_(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Aten.CallInPlace("addbmm_", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary>beta · this + alpha times the product of a matrix and a vector.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) => Aten.Call("addmv", this, mat, vec, (double)beta, (double)alpha);

        /// <summary><see cref="Tensor.addmv(Tensor, Tensor, float, float)"/> in place.</summary>
        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) => Aten.CallInPlace("addmv_", this, mat, vec, (double)beta, (double)alpha);

        /// <summary>beta · this + alpha times the outer product of two vectors.</summary>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => Aten.Call("addr", this, vec1, vec2, (double)beta, (double)alpha);

        /// <summary><see cref="Tensor.addr(Tensor, Tensor, float, float)"/> in place.</summary>
        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => Aten.CallInPlace("addr_", this, vec1, vec2, (double)beta, (double)alpha);

        /// <summary><see cref="Tensor.outer(Tensor)"/> by another name.</summary>
        public Tensor ger(Tensor vec2) => outer(vec2);

        /// <summary>The products summed along the last dimensions of both.</summary>
        public Tensor inner(Tensor vec2) => Aten.Call("inner", this, vec2);

        /// <summary>The Kronecker product: the other tensor times each element, side by side.</summary>
        public Tensor kron(Tensor other) => Aten.Call("kron", this, other);

        /// <summary>The dot product of two vectors.</summary>
        public Tensor vdot(Tensor target) => Aten.Call("vdot", this, target);

        /// <summary>The sum of a matrix's diagonal.</summary>
        public Tensor trace() => Aten.Call("trace", this);

        /// <summary>The products summed along dimensions of this and, in the same order, of the other.</summary>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Aten.Call("tensordot", this, b, dims1, dims2);

        /// <summary>The products summed along the last dimensions of this and the first of the other.</summary>
        /// <exception cref="ArgumentOutOfRangeException">One of the tensors has fewer dimensions than are to be summed.</exception>
        public Tensor tensordot(Tensor b, long dims = 2)
        {
            if (dims < 0 || dims > ndim || dims > b.ndim)
            {
                throw new ArgumentOutOfRangeException(nameof(dims), ErrorMessages.TensordotDimensions(dims, shape, b.shape));
            }
            var first = new long[dims];
            var second = new long[dims];
            for (var i = 0; i < dims; i++)
            {
                (first[i], second[i]) = (ndim - dims + i, i);
            }
            return tensordot(b, first, second);
        }

        /// <summary>The products summed along pairs of dimensions, one of this and one of the other.</summary>
        public Tensor tensordot(Tensor b, (long, long)[] dims) => tensordot(b, Array.ConvertAll(dims, pair => pair.Item1), Array.ConvertAll(dims, pair => pair.Item2));
    }
}
