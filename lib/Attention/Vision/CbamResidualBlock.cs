using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>A residual block with attention: convolution, batch norm and ReLU, then channels weighed, then places, then the way past all of it added.</summary>
/// <remarks>
/// Woo, Park, Lee, Kweon 2018, CBAM: Convolutional block attention module, §3. The way past pools 3 × 3 with padding 1 for every kernel size, so that both
/// ways have one shape. The attention weights are those of the places, shape (batch, 1, height ÷ stride, width ÷ stride), rounded up.
/// </remarks>
public sealed class CbamResidualBlock : VisualAttention
{
    private readonly long _outChannels;
    private readonly long _kernelSize;
    private readonly long _stride;
    [ComponentName(Name = "conv_res")]
    private readonly Conv2d _past;
    [ComponentName(Name = "conv1")]
    private readonly Conv2d _convolution;
    [ComponentName(Name = "bn1")]
    private readonly BatchNorm2d _norm;
    [ComponentName(Name = "ca")]
    private readonly ChannelAttention _channelAttention;
    [ComponentName(Name = "sa")]
    private readonly SpatialAttention _spatialAttention;

    /// <summary>A block with random weights.</summary>
    /// <param name="inChannels">Channels that come in.</param>
    /// <param name="outChannels">Channels that go out.</param>
    /// <param name="kernelSize">Window of the convolution and of the attention to places: 3, 5 or 7.</param>
    /// <param name="stride">Step of the convolution; 2 halves height and width.</param>
    /// <param name="reduction">As in <see cref="ChannelAttention"/>; it must divide outChannels.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels.</param>
    /// <exception cref="ArgumentException">A number is below 1, the kernel size is another, or the reduction does not divide the channels.</exception>
    public CbamResidualBlock(long inChannels, long outChannels, long kernelSize = 3, long stride = 2, long reduction = 4, bool batchFirst = true)
        : base(nameof(CbamResidualBlock), inChannels, batchFirst)
    {
        Shapes.RequireMultiple(nameof(CbamResidualBlock), nameof(outChannels), outChannels, nameof(reduction), reduction);
        _outChannels = outChannels;
        _kernelSize = Windows.RequireKernelSize(nameof(CbamResidualBlock), kernelSize);
        _stride = Shapes.RequirePositive(nameof(CbamResidualBlock), nameof(stride), stride);
        _past = nn.Conv2d(inChannels, outChannels, 1);
        _convolution = nn.Conv2d(inChannels, outChannels, kernelSize, stride: stride, padding: kernelSize / 2);
        _norm = nn.BatchNorm2d(outChannels);
        _channelAttention = new ChannelAttention(outChannels, reduction);
        _spatialAttention = new SpatialAttention(outChannels, kernelSize);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool StartsAsIdentity => false;

    /// <inheritdoc/>
    protected override (Tensor output, Tensor attentionWeights) Attend(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor features = _norm.call(_convolution.call(input)).relu_(); // (batch, out channels, height ÷ stride, width ÷ stride)
        (Tensor weighed, _) = _channelAttention.call(features);
        (weighed, Tensor attentionWeights) = _spatialAttention.call(weighed); // …, (batch, 1, height ÷ stride, width ÷ stride)
        Tensor past = _past.call(nn.functional.max_pool2d(input, 3, stride: _stride, padding: 1)); // (batch, out channels, height ÷ stride, width ÷ stride)
        return scope.MoveToOuter((weighed + past).relu_(), attentionWeights);
    }

    /// <inheritdoc/>
    protected override long CountMultiplyAdds(long[] size)
    {
        long[] strided = [Windows.Strided(size[0], _stride), Windows.Strided(size[1], _stride)];
        long perPlace = InChannels * _outChannels * (_kernelSize * _kernelSize + 1);
        return perPlace * strided[0] * strided[1] + _channelAttention.MultiplyAdds(strided) + _spatialAttention.MultiplyAdds(strided);
    }
}
