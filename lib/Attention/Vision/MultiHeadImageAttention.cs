using TorchSharp;
using TorchSharp.Utils;
using Workbook.Attention.MultiHead;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Multi-head attention among the places of an image, of which some can be hidden.</summary>
/// <remarks>
/// Vaswani et al. 2017, Attention is all you need, §3.2.2, with biases; each place is a vector of its channels. The output holds the answers alone, without the
/// input added. The attention weights have the shape (batch, heads, places, places), with places = height · width row by row; rows sum to 1,
/// or are 0 where everything is hidden.
/// </remarks>
public sealed class MultiHeadImageAttention : VisualAttention
{
    [ComponentName(Name = "attention")]
    private readonly MultiHeadAttention _attention;

    /// <summary>A module with random weights.</summary>
    /// <param name="inChannels">Channels that come in, and go out.</param>
    /// <param name="numHeads">Number of heads; it must divide the channels.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels.</param>
    /// <exception cref="ArgumentException">A number is below 1, or the heads do not divide the channels.</exception>
    public MultiHeadImageAttention(long inChannels, long numHeads, bool batchFirst = true) : base(nameof(MultiHeadImageAttention), inChannels, batchFirst)
    {
        Shapes.RequireHeads(nameof(MultiHeadImageAttention), nameof(inChannels), inChannels, numHeads);
        _attention = new MultiHeadAttention(inChannels, numHeads, bias: true);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override bool StartsAsIdentity => false;

    /// <summary>Attends, with some places hidden.</summary>
    /// <param name="input">As <see cref="VisualAttention.forward"/> takes it.</param>
    /// <param name="mask">As <see cref="IAttention.Attend"/> takes it, with places as queries and as keys.</param>
    /// <returns>As <see cref="VisualAttention.forward"/> gives it.</returns>
    /// <exception cref="ArgumentException">The input or the mask does not fit.</exception>
    public (Tensor output, Tensor attentionWeights) Attend(Tensor input, Tensor? mask) => Run(input, x => Among(x, mask));

    /// <inheritdoc/>
    protected override (Tensor output, Tensor attentionWeights) Attend(Tensor input) => Among(input, null);

    /// <inheritdoc/>
    protected override long CountMultiplyAdds(long[] size)
    {
        long places = size[0] * size[1];
        return 4 * places * InChannels * InChannels + 2 * places * places * InChannels;
    }

    private (Tensor output, Tensor attentionWeights) Among(Tensor input, Tensor? mask)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor places = input.flatten(2).transpose(1, 2); // (batch, places, channels)
        (Tensor answers, Tensor attentionWeights) = _attention.Attend(places, places, places, mask); // (batch, places, channels), (batch, heads, places, places)
        return scope.MoveToOuter(answers.transpose(1, 2).reshape(input.shape), attentionWeights); // (batch, channels, height, width)
    }
}
