using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Instance normalization of channels that have two dimensions more.</summary>
public sealed class InstanceNorm2d : InstanceNorm
{
    internal InstanceNorm2d(NormOptions options) : base(options, nameof(InstanceNorm2d))
    {
    }

    /// <summary>The number of dimensions of a single sample.</summary>
    protected override long GetNumberOfBatchDimensions() => 3;

    /// <summary>Checks the number of dimensions.</summary>
    /// <exception cref="ArgumentException">The input has another one.</exception>
    protected override void ValidateInputDimensions(Tensor input) => CheckDimensions(input, 3, 4);
}
