using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Data;

/// <summary>Images and what they show.</summary>
/// <param name="Images">Numbers from 0 to 1. Shape (count, channels, height, width).</param>
/// <param name="Labels">The class of each image. Shape (count).</param>
public sealed record LabeledImages(Tensor Images, Tensor Labels) : IDisposable
{
    /// <summary>How many images there are.</summary>
    public int Count => (int)Labels.shape[0];

    /// <summary>Digits as tensors: ink from 0 to 1.</summary>
    /// <param name="digits">At least one.</param>
    /// <exception cref="ArgumentException">There is no digit.</exception>
    public static LabeledImages From(IReadOnlyList<DigitImage> digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Count == 0)
        {
            throw new ArgumentException("LabeledImages: there must be at least one image, but there is none.");
        }

        float[] ink = [.. digits.SelectMany(digit => digit.Pixels).Select(pixel => pixel / (float)DigitImage.MaxInk)];
        return new LabeledImages(tensor(ink, [digits.Count, 1, DigitImage.Side, DigitImage.Side]), tensor([.. digits.Select(digit => (long)digit.Label)]));
    }

    /// <summary>All images once, in batches. The last batch may be smaller.</summary>
    /// <param name="batchSize">Images in a batch.</param>
    /// <param name="shuffleSeed">Deals the images out in an order of this seed; null: as they stand.</param>
    /// <returns>Batches, made one by one; whoever asks for them owns them.</returns>
    /// <exception cref="ArgumentException">The batch size is below 1.</exception>
    public IEnumerable<LabeledImages> Batches(int batchSize, int? shuffleSeed = null)
    {
        Shapes.RequirePositive(nameof(LabeledImages), nameof(batchSize), batchSize);
        long[] order = [.. Enumerable.Range(0, Count).Select(i => (long)i)];
        if (shuffleSeed is { } seed)
        {
            new Random(seed).Shuffle(order);
        }

        return order.Chunk(batchSize).Select(Batch);
    }

    /// <summary>Chosen images.</summary>
    /// <param name="rows">Their places.</param>
    public LabeledImages Batch(long[] rows)
    {
        using Tensor places = tensor(rows);
        return new LabeledImages(Images.index_select(0, places), Labels.index_select(0, places));
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Images.Dispose();
        Labels.Dispose();
    }
}
