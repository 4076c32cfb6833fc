using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>Softmax over the keys a query may look at; all others get the weight 0.</summary>
/// <remarks>
/// Hidden scores are set to −∞, which no real score can beat and every floating type can hold. A query that may look nowhere gets
/// a row of zeros: it attends to nothing, and its gradient is 0. The scores themselves are never changed.
/// </remarks>
public static class MaskedSoftmax
{
    /// <summary>Turns scores into attention weights.</summary>
    /// <param name="scores">Shape (…, queries, keys), any floating type.</param>
    /// <param name="mask">Lengths or Booleans, as <see cref="IAttention.Attend"/> takes them; null: every key counts.</param>
    /// <returns>Shape and type of the scores; rows sum to 1, or are 0 where everything is hidden.</returns>
    /// <exception cref="ArgumentException">The scores are no floating-point numbers, or the mask does not fit them.</exception>
    public static Tensor Compute(Tensor scores, Tensor? mask = null)
    {
        RequireScores(scores);
        using DisposeScope scope = NewDisposeScope();
        return Compute(scores, HiddenKeys.Of(nameof(MaskedSoftmax), mask, scores.shape)).MoveToOuterDisposeScope();
    }

    /// <summary>The same with a mask that has been prepared for several calls.</summary>
    /// <param name="scores">Shape (…, queries, keys).</param>
    /// <param name="mask">What is hidden; null: nothing.</param>
    /// <param name="overwrite">Whether the mask may be written into the scores, which spares a copy.</param>
    internal static Tensor Compute(Tensor scores, HiddenKeys? mask, bool overwrite = false)
    {
        if (mask is null)
        {
            return Softmax(scores);
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor visible = overwrite ? scores.masked_fill_(mask.Hidden, double.NegativeInfinity) : scores.masked_fill(mask.Hidden, double.NegativeInfinity);
        Tensor weights = Softmax(visible); // (…, queries, keys), NaN in rows without keys
        return (mask.HidesARow ? weights.masked_fill(mask.Hidden, 0) : weights).MoveToOuterDisposeScope();
    }

    // libtorch's softmax on a CPU has no 16-bit form for every type: such scores are widened, and the weights narrowed again.
    private static Tensor Softmax(Tensor scores)
    {
        if (scores.dtype != ScalarType.Float16 || scores.device_type != DeviceType.CPU)
        {
            return softmax(scores, -1);
        }

        using Tensor weights = softmax(scores, -1, float32);
        return weights.to(float16);
    }

    private static void RequireScores(Tensor scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (!is_floating_point(scores) || scores.Dimensions < 1)
        {
            throw new ArgumentException($"MaskedSoftmax: scores must be floating-point numbers of the shape (…, queries, keys), not {scores.dtype} of the shape {Shapes.Text(scores)}.");
        }
    }
}
