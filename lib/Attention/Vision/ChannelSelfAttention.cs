using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Self-attention among channels: each channel, a vector of all its places, takes a weighted mean of all channels.</summary>
/// <remarks>
/// The counterpart over channels of <see cref="SpatialSelfAttention"/>; compare Fu et al. 2019, Dual attention network for scene segmentation, §3.3, whose
/// channels are not projected. What is added is multiplied by a learnt γ that begins at 0. The attention weights have the
/// shape (batch, out channels, out channels); their rows sum to 1. Scores sum over all places: the larger the image, the harder the softmax.
/// </remarks>
public sealed class ChannelSelfAttention : VisualAttention
{
    private readonly long _outChannels;
    private readonly bool _scaled;
    [ComponentName(Name = "query_conv")]
    private readonly Conv2d _query;
    [ComponentName(Name = "key_conv")]
    private readonly Conv2d _key;
    [ComponentName(Name = "value_conv")]
    private readonly Conv2d _value;
    [ComponentName(Name = "x_conv")]
    private readonly Conv2d? _past;
    [ComponentName(Name = "gamma")]
    private readonly Parameter _gamma;

    /// <summary>A module with random weights, and γ = 0.</summary>
    /// <param name="inChannels">Channels that come in.</param>
    /// <param name="outChannels">
    /// Channels that go out; the input is projected to them before the answers are added, so that a new module is no identity even where the
    /// numbers are equal. Null: as many as come in, and the answers are added to the input itself.
    /// </param>
    /// <param name="scaled">Whether scores are divided by √places.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels.</param>
    /// <exception cref="ArgumentException">A number is below 1.</exception>
    public ChannelSelfAttention(long inChannels, long? outChannels = null, bool scaled = false, bool batchFirst = true)
        : base(nameof(ChannelSelfAttention), inChannels, batchFirst)
    {
        _outChannels = Shapes.RequirePositive(nameof(ChannelSelfAttention), nameof(outChannels), outChannels ?? inChannels);
        _scaled = scaled;
        _query = nn.Conv2d(inChannels, _outChannels, 1);
        _key = nn.Conv2d(inChannels, _outChannels, 1);
        _value = nn.Conv2d(inChannels, _outChannels, 1);
        _past = outChannels is null ? null : nn.Conv2d(inChannels, _outChannels, 1);
        _gamma = nn.Parameter(zeros(1));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool StartsAsIdentity => _past is null;

    /// <inheritdoc/>
    protected override (Tensor output, Tensor attentionWeights) Attend(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor queries = _query.call(input).flatten(2); // (batch, out channels, places)
        Tensor keys = _key.call(input).flatten(2).transpose(1, 2); // (batch, places, out channels)
        Tensor values = _value.call(input).flatten(2); // (batch, out channels, places)
        Tensor attentionWeights = Shares(_scaled ? queries / Math.Sqrt(queries.shape[2]) : queries, keys); // (batch, out channels, out channels)
        Tensor past = _past?.call(input) ?? input; // (batch, out channels, height, width)
        Tensor answers = attentionWeights.bmm(values).view(past.shape); // (batch, out channels, height, width)
        return scope.MoveToOuter(past.addcmul(answers, _gamma, 1), attentionWeights);
    }

    /// <inheritdoc/>
    protected override long CountMultiplyAdds(long[] size)
    {
        long places = size[0] * size[1];
        long projections = _past is null ? 3 : 4;
        return places * _outChannels * (projections * InChannels + 2 * _outChannels + 1);
    }
}
