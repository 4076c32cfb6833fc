using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x Wᵀ + b on the last dimension.</summary>
public sealed class Linear : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    internal Linear(Parameter weight, Parameter? bias = null) : base(nameof(Linear))
    {
        (out_features, in_features) = (weight.size(0), weight.size(1));
        _weight = weight;
        _bias = bias;
        ConditionallyRegisterParameter(nameof(weight), weight);
        ConditionallyRegisterParameter(nameof(bias), bias);
    }

    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
        : this(
            empty(outputSize, inputSize, dtype, device).AsParameter(),
            hasBias ? empty(outputSize, dtype, device).AsParameter() : null)
    {
        nn.init.kaiming_uniform_(_weight, a: Math.Sqrt(5));
        if (_bias is not null)
        {
            var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
            nn.init.uniform_(_bias, -bound, bound);
        }
    }

    /// <summary>Shape (out_features, in_features).</summary>
    public Parameter weight
    {
        get => _weight;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            ConditionallyRegisterParameter(nameof(weight), value);
            DisposeReplaced(_weight, value);
            _weight = value;
        }
    }

    /// <summary>Shape (out_features), or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>The length of the last dimension that comes in.</summary>
    public long in_features { get; set; }

    /// <summary>The length of the last dimension that goes out.</summary>
    public long out_features { get; set; }

    /// <summary>x Wᵀ + b.</summary>
    /// <param name="tensor">Shape (…, in_features).</param>
    /// <returns>Shape (…, out_features).</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, _weight, _bias);

    // The same values in parameters of its own; nothing is drawn.
    internal Linear Copy() => new(_weight.Copy(), _bias?.Copy());
}
