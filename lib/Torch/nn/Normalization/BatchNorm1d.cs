using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batch normalization of channels that have one dimension or none more.</summary>
public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(NormOptions options) : base(options, nameof(BatchNorm1d))
    {
    }

    /// <summary>Checks the number of dimensions.</summary>
    /// <exception cref="ArgumentException">The input has another one.</exception>
    protected override void ValidateInputDimensions(Tensor input) => CheckDimensions(input, 2, 3);
}
