using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element above the threshold as it is, else a fixed value.</summary>
public sealed class Threshold : ParameterLessModule<Tensor, Tensor>
{
    internal Threshold(double threshold, double value, bool inplace) : base(nameof(Threshold)) =>
        (this.threshold, this.value, this.inplace) = (threshold, value, inplace);

    /// <summary>What an element must exceed to stay.</summary>
    public double threshold { get; set; }

    /// <summary>What takes the place of the others.</summary>
    public double value { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Each element above the threshold as it is, else a fixed value.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.threshold(tensor, threshold, value, inplace);
}
