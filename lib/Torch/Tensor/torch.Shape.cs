namespace TorchSharp;

public static partial class torch
{
    /// <summary>The same elements in another shape; one -1 is worked out. Copies only where it must.</summary>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    /// <summary>Dimensions merged into one.</summary>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <summary>All dimensions merged into one; copies only where it must.</summary>
    public static Tensor ravel(Tensor input) => input.ravel();

    /// <summary>One dimension parted into several; one -1 is worked out.</summary>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    /// <summary>One dimension parted into several; one -1 is worked out.</summary>
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => input.unflatten(dim, sizes);

    /// <summary>Without dimensions of length 1.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <summary><see cref="squeeze"/> in place.</summary>
    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    /// <summary>With a dimension of length 1 put in.</summary>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    /// <summary><see cref="unsqueeze"/> in place.</summary>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);

    /// <summary>Each with at least one dimension.</summary>
    public static IEnumerable<Tensor> atleast_1d(params Tensor[] input) => Array.ConvertAll(input, tensor => tensor.atleast_1d());

    /// <summary>Each with at least two dimensions: (n) becomes (1, n).</summary>
    public static IEnumerable<Tensor> atleast_2d(params Tensor[] input) => Array.ConvertAll(input, tensor => tensor.atleast_2d());

    /// <summary>Each with at least three dimensions: (n) becomes (1, n, 1), (n, m) becomes (n, m, 1).</summary>
    public static IEnumerable<Tensor> atleast_3d(params Tensor[] input) => Array.ConvertAll(input, tensor => tensor.atleast_3d());

    /// <summary>Two dimensions swapped; shares memory.</summary>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <summary>Two dimensions swapped; shares memory.</summary>
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    /// <summary>Two dimensions swapped; shares memory.</summary>
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    /// <summary>A matrix turned: rows become columns.</summary>
    public static Tensor t(Tensor input) => input.t();

    /// <summary>Dimensions in another order; shares memory.</summary>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    /// <summary>A dimension moved to another place, the rest kept in order; shares memory.</summary>
    public static Tensor movedim(Tensor input, long source, long destination) => input.movedim([source], [destination]);

    /// <summary>Dimensions moved to other places, the rest kept in order; shares memory.</summary>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <summary>A dimension moved to another place, the rest kept in order; shares memory.</summary>
    public static Tensor moveaxis(Tensor input, long source, long destination) => input.movedim([source], [destination]);

    /// <summary>Dimensions moved to other places, the rest kept in order; shares memory.</summary>
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <inheritdoc cref="moveaxis(Tensor, long[], long[])"/>
    public static Tensor moveaxis(Tensor input, (long, long) source, (long, long) destination) => input.movedim(Listed(source), Listed(destination));

    /// <inheritdoc cref="moveaxis(Tensor, long[], long[])"/>
    public static Tensor moveaxis(Tensor input, (long, long, long) source, (long, long, long) destination) => input.movedim(Listed(source), Listed(destination));

    /// <inheritdoc cref="moveaxis(Tensor, long[], long[])"/>
    public static Tensor moveaxis(Tensor input, (long, long, long, long) source, (long, long, long, long) destination) => input.movedim(Listed(source), Listed(destination));

    /// <summary>Expanded to a shape, by the broadcasting rules.</summary>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    /// <summary>The whole tensor copied side by side; where fewer times than dimensions are given, the first dimensions stay.</summary>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    /// <summary>Each element copied in place: 1, 2 becomes 1, 1, 2, 2.</summary>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);

    /// <summary>Each element copied in place as often as its count says.</summary>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);

    /// <summary>A copy, on the graph.</summary>
    public static Tensor clone(Tensor input) => input.clone();
}
