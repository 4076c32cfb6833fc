using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Exponentials along a dimension, made to sum to 1.</summary>
public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax(long dim) : base(nameof(Softmax)) => this.dim = dim;

    /// <summary>The dimension; negative numbers count from the last.</summary>
    public long dim { get; set; }

    /// <summary>Exponentials along a dimension, made to sum to 1.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.softmax(tensor, dim);
}
