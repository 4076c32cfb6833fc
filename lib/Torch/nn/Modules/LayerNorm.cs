using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Brings the last dimensions of each sample to mean 0 and variance 1, then scales and shifts by what it learns.</summary>
/// <remarks>Ba et al., Layer normalization, 2016.</remarks>
public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype) : base(nameof(LayerNorm))
    {
        ArgumentNullException.ThrowIfNull(normalized_shape);
        if (normalized_shape.Length == 0)
        {
            throw new ArgumentException(ErrorMessages.NoNormalizedShape, nameof(normalized_shape));
        }
        (this.normalized_shape, this.eps, this.elementwise_affine) = (normalized_shape, eps, elementwise_affine);
        if (elementwise_affine)
        {
            weight = ones(normalized_shape, dtype, device).AsParameter();
            this.bias = bias ? zeros(normalized_shape, dtype, device).AsParameter() : null;
        }
    }

    /// <summary>The scale, of the normalized shape; null without affine parameters.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The shift, of the normalized shape, or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>The last dimensions' lengths.</summary>
    public long[] normalized_shape { get; set; }

    /// <summary>What is added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>Whether scale and shift are learnt.</summary>
    public bool elementwise_affine { get; set; }

    /// <summary>Scale 1, shift 0.</summary>
    public void reset_parameters()
    {
        if (_weight is not null)
        {
            nn.init.ones_(_weight);
        }
        if (_bias is not null)
        {
            nn.init.zeros_(_bias);
        }
    }

    /// <summary>The input, normalized.</summary>
    /// <param name="tensor">Shape (…, normalized shape).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, normalized_shape, _weight, _bias, eps);

    // The same values in parameters of its own.
    internal LayerNorm Copy()
    {
        var copy = new LayerNorm(normalized_shape, eps, elementwise_affine: false, bias: false, null, null) { elementwise_affine = elementwise_affine };
        if (_weight is not null)
        {
            copy.weight = _weight.Copy();
            copy.bias = _bias?.Copy();
        }
        return copy;
    }
}
