using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batch normalization of channels that have three dimensions more.</summary>
public sealed class BatchNorm3d : BatchNorm
{
    internal BatchNorm3d(NormOptions options) : base(options, nameof(BatchNorm3d))
    {
    }

    /// <summary>Checks the number of dimensions.</summary>
    /// <exception cref="ArgumentException">The input has another one.</exception>
    protected override void ValidateInputDimensions(Tensor input) => CheckDimensions(input, 5);
}
