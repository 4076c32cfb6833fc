using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The triangular factor L of a positive-definite matrix L·Lᵀ; upper: Lᵀ.</summary>
    public static Tensor cholesky(Tensor input) => input.cholesky();

    /// <summary>The triangular factor L of a positive-definite matrix L·Lᵀ; upper: Lᵀ.</summary>
    public static Tensor cholesky(Tensor input, bool upper) => input.cholesky(upper);

    /// <summary>The inverse of the matrix whose Cholesky factor this is.</summary>
    public static Tensor cholesky_inverse(Tensor input, bool upper = false) => input.cholesky_inverse(upper);

    /// <summary>What the matrix with the Cholesky factor input2 maps to this.</summary>
    public static Tensor cholesky_solve(Tensor input, Tensor input2, bool upper = false) => input.cholesky_solve(input2, upper);

    /// <summary>The determinant of a square matrix.</summary>
    public static Tensor det(Tensor input) => input.det();

    /// <summary>The QR decomposition as LAPACK keeps it: R above, the reflectors below, and their factors.</summary>
    public static (Tensor a, Tensor tau) geqrf(Tensor input) => input.geqrf();

    /// <summary>The inverse of a square matrix.</summary>
    public static Tensor inverse(Tensor input) => input.inverse();

    /// <summary>The logarithm of a square matrix's determinant.</summary>
    public static Tensor logdet(Tensor input) => input.logdet();

    /// <summary>The matrix exponential.</summary>
    public static Tensor matrix_exp(Tensor input) => input.matrix_exp();

    /// <summary>A square matrix to an integer power; a negative one inverts it.</summary>
    public static Tensor matrix_power(Tensor input, int n) => input.matrix_power(n);

    /// <summary>The product of the Q that <see cref="Tensor.geqrf"/> left and another matrix; right of it, or with Qᵀ, where so asked.</summary>
    public static Tensor ormqr(Tensor input, Tensor tau, Tensor other, bool left = true, bool transpose = false) => input.ormqr(tau, other, left, transpose);

    /// <summary>The pseudo-inverse of a matrix; singular values up to rcond times the largest count as 0.</summary>
    public static Tensor pinverse(Tensor input, double rcond = 1e-15, bool hermitian = false) => input.pinverse(rcond, hermitian);

    /// <summary>The powers of a vector's elements as columns, N of them; by default as many as elements.</summary>
    public static Tensor vander(Tensor x, long N = -1, bool increasing = false) => x.vander(N, increasing);

    /// <summary>The sign of the determinant and the logarithm of its magnitude.</summary>
    public static (Tensor res, Tensor logabsdet) slogdet(Tensor A) => linalg.slogdet(A);

    /// <summary>The orthogonal matrix of the reflectors and factors that <see cref="geqrf"/> left.</summary>
    public static Tensor orgqr(Tensor input, Tensor tau) => linalg.householder_product(input, tau);

    /// <summary>Both triangular factors in one matrix, the rows exchanged and, where asked for, 0 or the place of a zero pivot.</summary>
    public static (Tensor A_LU, Tensor? pivots, Tensor? infos) lu(Tensor A, bool pivot = true, bool get_infos = false)
    {
        var (factors, pivots, infos) = Aten.CallThree("linalg_lu_factor_ex", A, pivot, !get_infos);
        return (factors, pivots, Kept(infos, get_infos));
    }

    /// <summary>What the matrix with the factors of <see cref="lu"/> maps to b.</summary>
    public static Tensor lu_solve(Tensor b, Tensor LU_data, Tensor LU_pivots) => linalg.lu_solve(LU_data, LU_pivots, b);

    /// <summary>The permutation, the lower and the upper triangular factor that <see cref="lu"/> left; what is not to be unpacked is empty.</summary>
    public static (Tensor P, Tensor? L, Tensor? U) lu_unpack(Tensor LU_data, Tensor LU_pivots, bool unpack_data = true, bool unpack_pivots = true) => Aten.CallThree("lu_unpack", LU_data, LU_pivots, unpack_data, unpack_pivots);

    // An optional result that was not asked for is null.
    private static Tensor? Kept(Tensor result, bool asked)
    {
        if (asked)
        {
            return result;
        }
        result.Dispose();
        return null;
    }
}
