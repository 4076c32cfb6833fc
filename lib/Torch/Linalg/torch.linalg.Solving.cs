using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>The inverse of square matrices.</summary>
        public static Tensor inv(Tensor input) => Aten.Call("linalg_inv", input);

        /// <summary><see cref="inv"/>, with 0 where it succeeded and else the place of the zero pivot.</summary>
        public static (Tensor L, Tensor info) inv_ex(Tensor input, bool check_errors = false) => Aten.CallTwo("linalg_inv_ex", input, check_errors);

        /// <summary>The pseudo-inverse (Moore and Penrose); singular values within a tolerance count as 0.</summary>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => Aten.Call("linalg_pinv.atol_rtol_float", input, atol, rtol, hermitian);

        /// <summary>The pseudo-inverse; tolerances one for each matrix.</summary>
        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) => Aten.Call("linalg_pinv.atol_rtol_tensor", input, atol, rtol, hermitian);

        /// <summary>What A maps to B: A·X = B, or X·A = B where not left.</summary>
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => Aten.Call("linalg_solve", A, B, left);

        /// <summary><see cref="solve"/>, with 0 where it succeeded and else the place of the zero pivot.</summary>
        public static (Tensor result, Tensor info) solve_ex(Tensor A, Tensor B, bool left = true, bool check_errors = false) => Aten.CallTwo("linalg_solve_ex", A, B, left, check_errors);

        /// <summary>What the triangle of A maps to B, its diagonal taken as ones where unitriangular.</summary>
        public static Tensor solve_triangular(Tensor A, Tensor B, bool upper, bool left = true, bool unitriangular = false, Tensor? @out = null) => @out is null ? Aten.Call("linalg_solve_triangular", A, B, upper, left, unitriangular) : Aten.CallInto("linalg_solve_triangular.out", A, B, upper, left, unitriangular, @out);

        /// <summary><see cref="solve"/> by the factors of <see cref="lu_factor"/>.</summary>
        public static Tensor lu_solve(Tensor LU, Tensor pivots, Tensor B, bool left = true, bool adjoint = false, Tensor? @out = null) => @out is null ? Aten.Call("linalg_lu_solve", LU, pivots, B, left, adjoint) : Aten.CallInto("linalg_lu_solve.out", LU, pivots, B, left, adjoint, @out);

        /// <summary>The X for which input·X comes closest to other in squares, what is left, and the matrix's rank where it is known.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other) => Aten.CallFour("linalg_lstsq", input, other);

        /// <summary><see cref="lstsq(Tensor, Tensor)"/>; singular values up to rcond times the largest count as 0.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other, double rcond) => Aten.CallFour("linalg_lstsq", input, other, rcond);

        /// <summary>The inverse of the mapping from the dimensions from ind on to those before it.</summary>
        public static Tensor tensorinv(Tensor input, long ind) => Aten.Call("linalg_tensorinv", input, ind);

        /// <summary>The X for which the sum of A·X over the last dimensions of A is B, the given dimensions of A moved to the end.</summary>
        public static Tensor tensorsolve(Tensor A, Tensor B, long[] dims) => Aten.Call("linalg_tensorsolve", A, B, dims);
    }
}
