using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>Each query beside each key.</summary>
internal static class Pairs
{
    /// <summary>The vectors [q, k] of all pairs.</summary>
    /// <param name="queries">Shape (batch, queries, query size).</param>
    /// <param name="keys">Shape (batch, keys, key size).</param>
    /// <returns>Shape (batch, queries, keys, query size + key size).</returns>
    public static Tensor Of(Tensor queries, Tensor keys)
    {
        (long batch, long queryCount, long keyCount) = (queries.shape[0], queries.shape[1], keys.shape[1]);
        using DisposeScope scope = NewDisposeScope();
        Tensor q = queries.unsqueeze(2).expand(batch, queryCount, keyCount, queries.shape[2]); // (batch, queries, keys, query size)
        Tensor k = keys.unsqueeze(1).expand(batch, queryCount, keyCount, keys.shape[2]); // (batch, queries, keys, key size)
        return cat([q, k], -1).MoveToOuterDisposeScope(); // (batch, queries, keys, query size + key size)
    }
}
