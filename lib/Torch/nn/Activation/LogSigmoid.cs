using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The logarithm of the sigmoid of each element.</summary>
public sealed class LogSigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal LogSigmoid() : base(nameof(LogSigmoid))
    {
    }

    /// <summary>The logarithm of the sigmoid of each element.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.logsigmoid(tensor);
}
