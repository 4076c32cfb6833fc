using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Attention within feature maps: which channels and which places matter. It takes one tensor, and shows its weights.</summary>
/// <remarks>
/// A module counts its <see cref="Parameters"/>, and its <see cref="MultiplyAdds"/> by one rule for all: multiplications in convolutions,
/// linear layers and matrix products, and of features by weights. Sums, maxima, activations, norms and softmax are left out.
/// </remarks>
public abstract class VisualAttention : nn.Module<Tensor, (Tensor output, Tensor attentionWeights)>
{
    private static readonly string[] Axes = ["time", "height", "width"];

    /// <summary>A module.</summary>
    /// <param name="name">Name of the class, for messages.</param>
    /// <param name="inChannels">Channels of the input.</param>
    /// <param name="batchFirst">Whether the input begins with the batch; else with the channels, and the batch is second.</param>
    /// <param name="spatialDimensions">1: sequences, 2: images, 3: videos.</param>
    /// <exception cref="ArgumentException">There is no channel.</exception>
    protected VisualAttention(string name, long inChannels, bool batchFirst, int spatialDimensions = 2) : base(name)
    {
        InChannels = Shapes.RequirePositive(name, nameof(inChannels), inChannels);
        BatchFirst = batchFirst;
        SpatialDimensions = spatialDimensions;
    }

    /// <summary>Channels of the input.</summary>
    public long InChannels { get; }

    /// <summary>Whether input and output are (batch, channels, …); else they are (channels, batch, …).</summary>
    public bool BatchFirst { get; }

    /// <summary>How many axes follow batch and channels: 1 in sequences, 2 in images, 3 in videos.</summary>
    public int SpatialDimensions { get; }

    /// <summary>Whether a new module gives back its input, so that it can be put into a trained network without harm.</summary>
    public abstract bool StartsAsIdentity { get; }

    /// <summary>How many numbers it learns.</summary>
    public long Parameters => parameters().Sum(parameter => parameter.numel());

    /// <summary>How many multiplications one example takes.</summary>
    /// <param name="size">The example's size: height and width for images; width for sequences; time, height and width for videos.</param>
    /// <exception cref="ArgumentException">The number of sizes is wrong, or one is below 1.</exception>
    public long MultiplyAdds(params long[] size)
    {
        ArgumentNullException.ThrowIfNull(size);
        if (size.Length != SpatialDimensions || size.Any(length => length < 1))
        {
            throw new ArgumentException($"{GetName()}: the size must be ({AxisNames}), each at least 1, not {Shapes.Text(size)}.");
        }

        CheckSize(size);
        return CountMultiplyAdds(size);
    }

    /// <summary>Weighs the features of each example.</summary>
    /// <param name="input">Shape (batch, channels, height, width); (channels, batch, …) where <see cref="BatchFirst"/> is false.</param>
    /// <returns>The output in the layout of the input, and the attention weights, always batch first; the class tells their shape.</returns>
    /// <exception cref="ArgumentException">The rank or the number of channels is not the module's, or the input is too small for it.</exception>
    public sealed override (Tensor output, Tensor attentionWeights) forward(Tensor input) => Run(input, Attend);

    /// <summary>The module's own work.</summary>
    /// <param name="input">Checked. Shape (batch, channels, …).</param>
    /// <returns>The output, shape (batch, channels, …), and the attention weights.</returns>
    protected abstract (Tensor output, Tensor attentionWeights) Attend(Tensor input);

    /// <summary>Checks an input, and has it worked on with its batch first.</summary>
    /// <param name="input">As <see cref="forward"/> takes it.</param>
    /// <param name="attend">The work.</param>
    /// <returns>As <see cref="forward"/> gives it.</returns>
    /// <exception cref="ArgumentException">The input does not fit.</exception>
    private protected (Tensor output, Tensor attentionWeights) Run(Tensor input, Func<Tensor, (Tensor output, Tensor attentionWeights)> attend)
    {
        RequireInput(input);
        using DisposeScope scope = NewDisposeScope();
        (Tensor output, Tensor attentionWeights) = attend(BatchFirst ? input : input.transpose(0, 1)); // (batch, channels, …)
        return scope.MoveToOuter(BatchFirst ? output : output.transpose(0, 1), attentionWeights);
    }

    /// <summary>Softmax over dot products. The scores, which can be as large as all else together, are freed at once.</summary>
    /// <param name="queries">Shape (batch, queries, size).</param>
    /// <param name="keys">Shape (batch, size, keys).</param>
    /// <returns>Shape (batch, queries, keys); rows sum to 1.</returns>
    private protected static Tensor Shares(Tensor queries, Tensor keys)
    {
        using Tensor scores = queries.bmm(keys);
        return scores.softmax(-1);
    }

    /// <summary>How many multiplications an example of a checked size takes.</summary>
    /// <param name="size">The sizes that follow batch and channels.</param>
    protected abstract long CountMultiplyAdds(long[] size);

    /// <summary>Refuses sizes the module cannot work on.</summary>
    /// <param name="size">The sizes that follow batch and channels.</param>
    /// <exception cref="ArgumentException">A size is too small.</exception>
    protected virtual void CheckSize(ReadOnlySpan<long> size)
    {
    }

    private string AxisNames => string.Join(", ", Axes[^SpatialDimensions..]);

    private void RequireInput(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Dimensions != SpatialDimensions + 2)
        {
            string leading = BatchFirst ? "batch, channels" : "channels, batch";
            throw new ArgumentException($"{GetName()}: the input must have the shape ({leading}, {AxisNames}), not {Shapes.Text(input)}.");
        }

        long channels = input.shape[BatchFirst ? 1 : 0];
        if (channels != InChannels)
        {
            throw new ArgumentException($"{GetName()}: the input must have inChannels = {InChannels} channels, but it has {channels} in its shape {Shapes.Text(input)}.");
        }

        CheckSize(input.shape.AsSpan(2));
    }
}
