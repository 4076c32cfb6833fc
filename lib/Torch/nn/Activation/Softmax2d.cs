using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The softmax over the channels, at each place of a picture.</summary>
public sealed class Softmax2d : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax2d() : base(nameof(Softmax2d))
    {
    }

    /// <summary>The softmax over the channels, at each place of a picture.</summary>
    /// <param name="tensor">Shape (batch, channels, height, width) or (channels, height, width).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.softmax2d(tensor);
}
