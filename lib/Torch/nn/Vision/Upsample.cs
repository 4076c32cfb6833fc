using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Brings the input to another size.</summary>
public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[]? _size;
    private readonly double[]? _scaleFactor;

    internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool? recompute_scale_factor) : base(nameof(Upsample))
    {
        (_size, _scaleFactor) = (size, scale_factor);
        (this.mode, this.align_corners, this.recompute_scale_factor) = (mode, align_corners, recompute_scale_factor);
    }

    /// <summary>The output's lengths; empty where factors are given.</summary>
    public ReadOnlySpan<long> size => _size;

    /// <summary>The factors the lengths are multiplied by; empty where lengths are given.</summary>
    public ReadOnlySpan<double> scale_factor => _scaleFactor;

    /// <summary>How elements are found between those there are.</summary>
    public UpsampleMode mode { get; }

    /// <summary>Whether the corner elements' centres keep their place.</summary>
    public bool? align_corners { get; }

    /// <summary>Whether to go by the factors that the rounded lengths give.</summary>
    public bool? recompute_scale_factor { get; set; }

    /// <summary>The input at another size.</summary>
    /// <param name="input">Shape (batch, channels, …), with one to three dimensions more.</param>
    /// <returns>Shape (batch, channels, …).</returns>
    /// <exception cref="ArgumentException">The arguments do not go together, or with the input's dimensions.</exception>
    public override Tensor forward(Tensor input) =>
        nn.functional.interpolate(input, _size, _scaleFactor, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
}
