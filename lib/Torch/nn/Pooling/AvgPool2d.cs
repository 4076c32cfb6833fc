using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The mean of each window moved over two dimensions.</summary>
public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool2d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad, long? divisor_override) : base(nameof(AvgPool2d)) =>
        (this.kernel_size, this.stride, this.padding, this.ceil_mode, this.count_include_pad, this.divisor_override) = (kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

    /// <summary>The window's lengths.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far the window moves at a time; null: by its own lengths.</summary>
    public long[]? stride { get; set; }

    /// <summary>How much is put around the input; null: nothing.</summary>
    public long[]? padding { get; set; }

    /// <summary>Let the last window reach past the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>Count what was put around in the mean.</summary>
    public bool count_include_pad { get; set; }

    /// <summary>What to divide by instead of the window's number of elements.</summary>
    public long? divisor_override { get; set; }

    /// <summary>The mean of each window moved over two dimensions.</summary>
    /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
    /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
    public override Tensor forward(Tensor input) => nn.functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
}
