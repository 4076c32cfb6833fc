using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Weighs places: a convolution reads the mean and the maximum over all channels around each; the second half of CBAM.</summary>
/// <remarks>
/// Woo, Park, Lee, Kweon 2018, CBAM: Convolutional block attention module, §3. The attention weights have the shape (batch, 1, height, width),
/// and the output is the input times them.
/// </remarks>
public sealed class SpatialAttention : VisualAttention
{
    private readonly long _kernelSize;
    [ComponentName(Name = "conv")]
    private readonly Conv2d _convolution;

    /// <summary>A module with random weights; it has no more of them for many channels than for few.</summary>
    /// <param name="inChannels">Channels.</param>
    /// <param name="kernelSize">How far around a place to look: 3, 5 or 7. The paper takes 7.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels.</param>
    /// <exception cref="ArgumentException">There is no channel, or the kernel size is another.</exception>
    public SpatialAttention(long inChannels, long kernelSize = 3, bool batchFirst = true) : base(nameof(SpatialAttention), inChannels, batchFirst)
    {
        _kernelSize = Windows.RequireKernelSize(nameof(SpatialAttention), kernelSize);
        _convolution = nn.Conv2d(2, 1, kernelSize, padding: kernelSize / 2, bias: false);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool StartsAsIdentity => false;

    /// <inheritdoc/>
    protected override (Tensor output, Tensor attentionWeights) Attend(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor means = input.mean([1], keepdim: true); // (batch, 1, height, width)
        (Tensor maxima, _) = input.max(1, keepdim: true); // (batch, 1, height, width)
        Tensor attentionWeights = _convolution.call(cat([means, maxima], 1)).sigmoid(); // (batch, 1, height, width)
        return scope.MoveToOuter(input * attentionWeights, attentionWeights); // (batch, channels, height, width)
    }

    /// <inheritdoc/>
    protected override long CountMultiplyAdds(long[] size) => (2 * _kernelSize * _kernelSize + InChannels) * size[0] * size[1];
}
