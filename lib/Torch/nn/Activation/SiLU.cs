using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element times its sigmoid.</summary>
public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
{
    internal SiLU(bool inplace) : base(nameof(SiLU)) => this.inplace = inplace;

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Each element times its sigmoid.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor, inplace);
}
