using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>softmax(Q Kᵀ / √d) V.</summary>
            /// <param name="query">Shape (…, queries, d).</param>
            /// <param name="key">Shape (…, keys, d).</param>
            /// <param name="value">Shape (…, keys, values).</param>
            /// <param name="attn_mask">Shape (…, queries, keys): true where a key takes part, or numbers to add to the scores.</param>
            /// <param name="p">The chance of each weight to become 0.</param>
            /// <param name="is_casual">Let each query see only the keys up to its own place.</param>
            /// <returns>Shape (…, queries, values).</returns>
            /// <exception cref="ArgumentException">The chance is not between 0 and 1, or both a mask and <paramref name="is_casual"/> are given.</exception>
            /// <remarks>Vaswani et al., Attention is all you need, 2017, section 3.2.1.</remarks>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0, bool is_casual = false)
            {
                ArgumentNullException.ThrowIfNull(query);
                ArgumentNullException.ThrowIfNull(key);
                CheckProbability(nameof(scaled_dot_product_attention), p);
                if (is_casual && attn_mask is not null)
                {
                    throw new ArgumentException(ErrorMessages.TwoMasks, nameof(attn_mask));
                }
                using var scope = NewDisposeScope();
                var mask = is_casual ? ones([query.size(-2), key.size(-2)], ScalarType.Bool, query.device).tril() : attn_mask;
                var scores = query.matmul(key.transpose(-2, -1)) / Math.Sqrt(query.size(-1));
                var weights = softmax(Masked(scores, mask), -1);
                return dropout(weights, p).matmul(value).MoveToOuterDisposeScope();
            }

            private static Tensor Masked(Tensor scores, Tensor? mask) => mask switch
            {
                null => scores,
                { dtype: ScalarType.Bool } => scores.masked_fill(mask.logical_not(), double.NegativeInfinity),
                _ => scores + mask,
            };
        }
    }
}
