namespace TorchSharp;

public static partial class torch
{
    /// <summary>Dimensions in reverse order.</summary>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    /// <summary>Columns in reverse order.</summary>
    public static Tensor fliplr(Tensor input) => input.fliplr();

    /// <summary>Rows in reverse order.</summary>
    public static Tensor flipud(Tensor input) => input.flipud();

    /// <summary>Turned by right angles in the plane of two dimensions, the first turning towards the second.</summary>
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => input.rot90(k, dims);

    /// <summary>Elements moved along, the last coming round to the first.</summary>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    /// <summary>All elements, in order, moved along; the shape stays.</summary>
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);

    /// <summary>Elements moved along dimensions, the last coming round to the first.</summary>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="roll(Tensor, long[], long[])"/>
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => input.roll(shifts, dims);

    /// <inheritdoc cref="roll(Tensor, long[], long[])"/>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="roll(Tensor, long[], long[])"/>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) => input.roll(shifts, dims);

    /// <summary>The last two dimensions swapped and, where they are complex, the elements conjugated.</summary>
    public static Tensor adjoint(Tensor input) => input.adjoint();

    /// <summary>The lower triangle, zeros above the diagonal.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    /// <summary><see cref="tril"/> in place.</summary>
    public static Tensor tril_(Tensor input, long diagonal = 0) => input.tril_(diagonal);

    /// <summary>The upper triangle, zeros below the diagonal.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    /// <summary><see cref="triu"/> in place.</summary>
    public static Tensor triu_(Tensor input, long diagonal = 0) => input.triu_(diagonal);

    /// <summary>The diagonal of a matrix, or the matrix with this diagonal.</summary>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    /// <summary>The matrix with these elements, in order, on its diagonal.</summary>
    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);

    /// <summary>The last dimension laid on the diagonal of two new ones.</summary>
    public static Tensor diag_embed(Tensor input, long offset = 0L, long dim1 = -2L, long dim2 = -1L) => input.diag_embed(offset, dim1, dim2);

    /// <summary>The diagonal of two dimensions; shares memory.</summary>
    public static Tensor diagonal(Tensor input, long offset = 0L, long dim1 = 0L, long dim2 = 1L) => input.diagonal(offset, dim1, dim2);
}
