using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>A mask made ready for softmax, once for all the layers and steps that share it.</summary>
/// <param name="Hidden">True where a query may not look. Broadcasts to the scores.</param>
/// <param name="HidesARow">Whether some query may look nowhere: its weights are set to 0 after softmax.</param>
internal sealed record HiddenKeys(Tensor Hidden, bool HidesARow)
{
    /// <summary>A mask for scores of a given shape.</summary>
    /// <param name="subject">The layer, for messages.</param>
    /// <param name="mask">Lengths or Booleans, as <see cref="IAttention.Attend"/> takes them; null: every key counts.</param>
    /// <param name="scores">The scores' shape: (batch, queries, keys) or (batch, heads, queries, keys).</param>
    /// <returns>Null where there is no mask.</returns>
    /// <exception cref="ArgumentException">The mask does not fit the scores.</exception>
    public static HiddenKeys? Of(string subject, Tensor? mask, ReadOnlySpan<long> scores)
    {
        if (mask is null)
        {
            return null;
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor hidden = AttentionMask.For(subject, mask, scores).logical_not();
        bool hidesARow = hidden.all(-1).any().ToBoolean();
        return new HiddenKeys(hidden.MoveToOuterDisposeScope(), hidesARow);
    }

    /// <summary>Some of the batch, for a search that goes on with chosen rows.</summary>
    /// <param name="rows">Their places in the batch. Shape (rows).</param>
    public HiddenKeys Select(Tensor rows) => this with { Hidden = Hidden.index_select(0, rows) };
}
