using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Instance normalization of channels that have three dimensions more.</summary>
public sealed class InstanceNorm3d : InstanceNorm
{
    internal InstanceNorm3d(NormOptions options) : base(options, nameof(InstanceNorm3d))
    {
    }

    /// <summary>The number of dimensions of a single sample.</summary>
    protected override long GetNumberOfBatchDimensions() => 4;

    /// <summary>Checks the number of dimensions.</summary>
    /// <exception cref="ArgumentException">The input has another one.</exception>
    protected override void ValidateInputDimensions(Tensor input) => CheckDimensions(input, 4, 5);
}
