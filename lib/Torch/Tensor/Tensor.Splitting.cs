using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Parts along a dimension; all share memory.
    public partial class Tensor
    {
        /// <summary>So many pieces along a dimension.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Aten.CallList("chunk", this, chunks, dim);

        /// <summary>Pieces of a length along a dimension, the last perhaps shorter.</summary>
        public Tensor[] split(long size, int dim = 0) => Aten.CallList("split.Tensor", this, size, dim);

        /// <summary>Pieces of given lengths along a dimension.</summary>
        public Tensor[] split(params long[] sizes) => Aten.CallList("split_with_sizes", this, sizes, 0);

        /// <summary>Parts of the lengths given along a dimension.</summary>
        public Tensor[] split(long[] sizes, long dim = 0) => Aten.CallList("split_with_sizes", this, sizes, dim);

        /// <summary>Parts of the lengths given along a dimension.</summary>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => split(sizes.ToArray(), dim);

        /// <summary>So many parts along a dimension, the first perhaps longer by one.</summary>
        public Tensor[] tensor_split(long size, long dim = 0L) => Aten.CallList("tensor_split.sections", this, size, dim);

        /// <summary>Parts along a dimension, cut before each of these places.</summary>
        public Tensor[] tensor_split(long[] sizes, long dim = 0L) => Aten.CallList("tensor_split.indices", this, sizes, dim);

        /// <summary>Parts along a dimension: as many as a number says, or cut before each place of a list.</summary>
        /// <param name="indices">Of type int64, without dimensions or with one.</param>
        /// <param name="dim">The dimension to cut.</param>
        public Tensor[] tensor_split(Tensor indices, long dim = 0L) => Aten.CallList("tensor_split.tensor_indices_or_sections", this, indices, dim);

        /// <summary>So many equal parts of the columns; of a vector, of its elements.</summary>
        public Tensor[] hsplit(long size) => Aten.CallList("hsplit.int", this, size);

        /// <summary>The columns, cut before each of these places.</summary>
        public Tensor[] hsplit(params long[] sizes) => Aten.CallList("hsplit.array", this, sizes);

        /// <summary>The columns, in so many parts or cut before each place.</summary>
        public Tensor[] hsplit(Tensor indices) => tensor_split(indices, Dimensions == 1 ? 0 : 1);

        /// <summary>So many equal parts of the rows.</summary>
        public Tensor[] vsplit(long size) => Aten.CallList("vsplit.int", this, size);

        /// <summary>The rows, cut before each of these places.</summary>
        public Tensor[] vsplit(params long[] sizes) => Aten.CallList("vsplit.array", this, sizes);

        /// <summary>The rows, in so many parts or cut before each place.</summary>
        public Tensor[] vsplit(Tensor indices) => tensor_split(indices, 0);

        /// <summary>So many equal parts of the third dimension.</summary>
        public Tensor[] dsplit(long size) => Aten.CallList("dsplit.int", this, size);

        /// <summary>The third dimension, cut before each of these places.</summary>
        public Tensor[] dsplit(params long[] sizes) => Aten.CallList("dsplit.array", this, sizes);

        /// <summary>The third dimension, cut before each of these places.</summary>
        public Tensor[] dsplit((long, long) indices_or_sections) => dsplit(Listed(indices_or_sections));

        /// <summary>The third dimension, cut before each of these places.</summary>
        public Tensor[] dsplit((long, long, long) indices_or_sections) => dsplit(Listed(indices_or_sections));

        /// <summary>The third dimension, cut before each of these places.</summary>
        public Tensor[] dsplit((long, long, long, long) indices_or_sections) => dsplit(Listed(indices_or_sections));

        /// <summary>The third dimension, in so many parts or cut before each place.</summary>
        public Tensor[] dsplit(Tensor indices) => tensor_split(indices, 2);

        /// <summary>The slices along a dimension.</summary>
        public Tensor[] unbind(long dimension = 0) => Aten.CallList("unbind.int", this, dimension);
    }
}
