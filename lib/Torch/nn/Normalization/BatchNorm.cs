using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalizes each channel over the batch while training, and by the running mean and variance otherwise.</summary>
/// <remarks>Ioffe and Szegedy, Batch normalization, 2015.</remarks>
public abstract class BatchNorm : NormBase
{
    private protected BatchNorm(NormOptions options, string name) : base(options, name)
    {
    }

    /// <summary>The input, normalized.</summary>
    /// <param name="input">Shape (batch, num_features, …).</param>
    /// <returns>The same shape.</returns>
    /// <exception cref="ArgumentException">The input has other channels or dimensions, or, while training, one value for each channel.</exception>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        CheckFeatures(input, 1);
        var byBatch = training || (running_mean is null && running_var is null);
        if (byBatch)
        {
            nn.functional.CheckBatchSize(GetName(), input);
        }
        var share = training && track_running_stats ? CountBatch() : momentum ?? 0;
        var tracked = !training || track_running_stats;
        return nn.functional.batch_norm(input, tracked ? running_mean : null, tracked ? running_var : null, weight, bias, byBatch, share, eps);
    }

    // The latest batch's share in the running statistics.
    private double CountBatch()
    {
        if (num_batches_tracked is not { } count)
        {
            return momentum ?? 0;
        }
        count.add_(1);
        return momentum ?? 1.0 / count.ToInt64();
    }
}
