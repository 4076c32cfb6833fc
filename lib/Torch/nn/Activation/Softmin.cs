using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Exponentials of the elements' negatives along a dimension, made to sum to 1.</summary>
public sealed class Softmin : ParameterLessModule<Tensor, Tensor>
{
    internal Softmin(long dim) : base(nameof(Softmin)) => this.dim = dim;

    /// <summary>The dimension; negative numbers count from the last.</summary>
    public long dim { get; set; }

    /// <summary>Exponentials of the elements' negatives along a dimension, made to sum to 1.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.softmin(tensor, dim);
}
