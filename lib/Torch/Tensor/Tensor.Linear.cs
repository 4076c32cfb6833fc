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

        /// <summary>beta · this + alpha · batch1 · batch2 for each of the batch.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Aten.Call("baddbmm", this, batch1, batch2, (double)beta, (double)alpha);

        /// <summary>The products of every pair of two vectors' elements.</summary>
        public Tensor outer(Tensor vec2) => Aten.Call("outer", this, vec2);
    }
}
