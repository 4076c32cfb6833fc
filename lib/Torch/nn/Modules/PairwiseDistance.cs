using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The distance between vectors, the p-norm of their difference.</summary>
public sealed class PairwiseDistance : ParameterLessModule<Tensor, Tensor, Tensor>
{
    internal PairwiseDistance(double p, double eps, bool keepdim) : base(nameof(PairwiseDistance)) =>
        (norm, this.eps, this.keepdim) = (p, eps, keepdim);

    /// <summary>The p of the norm.</summary>
    public double norm { get; set; }

    /// <summary>What is added to the differences.</summary>
    public double eps { get; set; }

    /// <summary>Whether the last dimension is kept, with length 1.</summary>
    public bool keepdim { get; set; }

    /// <summary>The distance between vectors, the p-norm of their difference.</summary>
    /// <param name="input1">Shape (…, d).</param>
    /// <param name="input2">A shape that broadcasts with it.</param>
    /// <returns>Shape (…), or (…, 1).</returns>
    public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.pairwise_distance(input1, input2, norm, eps, keepdim);
}
