using static TorchSharp.torch;

namespace Workbook.Attention;

/// <summary>Anything that answers queries with weighted means of values, and shows the weights.</summary>
public interface IAttention
{
    /// <summary>Answers each query with a mean of the values, weighted by how well their keys match it.</summary>
    /// <param name="queries">Shape (batch, queries, query size).</param>
    /// <param name="keys">Shape (batch, keys, key size).</param>
    /// <param name="values">Shape (batch, keys, value size).</param>
    /// <param name="mask">
    /// What may be attended to; null: everything. Integers are valid lengths, of shape (batch), or (batch, queries) where each
    /// query has its own; Booleans, true where a query may look, of shape (batch, queries, keys) or one that broadcasts to it.
    /// </param>
    /// <returns>
    /// The answers, shape (batch, queries, output size), and the attention weights, shape (batch, queries, keys), or
    /// (batch, heads, queries, keys) where there are several heads. Rows sum to 1, or are 0 where a query has nothing to attend to.
    /// </returns>
    /// <exception cref="ArgumentException">Shapes, sizes or lengths do not fit.</exception>
    (Tensor output, Tensor attentionWeights) Attend(Tensor queries, Tensor keys, Tensor values, Tensor? mask = null);
}
