using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The first half along a dimension, times the sigmoid of the second half.</summary>
/// <remarks>Dauphin et al., Language modeling with gated convolutional networks, 2017.</remarks>
public sealed class GLU : ParameterLessModule<Tensor, Tensor>
{
    internal GLU(long dim) : base(nameof(GLU)) => this.dim = dim;

    /// <summary>The dimension; negative numbers count from the last.</summary>
    public long dim { get; set; }

    /// <summary>The first half along a dimension, times the sigmoid of the second half.</summary>
    /// <param name="tensor">Any shape; the dimension has an even length.</param>
    /// <returns>The same shape, half as long along the dimension.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.glu(tensor, dim);
}
