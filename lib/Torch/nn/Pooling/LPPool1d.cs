using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The p-th root of the sum of p-th powers in each window moved over one dimension.</summary>
public sealed class LPPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal LPPool1d(double norm_type, long kernel_size, long? stride, bool ceil_mode) : base(nameof(LPPool1d)) =>
        (this.norm_type, this.kernel_size, this.stride, this.ceil_mode) = (norm_type, kernel_size, stride, ceil_mode);

    /// <summary>The p.</summary>
    public double norm_type { get; set; }

    /// <summary>The window's lengths.</summary>
    public long kernel_size { get; set; }

    /// <summary>How far the window moves at a time; null: by its own lengths.</summary>
    public long? stride { get; set; }

    /// <summary>Let the last window reach past the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>The p-th root of the sum of p-th powers in each window moved over one dimension.</summary>
    /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
    /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
    public override Tensor forward(Tensor input) => nn.functional.lp_pool1d(input, norm_type, kernel_size, stride, ceil_mode);
}
