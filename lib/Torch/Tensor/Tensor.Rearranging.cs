using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Elements in other places: turned round, rolled, triangles and diagonals.
    public partial class Tensor
    {
        /// <summary>Dimensions in reverse order.</summary>
        public Tensor flip(params long[] dims) => Aten.Call("flip", this, dims);

        /// <summary>Columns in reverse order.</summary>
        public Tensor fliplr() => Aten.Call("fliplr", this);

        /// <summary>Rows in reverse order.</summary>
        public Tensor flipud() => Aten.Call("flipud", this);

        /// <summary>Turned by right angles in the plane of two dimensions.</summary>
        /// <param name="k">How often; the first dimension turns towards the second, negative numbers the other way.</param>
        /// <param name="dims">The plane; (0, 1) if none is given.</param>
        public Tensor rot90(long k = 1, (long, long)? dims = null) => Aten.Call("rot90", this, k, Listed(dims ?? (0, 1)));

        /// <summary>Elements moved along, the last coming round to the first.</summary>
        public Tensor roll(long shifts, long? dims = null) => Aten.Call("roll", this, new[] { shifts }, dims is { } dim ? new[] { dim } : []);

        /// <summary>All elements, in order, moved along; the shape stays.</summary>
        public Tensor roll(long[] shifts) => roll(shifts, Array.Empty<long>());

        /// <summary>Elements moved along dimensions, the last coming round to the first.</summary>
        /// <param name="shifts">By how many places.</param>
        /// <param name="dims">Along which dimension each.</param>
        public Tensor roll(long[] shifts, long[] dims) => Aten.Call("roll", this, shifts, dims);

        /// <inheritdoc cref="roll(long[], long[])"/>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => roll(shifts.ToArray(), dims.ToArray());

        /// <inheritdoc cref="roll(long[], long[])"/>
        public Tensor roll((long, long) shifts, (long, long) dims) => roll(Listed(shifts), Listed(dims));

        /// <inheritdoc cref="roll(long[], long[])"/>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) => roll(Listed(shifts), Listed(dims));

        /// <summary>The lower triangle, zeros above the diagonal.</summary>
        public Tensor tril(long diagonal = 0) => Aten.Call("tril", this, diagonal);

        /// <summary><see cref="tril"/> in place.</summary>
        public Tensor tril_(long diagonal = 0) => Aten.CallInPlace("tril_", this, diagonal);

        /// <summary>The upper triangle, zeros below the diagonal.</summary>
        public Tensor triu(long diagonal = 0) => Aten.Call("triu", this, diagonal);

        /// <summary><see cref="triu"/> in place.</summary>
        public Tensor triu_(long diagonal = 0) => Aten.CallInPlace("triu_", this, diagonal);

        /// <summary>The diagonal of a matrix, or the matrix with this diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Aten.Call("diag", this, diagonal);

        /// <summary>The matrix with these elements, in order, on its diagonal.</summary>
        public Tensor diagflat(long offset = 0) => Aten.Call("diagflat", this, offset);

        /// <summary>The last dimension laid on the diagonal of two new ones.</summary>
        /// <param name="offset">Which diagonal; 0 is the main one.</param>
        /// <param name="dim1">The first of the new dimensions.</param>
        /// <param name="dim2">The second of the new dimensions.</param>
        public Tensor diag_embed(long offset = 0L, long dim1 = -2L, long dim2 = -1L) => Aten.Call("diag_embed", this, offset, dim1, dim2);

        /// <summary>The diagonal of two dimensions; shares memory.</summary>
        public Tensor diagonal(long offset = 0L, long dim1 = 0L, long dim2 = 1L) => Aten.Call("diagonal", this, offset, dim1, dim2);
    }

    private static long[] Listed((long, long) pair) => [pair.Item1, pair.Item2];

    private static long[] Listed((long, long, long) triple) => [triple.Item1, triple.Item2, triple.Item3];

    private static long[] Listed((long, long, long, long) four) => [four.Item1, four.Item2, four.Item3, four.Item4];
}
