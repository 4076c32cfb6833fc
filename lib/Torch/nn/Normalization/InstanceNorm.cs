using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalizes each channel of each sample by itself.</summary>
/// <remarks>Ulyanov et al., Instance normalization, 2016.</remarks>
public abstract class InstanceNorm : NormBase
{
    private protected InstanceNorm(NormOptions options, string name) : base(options, name)
    {
    }

    /// <summary>The number of dimensions of a single sample.</summary>
    protected abstract long GetNumberOfBatchDimensions();

    /// <summary>The input, normalized.</summary>
    /// <param name="input">Shape (batch, num_features, …) or (num_features, …).</param>
    /// <returns>The same shape.</returns>
    /// <exception cref="ArgumentException">The input has other channels or dimensions, or one element in each channel, and no running mean to go by.</exception>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var batched = input.Dimensions > GetNumberOfBatchDimensions();
        CheckFeatures(input, batched ? 1 : 0);
        if (batched)
        {
            return Normalized(input);
        }
        using var batch = input.unsqueeze(0);
        using var result = Normalized(batch);
        return result.squeeze(0);
    }

    private Tensor Normalized(Tensor input) =>
        nn.functional.instance_norm(input, running_mean, running_var, weight, bias, training || !track_running_stats, momentum ?? 0.1, eps);
}
