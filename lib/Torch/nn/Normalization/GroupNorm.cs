using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalizes each group of a sample's channels, then scales and shifts each channel by what it learns.</summary>
/// <remarks>Wu and He, Group normalization, 2018.</remarks>
public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;

    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype) : base(nameof(GroupNorm))
    {
        if (num_groups < 1)
        {
            throw new ArgumentException(ErrorMessages.OptionOutOfRange(nameof(GroupNorm), nameof(num_groups), num_groups, "at least 1"), nameof(num_groups));
        }
        if (num_channels % num_groups != 0)
        {
            throw new ArgumentException(ErrorMessages.NotAMultiple(nameof(GroupNorm), nameof(num_channels), num_channels, nameof(num_groups), num_groups), nameof(num_channels));
        }
        (this.num_groups, this.eps, this.affine) = (num_groups, eps, affine);
        if (affine)
        {
            weight = ones(num_channels, dtype, device).AsParameter();
            bias = zeros(num_channels, dtype, device).AsParameter();
        }
    }

    /// <summary>The scale. Shape (num_channels); null without affine parameters.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The shift. Shape (num_channels); null without affine parameters.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>The number of groups.</summary>
    public long num_groups { get; set; }

    /// <summary>What is added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>Whether scale and shift are learnt.</summary>
    public bool affine { get; set; }

    /// <summary>The input, normalized.</summary>
    /// <param name="tensor">Shape (batch, num_channels, …), three dimensions at least.</param>
    /// <returns>The same shape.</returns>
    /// <exception cref="ArgumentException">The input has fewer than three dimensions.</exception>
    public override Tensor forward(Tensor tensor)
    {
        nn.functional.CheckThreeDimensions(nameof(GroupNorm), tensor);
        return nn.functional.group_norm(tensor, num_groups, weight, bias, eps);
    }
}
