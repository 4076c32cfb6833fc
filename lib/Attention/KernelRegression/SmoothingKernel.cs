using static TorchSharp.torch;

namespace Workbook.Attention.KernelRegression;

/// <summary>
/// A function of the scaled distance u = (query − key) / width that says how much a key counts: large near 0, small far away.
/// The five of this chapter are static members; a reader may make more.
/// </summary>
/// <param name="Name">What messages, figures and <see cref="Named"/> call it.</param>
/// <param name="Weight">From u, any shape, to weights of the same shape, none negative. Their scale does not matter: pooling divides it out.</param>
/// <param name="Score">
/// For a kernel that is positive everywhere: the logarithm of the weight. Pooling is then a softmax of scores, which does
/// not fade to 0/0 far from all keys as the weights themselves do in 32-bit numbers. Null for kernels that reach 0.
/// </param>
/// <remarks>E. Parzen, On estimation of a probability density function and mode, 1962, lists kernels and what they must satisfy.</remarks>
public sealed record SmoothingKernel(string Name, Func<Tensor, Tensor> Weight, Func<Tensor, Tensor>? Score = null)
{
    /// <summary>exp(−u²/2): smooth, and never quite 0.</summary>
    public static SmoothingKernel Gaussian { get; } = new("Gaussian", u => (-u.pow(2) / 2).exp(), u => -u.pow(2) / 2);

    /// <summary>1 for |u| &lt; 1, else 0: the mean of the neighbours within the width.</summary>
    public static SmoothingKernel Boxcar { get; } = new("boxcar", u => u.abs().lt(1).to(u.dtype));

    /// <summary>1 everywhere: average pooling.</summary>
    public static SmoothingKernel Constant { get; } = new("constant", u => ones_like(u));

    /// <summary>¾ (1 − u²) where positive, else 0: a parabola.</summary>
    /// <remarks>V. A. Epanechnikov, Non-parametric estimation of a multivariate probability density, 1969.</remarks>
    public static SmoothingKernel Epanechnikov { get; } = new("Epanechnikov", u => 0.75 * (1 - u.pow(2)).clamp(min: 0));

    /// <summary>1 − |u| where positive, else 0: a triangle.</summary>
    /// <remarks>Some textbooks print this one under Epanechnikov's name.</remarks>
    public static SmoothingKernel Triangular { get; } = new("triangular", u => (1 - u.abs()).clamp(min: 0));

    /// <summary>The five kernels of this chapter.</summary>
    public static IReadOnlyList<SmoothingKernel> All { get; } = [Gaussian, Boxcar, Constant, Epanechnikov, Triangular];

    /// <summary>One of the five by its name, in upper or lower case.</summary>
    /// <exception cref="ArgumentException">There is no kernel of this name; the message lists the names.</exception>
    public static SmoothingKernel Named(string name) =>
        All.FirstOrDefault(kernel => string.Equals(kernel.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"SmoothingKernel: the name must be one of {string.Join(", ", All.Select(kernel => kernel.Name))}, not '{name}'.");

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
