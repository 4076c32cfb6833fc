using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Weighs channels by their means and by their maxima, which one small network reads; the first half of CBAM.</summary>
/// <remarks>
/// Woo, Park, Lee, Kweon 2018, CBAM: Convolutional block attention module, §3. The attention weights have the shape (batch, channels, 1, 1),
/// and the output is the input times them.
/// </remarks>
public sealed class ChannelAttention : VisualAttention
{
    private readonly long _hidden;
    [ComponentName(Name = "sharedMLP")]
    private readonly Sequential _network;

    /// <summary>A module with random weights.</summary>
    /// <param name="inChannels">Channels.</param>
    /// <param name="reduction">The small network is narrower by this factor, which must divide the channels. The paper takes 16.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels.</param>
    /// <exception cref="ArgumentException">A number is below 1, or the reduction does not divide the channels.</exception>
    public ChannelAttention(long inChannels, long reduction = 4, bool batchFirst = true) : base(nameof(ChannelAttention), inChannels, batchFirst)
    {
        _hidden = Shapes.RequireMultiple(nameof(ChannelAttention), nameof(inChannels), inChannels, nameof(reduction), reduction);
        _network = nn.Sequential(nn.Conv2d(inChannels, _hidden, 1, bias: false), nn.ReLU(inplace: true), nn.Conv2d(_hidden, inChannels, 1, bias: false));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool StartsAsIdentity => false;

    /// <inheritdoc/>
    protected override (Tensor output, Tensor attentionWeights) Attend(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor means = nn.functional.adaptive_avg_pool2d(input, [1, 1]); // (batch, channels, 1, 1)
        Tensor maxima = nn.functional.adaptive_max_pool2d(input, [1, 1]); // (batch, channels, 1, 1)
        Tensor attentionWeights = (_network.call(means) + _network.call(maxima)).sigmoid(); // (batch, channels, 1, 1)
        return scope.MoveToOuter(input * attentionWeights, attentionWeights); // (batch, channels, height, width)
    }

    /// <inheritdoc/>
    protected override long CountMultiplyAdds(long[] size) => 4 * InChannels * _hidden + InChannels * size[0] * size[1];
}
