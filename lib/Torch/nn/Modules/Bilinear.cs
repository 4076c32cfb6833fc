using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x₁ᵀ W x₂ + b on the last dimensions, with a matrix W for each output.</summary>
public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    internal Bilinear(long in1_features, long in2_features, long out_features, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Bilinear))
    {
        (this.in1_features, this.in2_features, this.out_features) = (in1_features, in2_features, out_features);
        weight = empty(out_features, in1_features, in2_features, dtype, device).AsParameter();
        var bound = 1 / Math.Sqrt(in1_features);
        nn.init.uniform_(weight, -bound, bound);
        if (hasBias)
        {
            bias = empty(out_features, dtype, device).AsParameter();
            nn.init.uniform_(bias, -bound, bound);
        }
    }

    /// <summary>The matrices. Shape (out_features, in1_features, in2_features).</summary>
    public Parameter weight
    {
        get => _weight!;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            SetParameter(ref _weight, value, nameof(weight));
        }
    }

    /// <summary>Shape (out_features), or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>The length of the first input's last dimension.</summary>
    public long in1_features { get; set; }

    /// <summary>The length of the second input's last dimension.</summary>
    public long in2_features { get; set; }

    /// <summary>The length of the output's last dimension.</summary>
    public long out_features { get; set; }

    /// <summary>x₁ᵀ W x₂ + b.</summary>
    /// <param name="input1">Shape (…, in1_features).</param>
    /// <param name="input2">Shape (…, in2_features), the same but for the last dimension.</param>
    /// <returns>Shape (…, out_features).</returns>
    public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.bilinear(input1, input2, weight, bias);
}
