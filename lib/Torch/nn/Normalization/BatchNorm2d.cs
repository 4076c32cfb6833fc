using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batch normalization of channels that have two dimensions more.</summary>
public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(NormOptions options) : base(options, nameof(BatchNorm2d))
    {
    }

    /// <summary>Checks the number of dimensions.</summary>
    /// <exception cref="ArgumentException">The input has another one.</exception>
    protected override void ValidateInputDimensions(Tensor input) => CheckDimensions(input, 4);
}
