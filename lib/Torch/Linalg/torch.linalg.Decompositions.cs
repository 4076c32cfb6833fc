using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>Which of the two factors of a QR decomposition, and how wide.</summary>
        public enum QRMode
        {
            /// <summary>Both, no larger than needed.</summary>
            Reduced,

            /// <summary>Both, Q square.</summary>
            Complete,

            /// <summary>R alone; Q is empty.</summary>
            R,
        }

        /// <summary>The triangular factor L of a positive-definite matrix L·Lᵀ.</summary>
        public static Tensor cholesky(Tensor input) => Aten.Call("linalg_cholesky", input);

        /// <summary><see cref="cholesky"/>, with 0 where it succeeded and else the order of the minor that is not positive.</summary>
        public static (Tensor L, Tensor info) cholesky_ex(Tensor input, bool check_errors = false) => Aten.CallTwo("linalg_cholesky_ex", input, false, check_errors);

        /// <summary>An orthogonal and an upper triangular factor.</summary>
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) => Aten.CallTwo("linalg_qr", input, mode switch { QRMode.Complete => "complete", QRMode.R => "r", _ => "reduced" });

        /// <summary>Left singular vectors, singular values from the largest, right singular vectors as rows.</summary>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => Aten.CallThree("linalg_svd", input, fullMatrices);

        /// <summary>The singular values, from the largest.</summary>
        public static Tensor svdvals(Tensor input) => Aten.Call("linalg_svdvals", input);

        /// <summary>The eigenvalues, from the smallest, and eigenvectors of a symmetric matrix, of which only the triangle UPLO, 'L' or 'U', is read.</summary>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Aten.CallTwo("linalg_eigh", input, UPLO.ToString());

        /// <summary>The eigenvalues of a symmetric matrix, from the smallest.</summary>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Aten.Call("linalg_eigvalsh", input, UPLO.ToString());

        /// <summary>A permutation, a lower and an upper triangular factor.</summary>
        public static (Tensor P, Tensor L, Tensor U) lu(Tensor input, bool pivot = true) => Aten.CallThree("linalg_lu", input, pivot);

        /// <summary>Both triangular factors in one matrix, and the rows exchanged.</summary>
        public static (Tensor LU, Tensor Pivots) lu_factor(Tensor input, bool pivot = true) => Aten.CallTwo("linalg_lu_factor", input, pivot);

        /// <summary>The orthogonal matrix of the reflectors below A's diagonal and their factors tau.</summary>
        public static Tensor householder_product(Tensor A, Tensor tau) => Aten.Call("linalg_householder_product", A, tau);
    }
}
