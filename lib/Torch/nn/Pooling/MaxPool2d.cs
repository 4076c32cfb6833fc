using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The greatest element of each window moved over two dimensions.</summary>
public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool2d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode) : base(nameof(MaxPool2d)) =>
        (this.kernel_size, this.stride, this.padding, this.dilation, this.ceil_mode) = (kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>The window's lengths.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far the window moves at a time; null: by its own lengths.</summary>
    public long[]? stride { get; set; }

    /// <summary>How much is put around the input; null: nothing.</summary>
    public long[]? padding { get; set; }

    /// <summary>How far apart the window's elements are; null: next to each other.</summary>
    public long[]? dilation { get; set; }

    /// <summary>Let the last window reach past the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>The greatest element of each window moved over two dimensions.</summary>
    /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
    /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
    public override Tensor forward(Tensor input) => nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>The greatest elements, and where in the input each was.</summary>
    /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
    /// <returns>The elements, and their places counted over the last two dimensions.</returns>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
        nn.functional.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}
