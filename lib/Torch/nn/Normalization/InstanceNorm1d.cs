using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Instance normalization of channels that have one dimension more.</summary>
public sealed class InstanceNorm1d : InstanceNorm
{
    internal InstanceNorm1d(NormOptions options) : base(options, nameof(InstanceNorm1d))
    {
    }

    /// <summary>The number of dimensions of a single sample.</summary>
    protected override long GetNumberOfBatchDimensions() => 2;

    /// <summary>Checks the number of dimensions.</summary>
    /// <exception cref="ArgumentException">The input has another one.</exception>
    protected override void ValidateInputDimensions(Tensor input) => CheckDimensions(input, 2, 3);
}
