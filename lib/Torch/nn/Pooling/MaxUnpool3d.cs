using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Puts the elements of a max pool over three dimensions back where they were, and 0 elsewhere.</summary>
public sealed class MaxUnpool3d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
{
    internal MaxUnpool3d(long[] kernel_size, long[]? stride, long[]? padding) : base(nameof(MaxUnpool3d)) =>
        (this.kernel_size, this.stride, this.padding) = (kernel_size, stride, padding);

    /// <summary>The pool's window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>The pool's stride; null: its window.</summary>
    public long[]? stride { get; set; }

    /// <summary>The pool's padding; null: none.</summary>
    public long[]? padding { get; set; }

    /// <summary>Puts the elements of a max pool over three dimensions back where they were, and 0 elsewhere.</summary>
    /// <param name="tensor">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
    /// <param name="indices">The places <c>max_pool3d_with_indices</c> gave. The same shape.</param>
    /// <param name="output_size">The output's lengths, with batch and channels or without; null: the least that the pool can have had.</param>
    /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
    /// <exception cref="ArgumentException">The output cannot have that size.</exception>
    public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
        nn.functional.max_unpool3d(tensor, indices, kernel_size, stride, padding, output_size);

    /// <summary>Puts the elements of a max pool over three dimensions back where they were, and 0 elsewhere.</summary>
    /// <param name="tensor">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
    /// <param name="indices">The places <c>max_pool3d_with_indices</c> gave. The same shape.</param>
    /// <param name="output_size">The output's lengths, with batch and channels or without; null: the least that the pool can have had.</param>
    /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
    /// <exception cref="ArgumentException">The output cannot have that size.</exception>
    public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);
}
