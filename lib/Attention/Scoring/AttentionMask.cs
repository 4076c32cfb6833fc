using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>Boolean masks: true where a query may look.</summary>
public static class AttentionMask
{
    /// <summary>Each sequence ends at its valid length; what follows is padding.</summary>
    /// <param name="validLens">Integers from 0 to the number of keys. Shape (batch), or (batch, queries) where each query has its own.</param>
    /// <param name="keys">The number of keys.</param>
    /// <returns>Shape (batch, 1, keys) or (batch, queries, keys), Boolean.</returns>
    /// <exception cref="ArgumentException">The lengths are no integers, have another rank, or lie outside 0 … keys.</exception>
    public static Tensor FromLengths(Tensor validLens, long keys)
    {
        RequireLengths(validLens, keys);
        using DisposeScope scope = NewDisposeScope();
        Tensor lens = validLens.Dimensions == 1 ? validLens.unsqueeze(1) : validLens; // (batch, 1 or queries)
        Tensor places = arange(keys, int64, validLens.device); // (keys)
        return places.lt(lens.unsqueeze(-1)).MoveToOuterDisposeScope(); // (batch, 1 or queries, keys)
    }

    /// <summary>Each position sees itself and what came before it, as a decoder must.</summary>
    /// <param name="positions">The number of positions.</param>
    /// <param name="device">Where the mask lives; null: the default device.</param>
    /// <returns>Shape (positions, positions), Boolean, true on and below the diagonal.</returns>
    /// <exception cref="ArgumentException">There are fewer than 1 positions.</exception>
    public static Tensor Causal(long positions, Device? device = null)
    {
        Shapes.RequirePositive(nameof(AttentionMask), nameof(positions), positions);
        using Tensor all = ones(positions, positions, dtype: @bool, device: device);
        return all.tril(); // (positions, positions)
    }

    /// <summary>The mask in the form that fits a layer's scores; a mask given as lengths becomes Boolean.</summary>
    /// <param name="subject">The layer, for messages.</param>
    /// <param name="mask">Lengths or Booleans, as <see cref="IAttention.Attend"/> takes them.</param>
    /// <param name="scores">The scores' shape: (batch, queries, keys) or (batch, heads, queries, keys).</param>
    /// <returns>A Boolean mask that broadcasts to the scores. It may be the argument itself, or a view of it.</returns>
    internal static Tensor For(string subject, Tensor mask, ReadOnlySpan<long> scores)
    {
        Tensor allowed = mask.dtype == ScalarType.Bool ? mask : FromLengths(mask, scores[^1]);
        bool hasHeads = scores.Length == 4 && allowed.Dimensions == 3;
        Tensor fitting = hasHeads ? allowed.unsqueeze(1) : allowed; // (batch, 1, queries, keys)
        return Broadcasts(fitting.shape, scores)
            ? fitting
            : throw new ArgumentException($"{subject}: a mask of the shape {Shapes.Text(mask)} does not fit scores of the shape {Shapes.Text(scores)}.");
    }

    private static bool Broadcasts(ReadOnlySpan<long> from, ReadOnlySpan<long> to)
    {
        if (from.Length > to.Length)
        {
            return false;
        }

        for (int i = 1; i <= from.Length; i++)
        {
            if (from[^i] != 1 && from[^i] != to[^i])
            {
                return false;
            }
        }

        return true;
    }

    private static void RequireLengths(Tensor validLens, long keys)
    {
        ArgumentNullException.ThrowIfNull(validLens);
        if (!is_integral(validLens) || validLens.Dimensions is not (1 or 2))
        {
            throw new ArgumentException($"AttentionMask: validLens must be integers of the shape (batch) or (batch, queries), not {validLens.dtype} of the shape {Shapes.Text(validLens)}.");
        }

        Shapes.RequireLengths(nameof(AttentionMask), nameof(validLens), validLens, 0, keys, "keys");
    }
}
