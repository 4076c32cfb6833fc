using TorchSharp;
using TorchSharp.Utils;
using Workbook.Attention.MultiHead;
using Workbook.Attention.Scoring;
using static TorchSharp.torch;

namespace Workbook.Attention.Transformer;

/// <summary>A block of a Transformer's encoder: self-attention, then the feed-forward network, each within an <see cref="AddNorm"/>.</summary>
/// <remarks>Vaswani et al. 2017, Attention is all you need, §3.1.</remarks>
public sealed class EncoderBlock : nn.Module<Tensor, Tensor?, (Tensor output, Tensor attentionWeights)>
{
    [ComponentName(Name = "attention")]
    private readonly MultiHeadAttention _attention;
    [ComponentName(Name = "addnorm1")]
    private readonly AddNorm _attentionNorm;
    [ComponentName(Name = "ffn")]
    private readonly PositionWiseFeedForward _feedForward;
    [ComponentName(Name = "addnorm2")]
    private readonly AddNorm _feedForwardNorm;

    /// <summary>A block with random weights.</summary>
    /// <param name="numHiddens">Size of a position's vector.</param>
    /// <param name="feedForwardSize">Width of the feed-forward network.</param>
    /// <param name="numHeads">Number of heads; it must divide numHiddens.</param>
    /// <param name="dropout">Probability with which an entry is dropped in training.</param>
    /// <param name="placement">Where to normalize.</param>
    /// <exception cref="ArgumentException">A size is below 1, the heads do not divide the width, or the dropout is no probability.</exception>
    public EncoderBlock(long numHiddens, long feedForwardSize, long numHeads, double dropout = 0, NormPlacement placement = NormPlacement.Post) : base(nameof(EncoderBlock))
    {
        _attention = new MultiHeadAttention(numHiddens, numHeads, dropout);
        _attentionNorm = new AddNorm(numHiddens, dropout, placement);
        _feedForward = new PositionWiseFeedForward(numHiddens, feedForwardSize);
        _feedForwardNorm = new AddNorm(numHiddens, dropout, placement);
        RegisterComponents();
    }

    /// <summary>Runs the block.</summary>
    /// <param name="input">Shape (batch, positions, hiddens).</param>
    /// <param name="mask">As <see cref="IAttention.Attend"/> takes it.</param>
    /// <returns>Shapes (batch, positions, hiddens) and (batch, heads, positions, positions).</returns>
    /// <exception cref="ArgumentException">Shapes, sizes or lengths do not fit.</exception>
    public override (Tensor output, Tensor attentionWeights) forward(Tensor input, Tensor? mask)
    {
        ArgumentNullException.ThrowIfNull(input);
        Shapes.RequireSequence(nameof(EncoderBlock), "positions", input);
        using DisposeScope scope = NewDisposeScope();
        (Tensor output, Tensor attentionWeights) = Run(input, HiddenKeys.Of(nameof(EncoderBlock), mask, [input.shape[0], 1, input.shape[1], input.shape[1]]));
        return scope.MoveToOuter(output, attentionWeights);
    }

    /// <summary>The same with a mask that has been prepared for all blocks.</summary>
    internal (Tensor output, Tensor attentionWeights) Run(Tensor input, HiddenKeys? mask)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = _attentionNorm.Enter(input); // (batch, positions, hiddens)
        (Tensor answer, Tensor attentionWeights) = _attention.Attend(x, _attention.Project(x, x), mask); // (batch, positions, hiddens), (batch, heads, positions, positions)
        Tensor attended = _attentionNorm.call(input, answer); // (batch, positions, hiddens)
        Tensor output = _feedForwardNorm.call(attended, _feedForward.call(_feedForwardNorm.Enter(attended))); // (batch, positions, hiddens)
        return scope.MoveToOuter(output, attentionWeights);
    }
}
