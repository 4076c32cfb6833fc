using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Passes its input on.</summary>
public sealed class Identity : ParameterLessModule<Tensor, Tensor>
{
    internal Identity() : base(nameof(Identity))
    {
    }

    /// <summary>The input under a new handle.</summary>
    public override Tensor forward(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.alias();
    }
}
