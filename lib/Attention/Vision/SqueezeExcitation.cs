using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Weighs channels: each by a number between 0 and 1 that a small network reads off the means of all channels.</summary>
/// <remarks>
/// Hu, Shen, Sun 2018, Squeeze-and-excitation networks, §3. The attention weights have the shape (batch, channels, 1, 1), and the output is
/// the input times them. Weights are no shares: they do not sum to 1.
/// </remarks>
public sealed class SqueezeExcitation : VisualAttention
{
    private readonly long _hidden;
    [ComponentName(Name = "fc")]
    private readonly Sequential _excitation;

    /// <summary>A module with random weights.</summary>
    /// <param name="inChannels">Channels.</param>
    /// <param name="reduction">The small network is narrower by this factor, which must divide the channels. The paper takes 16, for hundreds of channels.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels.</param>
    /// <exception cref="ArgumentException">A number is below 1, or the reduction does not divide the channels.</exception>
    public SqueezeExcitation(long inChannels, long reduction = 4, bool batchFirst = true) : base(nameof(SqueezeExcitation), inChannels, batchFirst)
    {
        _hidden = Shapes.RequireMultiple(nameof(SqueezeExcitation), nameof(inChannels), inChannels, nameof(reduction), reduction);
        _excitation = nn.Sequential(nn.Linear(inChannels, _hidden, hasBias: false), nn.ReLU(inplace: true), nn.Linear(_hidden, inChannels, hasBias: false), nn.Sigmoid());
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool StartsAsIdentity => false;

    /// <inheritdoc/>
    protected override (Tensor output, Tensor attentionWeights) Attend(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor squeezed = input.mean([2, 3]); // (batch, channels)
        Tensor attentionWeights = _excitation.call(squeezed).unsqueeze(-1).unsqueeze(-1); // (batch, channels, 1, 1)
        return scope.MoveToOuter(input * attentionWeights, attentionWeights); // (batch, channels, height, width)
    }

    /// <inheritdoc/>
    protected override long CountMultiplyAdds(long[] size) => 2 * InChannels * _hidden + InChannels * size[0] * size[1];
}
