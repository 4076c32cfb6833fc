using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element times its hard sigmoid.</summary>
/// <remarks>Howard et al., Searching for MobileNetV3, 2019, section 5.2.</remarks>
public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
{
    internal Hardswish(bool inplace) : base(nameof(Hardswish)) => this.inplace = inplace;

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Each element times its hard sigmoid.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.hardswish(tensor, inplace);
}
