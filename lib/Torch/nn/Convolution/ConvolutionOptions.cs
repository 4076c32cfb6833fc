using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What a convolution is made with; a null stride or dilation is 1, a null padding 0.</summary>
internal sealed record ConvolutionOptions(long in_channels, long out_channels, long[] kernel_size)
{
    public long[]? stride { get; init; }

    public long[]? padding { get; init; }

    public Padding? padding_type { get; init; }

    public long[]? dilation { get; init; }

    public long[]? output_padding { get; init; }

    public PaddingModes padding_mode { get; init; }

    public long groups { get; init; }

    public bool bias { get; init; }

    public Device? device { get; init; }

    public ScalarType? dtype { get; init; }
}
