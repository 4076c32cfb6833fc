using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element above 0 as it is, below 0 times a slope that is learnt.</summary>
/// <remarks>He et al., Delving deep into rectifiers, 2015.</remarks>
public sealed class PReLU : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype) : base(nameof(PReLU))
    {
        (this.num_parameters, this.init) = (num_parameters, init);
        weight = full([num_parameters], init, dtype ?? get_default_dtype(), device).AsParameter();
    }

    /// <summary>The slopes below 0. Shape (num_parameters).</summary>
    public Parameter weight
    {
        get => _weight!;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            SetParameter(ref _weight, value, nameof(weight));
        }
    }

    /// <summary>The number of slopes: one for all, or one for each channel.</summary>
    public long num_parameters { get; }

    /// <summary>The slopes' initial value.</summary>
    public double init { get; }

    /// <summary>Each element above 0 as it is, below 0 times its channel's slope.</summary>
    /// <param name="tensor">Shape (batch, channels, …).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.prelu(tensor, weight);
}
