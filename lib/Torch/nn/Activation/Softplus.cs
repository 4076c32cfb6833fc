using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>ln(1 + exp(β x)) / β: a rectifier without its corner.</summary>
public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
{
    internal Softplus(double beta, double threshold) : base(nameof(Softplus)) =>
        (this.beta, this.threshold) = (beta, threshold);

    /// <summary>The β: the greater, the sharper the bend.</summary>
    public double beta { get; set; }

    /// <summary>Where β x exceeds it, the element is passed on as it is.</summary>
    public double threshold { get; set; }

    /// <summary>ln(1 + exp(β x)) / β: a rectifier without its corner.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, beta, threshold);
}
