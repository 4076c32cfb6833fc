using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Self-attention among the places of an image: each place takes a weighted mean of what all places hold, and adds it to its own.</summary>
/// <remarks>
/// Zhang, Goodfellow, Metaxas, Odena 2019, Self-attention generative adversarial networks, §3. What is added is multiplied by a learnt γ that begins at 0.
/// The attention weights have the shape (batch, places, places), with places = height · width row by row; their rows sum to 1. They grow with
/// the fourth power of an image's side: 64 images of 32 × 32 need 268 MB for one map.
/// </remarks>
public sealed class SpatialSelfAttention : VisualAttention
{
    private readonly long _headDim;
    private readonly double _scale;
    [ComponentName(Name = "query_conv")]
    private readonly Conv2d _query;
    [ComponentName(Name = "key_conv")]
    private readonly Conv2d _key;
    [ComponentName(Name = "value_conv")]
    private readonly Conv2d _value;
    [ComponentName(Name = "gamma")]
    private readonly Parameter _gamma;

    /// <summary>A module with random weights, and γ = 0.</summary>
    /// <param name="inChannels">Channels that come in, and go out.</param>
    /// <param name="headDim">Size of a query and of a key; null: an eighth of the channels, at least 1.</param>
    /// <param name="scaled">Whether scores are divided by √headDim, as in the Transformer; the paper does not.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels.</param>
    /// <exception cref="ArgumentException">A number is below 1.</exception>
    public SpatialSelfAttention(long inChannels, long? headDim = null, bool scaled = false, bool batchFirst = true)
        : base(nameof(SpatialSelfAttention), inChannels, batchFirst)
    {
        _headDim = Shapes.RequirePositive(nameof(SpatialSelfAttention), nameof(headDim), headDim ?? Math.Max(1, inChannels / 8));
        _scale = scaled ? 1 / Math.Sqrt(_headDim) : 1;
        _query = nn.Conv2d(inChannels, _headDim, 1);
        _key = nn.Conv2d(inChannels, _headDim, 1);
        _value = nn.Conv2d(inChannels, inChannels, 1);
        _gamma = nn.Parameter(zeros(1));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool StartsAsIdentity => true;

    /// <inheritdoc/>
    protected override (Tensor output, Tensor attentionWeights) Attend(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor queries = _query.call(input).flatten(2).transpose(1, 2); // (batch, places, head dim)
        Tensor keys = _key.call(input).flatten(2); // (batch, head dim, places)
        Tensor values = _value.call(input).flatten(2).transpose(1, 2); // (batch, places, channels)
        Tensor attentionWeights = Shares(_scale == 1 ? queries : queries * _scale, keys); // (batch, places, places)
        Tensor answers = attentionWeights.bmm(values).transpose(1, 2).contiguous().view(input.shape); // (batch, channels, height, width)
        return scope.MoveToOuter(input.addcmul(answers, _gamma, 1), attentionWeights);
    }

    /// <inheritdoc/>
    protected override long CountMultiplyAdds(long[] size)
    {
        long places = size[0] * size[1];
        return places * InChannels * (2 * _headDim + InChannels) + places * places * (_headDim + InChannels) + InChannels * places;
    }
}
