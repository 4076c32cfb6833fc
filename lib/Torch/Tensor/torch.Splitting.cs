namespace TorchSharp;

public static partial class torch
{
    /// <summary>So many pieces along a dimension.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    /// <summary>Pieces of given lengths along a dimension.</summary>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => tensor.split(split_size_or_sections, dim);

    /// <summary>So many parts along a dimension, the first perhaps longer by one.</summary>
    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0L) => input.tensor_split(indices_or_sections, dim);

    /// <summary>Parts along a dimension, cut before each of these places.</summary>
    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0L) => input.tensor_split(indices_or_sections, dim);

    /// <summary>Parts along a dimension: as many as a number says, or cut before each place of a list.</summary>
    public static Tensor[] tensor_split(Tensor input, Tensor indices_or_sections, long dim = 0L) => input.tensor_split(indices_or_sections, dim);

    /// <summary>So many equal parts of the columns; of a vector, of its elements.</summary>
    public static Tensor[] hsplit(Tensor input, long indices_or_sections) => input.hsplit(indices_or_sections);

    /// <summary>The columns, cut before each of these places.</summary>
    public static Tensor[] hsplit(Tensor input, long[] indices_or_sections) => input.hsplit(indices_or_sections);

    /// <summary>The columns, cut before each of these places.</summary>
    public static Tensor[] hsplit(Tensor input, (long, long) indices_or_sections) => input.hsplit(Listed(indices_or_sections));

    /// <summary>The columns, cut before each of these places.</summary>
    public static Tensor[] hsplit(Tensor input, (long, long, long) indices_or_sections) => input.hsplit(Listed(indices_or_sections));

    /// <summary>The columns, cut before each of these places.</summary>
    public static Tensor[] hsplit(Tensor input, (long, long, long, long) indices_or_sections) => input.hsplit(Listed(indices_or_sections));

    /// <summary>The columns, in so many parts or cut before each place.</summary>
    public static Tensor[] hsplit(Tensor input, Tensor indices_or_sections) => input.hsplit(indices_or_sections);

    /// <summary>The rows, cut before each of these places.</summary>
    public static Tensor[] vsplit(Tensor input, long[] indices_or_sections) => input.vsplit(indices_or_sections);

    /// <summary>So many equal parts of the third dimension.</summary>
    public static Tensor[] dsplit(Tensor input, long size) => input.dsplit(size);

    /// <summary>The third dimension, cut before each of these places.</summary>
    public static Tensor[] dsplit(Tensor input, long[] indices_or_sections) => input.dsplit(indices_or_sections);

    /// <summary>The third dimension, cut before each of these places.</summary>
    public static Tensor[] dsplit(Tensor input, (long, long) indices_or_sections) => input.dsplit(indices_or_sections);

    /// <summary>The third dimension, cut before each of these places.</summary>
    public static Tensor[] dsplit(Tensor input, (long, long, long) indices_or_sections) => input.dsplit(indices_or_sections);

    /// <summary>The third dimension, cut before each of these places.</summary>
    public static Tensor[] dsplit(Tensor input, (long, long, long, long) indices_or_sections) => input.dsplit(indices_or_sections);

    /// <summary>The third dimension, in so many parts or cut before each place.</summary>
    public static Tensor[] dsplit(Tensor input, Tensor indices_or_sections) => input.dsplit(indices_or_sections);

    /// <summary>The slices along a dimension.</summary>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);
}
