using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How much the input to be ranked higher falls short of a lead over the other.</summary>
public sealed class MarginRankingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="margin">How far apart is far enough.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public MarginRankingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        this.margin = margin;

    /// <summary>How far apart is far enough.</summary>
    public double margin { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input1">Any shape.</param>
    /// <param name="input2">The same shape.</param>
    /// <param name="target">1 where the first is to rank higher, -1 where the second. The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
        nn.functional.margin_ranking_loss(input1, input2, target, margin, reduction);
}
