using static TorchSharp.torch;

namespace Workbook.Attention.MultiHead;

/// <summary>Keys and values as the heads see them: projected once, and attended to by queries that come later.</summary>
/// <param name="Keys">Shape (batch, heads, keys, head size).</param>
/// <param name="Values">Shape (batch, heads, keys, head size).</param>
public sealed record ProjectedKeys(Tensor Keys, Tensor Values)
{
    /// <summary>These keys, and others behind them: how a decoder's memory grows by a position.</summary>
    /// <param name="later">Shapes as here, with any number of keys.</param>
    public ProjectedKeys Append(ProjectedKeys later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new ProjectedKeys(cat([Keys, later.Keys], 2), cat([Values, later.Values], 2)); // (batch, heads, more keys, head size)
    }

    /// <summary>Some of the batch, for a search that goes on with chosen rows.</summary>
    /// <param name="rows">Their places in the batch. Shape (rows).</param>
    public ProjectedKeys Select(Tensor rows) => new(Keys.index_select(0, rows), Values.index_select(0, rows));
}
