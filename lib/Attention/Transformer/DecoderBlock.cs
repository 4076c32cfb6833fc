using TorchSharp;
using TorchSharp.Utils;
using Workbook.Attention.MultiHead;
using Workbook.Attention.Scoring;
using static TorchSharp.torch;

namespace Workbook.Attention.Transformer;

/// <summary>A block of a Transformer's decoder: attention to the own past, attention to the source, the feed-forward network, each within an <see cref="AddNorm"/>.</summary>
/// <remarks>Vaswani et al. 2017, Attention is all you need, §3.1.</remarks>
public sealed class DecoderBlock : nn.Module
{
    [ComponentName(Name = "attention1")]
    private readonly MultiHeadAttention _selfAttention;
    [ComponentName(Name = "addnorm1")]
    private readonly AddNorm _selfNorm;
    [ComponentName(Name = "attention2")]
    private readonly MultiHeadAttention _crossAttention;
    [ComponentName(Name = "addnorm2")]
    private readonly AddNorm _crossNorm;
    [ComponentName(Name = "ffn")]
    private readonly PositionWiseFeedForward _feedForward;
    [ComponentName(Name = "addnorm3")]
    private readonly AddNorm _feedForwardNorm;

    /// <summary>A block with random weights.</summary>
    /// <param name="numHiddens">Size of a position's vector.</param>
    /// <param name="feedForwardSize">Width of the feed-forward network.</param>
    /// <param name="numHeads">Number of heads; it must divide numHiddens.</param>
    /// <param name="dropout">Probability with which an entry is dropped in training.</param>
    /// <param name="placement">Where to normalize.</param>
    /// <exception cref="ArgumentException">A size is below 1, the heads do not divide the width, or the dropout is no probability.</exception>
    public DecoderBlock(long numHiddens, long feedForwardSize, long numHeads, double dropout = 0, NormPlacement placement = NormPlacement.Post) : base(nameof(DecoderBlock))
    {
        _selfAttention = new MultiHeadAttention(numHiddens, numHeads, dropout);
        _selfNorm = new AddNorm(numHiddens, dropout, placement);
        _crossAttention = new MultiHeadAttention(numHiddens, numHeads, dropout);
        _crossNorm = new AddNorm(numHiddens, dropout, placement);
        _feedForward = new PositionWiseFeedForward(numHiddens, feedForwardSize);
        _feedForwardNorm = new AddNorm(numHiddens, dropout, placement);
        RegisterComponents();
    }

    /// <summary>The source as this block's heads see it.</summary>
    /// <param name="encoded">What the encoder gave. Shape (batch, source positions, hiddens).</param>
    /// <exception cref="ArgumentException">The size does not fit.</exception>
    public ProjectedKeys ProjectSource(Tensor encoded) => _crossAttention.Project(encoded, encoded);

    /// <summary>Runs the block over positions that follow what it has already seen.</summary>
    /// <param name="input">Shape (batch, positions, hiddens).</param>
    /// <param name="past">The earlier positions as the heads see them; null: there are none.</param>
    /// <param name="source">From <see cref="ProjectSource"/>.</param>
    /// <param name="future">Hides the positions after a query; null: there are none.</param>
    /// <param name="padding">Hides the source's padding; null: there is none.</param>
    /// <returns>The output, shape (batch, positions, hiddens); what the heads have now seen; and the weights, shapes (batch, heads, positions, positions so far) and (batch, heads, positions, source positions).</returns>
    internal (Tensor output, ProjectedKeys seen, Tensor selfWeights, Tensor crossWeights) Run(Tensor input, ProjectedKeys? past, ProjectedKeys source, HiddenKeys? future, HiddenKeys? padding)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = _selfNorm.Enter(input); // (batch, positions, hiddens)
        ProjectedKeys present = _selfAttention.Project(x, x);
        ProjectedKeys seen = past?.Append(present) ?? present;
        (Tensor answer, Tensor selfWeights) = _selfAttention.Attend(x, seen, future);
        Tensor self = _selfNorm.call(input, answer); // (batch, positions, hiddens)
        (answer, Tensor crossWeights) = _crossAttention.Attend(_crossNorm.Enter(self), source, padding);
        Tensor cross = _crossNorm.call(self, answer); // (batch, positions, hiddens)
        Tensor output = _feedForwardNorm.call(cross, _feedForward.call(_feedForwardNorm.Enter(cross))); // (batch, positions, hiddens)
        scope.MoveToOuter(seen.Keys, seen.Values);
        scope.MoveToOuter(output, selfWeights, crossWeights);
        return (output, seen, selfWeights, crossWeights);
    }
}
