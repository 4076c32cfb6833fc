using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The cosine of the angle between vectors.</summary>
public sealed class CosineSimilarity : ParameterLessModule<Tensor, Tensor, Tensor>
{
    internal CosineSimilarity(long dim, double eps) : base(nameof(CosineSimilarity)) => (this.dim, this.eps) = (dim, eps);

    /// <summary>The dimension the vectors lie along.</summary>
    public long dim { get; set; }

    /// <summary>The least length to divide by.</summary>
    public double eps { get; set; }

    /// <summary>The cosine of the angle between vectors.</summary>
    /// <param name="input1">Any shape.</param>
    /// <param name="input2">A shape that broadcasts with it.</param>
    /// <returns>The broadcast shape without the dimension.</returns>
    public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.cosine_similarity(input1, input2, dim, eps);
}
