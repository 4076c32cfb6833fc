using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The mean of each window moved over one dimension.</summary>
public sealed class AvgPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool1d(long kernel_size, long? stride, long? padding, bool ceil_mode, bool count_include_pad) : base(nameof(AvgPool1d)) =>
        (this.kernel_size, this.stride, this.padding, this.ceil_mode, this.count_include_pad) = (kernel_size, stride, padding, ceil_mode, count_include_pad);

    /// <summary>The window's lengths.</summary>
    public long kernel_size { get; set; }

    /// <summary>How far the window moves at a time; null: by its own lengths.</summary>
    public long? stride { get; set; }

    /// <summary>How much is put around the input; null: nothing.</summary>
    public long? padding { get; set; }

    /// <summary>Let the last window reach past the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>Count what was put around in the mean.</summary>
    public bool count_include_pad { get; set; }

    /// <summary>The mean of each window moved over one dimension.</summary>
    /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
    /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
    public override Tensor forward(Tensor input) => nn.functional.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
}
