using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra by torch.linalg's names.</summary>
    public static partial class linalg
    {
        private static readonly long[] s_lastTwo = [-2, -1];

        /// <summary>The 2-norm of all elements, or along one dimension; of matrices, along two, the Frobenius norm.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => Aten.Call("linalg_norm", input, Value.None, dims, keepdim);

        /// <summary>The norm of order ord, of a vector or of matrices.</summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Aten.Call("linalg_norm", input, ord, dims, keepdim);

        /// <summary>The norm of order ord, of a vector or of matrices.</summary>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) => Aten.Call("linalg_norm", input, ord, dims, keepdim);

        /// <summary>The norm named "fro" or "nuc" of matrices.</summary>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) => Aten.Call("linalg_norm.ord_str", input, ord, dims, keepdim);

        /// <summary>The norm of order ord of all elements, or along dimensions, as of vectors.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) => Aten.Call("linalg_vector_norm", input, ord, dims, keepdim);

        /// <summary>The norm of order ord of matrices: ±1 sums columns, ±2 takes singular values, ±∞ sums rows.</summary>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Aten.Call("linalg_matrix_norm", input, ord, dims ?? s_lastTwo, keepdim);

        /// <summary>The norm of matrices named "fro" or "nuc".</summary>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) => Aten.Call("linalg_matrix_norm.str_ord", input, ord, dims ?? s_lastTwo, keepdim);

        /// <summary>The condition number: the largest singular value by the smallest.</summary>
        public static Tensor cond(Tensor input) => Aten.Call("linalg_cond", input);

        /// <summary>The condition number in the norm of order p.</summary>
        public static Tensor cond(Tensor input, int p) => Aten.Call("linalg_cond", input, p);

        /// <summary>The condition number in the norm of order p.</summary>
        public static Tensor cond(Tensor input, double p) => Aten.Call("linalg_cond", input, p);

        /// <summary>The condition number in the norm named "fro" or "nuc".</summary>
        public static Tensor cond(Tensor input, string p) => Aten.Call("linalg_cond.p_str", input, p);

        /// <summary>How many singular values exceed both tolerances.</summary>
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => Aten.Call("linalg_matrix_rank.atol_rtol_float", input, atol, rtol, hermitian);

        /// <summary>How many singular values exceed both tolerances, one for each matrix.</summary>
        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) => Aten.Call("linalg_matrix_rank.atol_rtol_tensor", input, atol, rtol, hermitian);

        /// <summary>The determinant of square matrices.</summary>
        public static Tensor det(Tensor input) => Aten.Call("linalg_det", input);

        /// <summary>The sign of the determinant and the logarithm of its magnitude.</summary>
        public static (Tensor, Tensor) slogdet(Tensor input) => Aten.CallTwo("linalg_slogdet", input);

        /// <summary>The cross product of vectors of three along a dimension.</summary>
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Aten.Call("linalg_cross", input, other, dim);

        /// <summary>The dot products of vectors along a dimension, into a given tensor where there is one.</summary>
        public static Tensor vecdot(Tensor x, Tensor y, long dim = -1, Tensor? @out = null) => @out is null ? Aten.Call("linalg_vecdot", x, y, dim) : Aten.CallInto("linalg_vecdot.out", x, y, dim, @out);

        /// <summary>The product of matrices, multiplied in the order that takes the fewest operations; the first and the last may be vectors.</summary>
        /// <exception cref="ArgumentException">No matrix was given.</exception>
        public static Tensor multi_dot(IList<Tensor> tensors)
        {
            ArgumentNullException.ThrowIfNull(tensors);
            return tensors.Count switch
            {
                0 => throw new ArgumentException(ErrorMessages.NoMatrices, nameof(tensors)),
                1 => tensors[0].alias(),
                _ => Aten.Call("linalg_multi_dot", tensors.ToArray()),
            };
        }

        /// <summary>The powers 0, 1, … of each element, N of them, along a new last dimension; by default as many as elements.</summary>
        public static Tensor vander(Tensor input, long? N = null) => Aten.Call("linalg_vander", input, N);

        /// <summary>The diagonals of matrices.</summary>
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) => input.diagonal(offset, dim1, dim2);

        /// <summary>The exponential of square matrices.</summary>
        public static Tensor matrix_exp(Tensor input) => Aten.Call("linalg_matrix_exp", input);
    }
}
