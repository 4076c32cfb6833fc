using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Puts elements around the last dimensions.</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    private readonly PaddingModes _mode;

    private protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(name) =>
        (_mode, this.value, this.padding) = (mode, value, padding);

    /// <summary>How many elements are put before and after each dimension, the last dimension first.</summary>
    public long[] padding { get; set; }

    /// <summary>The elements' value, where it is a constant.</summary>
    public double value { get; set; }

    /// <summary>The input with elements around it.</summary>
    /// <param name="input">Shape (batch, channels, …) or (channels, …).</param>
    /// <returns>The same shape, the last dimensions longer.</returns>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, padding, _mode, value);
}
