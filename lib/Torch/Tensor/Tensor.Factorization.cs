using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // What a matrix is made of.
    public partial class Tensor
    {
        /// <summary>A square matrix to an integer power; a negative one inverts it.</summary>
        public Tensor matrix_power(int n) => Aten.Call("matrix_power", this, n);

        /// <summary>The matrix exponential.</summary>
        public Tensor matrix_exp() => Aten.Call("matrix_exp", this);

        /// <summary>The triangular factor L of a positive-definite matrix L·Lᵀ; upper: Lᵀ.</summary>
        public Tensor cholesky(bool upper = false) => Aten.Call("linalg_cholesky", this, upper);

        /// <summary>The inverse of the matrix whose Cholesky factor this is.</summary>
        public Tensor cholesky_inverse(bool upper = false) => Aten.Call("cholesky_inverse", this, upper);

        /// <summary>What the matrix with the Cholesky factor input2 maps to this.</summary>
        public Tensor cholesky_solve(Tensor input2, bool upper = false) => Aten.Call("cholesky_solve", this, input2, upper);

        /// <summary>The determinant of a square matrix.</summary>
        public Tensor det() => Aten.Call("det", this);

        /// <summary>The logarithm of a square matrix's determinant.</summary>
        public Tensor logdet() => Aten.Call("logdet", this);

        /// <summary>The inverse of a square matrix.</summary>
        public Tensor inverse() => Aten.Call("inverse", this);

        /// <summary>The pseudo-inverse of a matrix; singular values up to rcond times the largest count as 0.</summary>
        public Tensor pinverse(double rcond = 1e-15, bool hermitian = false) => Aten.Call("linalg_pinv", this, rcond, hermitian);

        /// <summary>The QR decomposition as LAPACK keeps it: R above, the reflectors below, and their factors.</summary>
        public (Tensor a, Tensor tau) geqrf() => Aten.CallTwo("geqrf", this);

        /// <summary>The product of the Q that <see cref="geqrf"/> left and another matrix; right of it, or with Qᵀ, where so asked.</summary>
        public Tensor ormqr(Tensor tau, Tensor other, bool left = true, bool transpose = false) => Aten.Call("ormqr", this, tau, other, left, transpose);

        /// <summary>The powers of a vector's elements as columns, N of them; by default as many as elements.</summary>
        public Tensor vander(long N = -1, bool increasing = false) => Aten.Call("vander", this, N < 0 ? Value.None : N, increasing);
    }
}
