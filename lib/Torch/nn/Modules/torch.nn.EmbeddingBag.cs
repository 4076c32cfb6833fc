using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A table of vectors looked up by bags of indices, drawn from the standard normal distribution.</summary>
        /// <param name="num_embeddings">The number of vectors.</param>
        /// <param name="embedding_dims">Their length.</param>
        /// <param name="max_norm">Vectors longer than this are shortened when looked up.</param>
        /// <param name="norm_type">The p of the norm.</param>
        /// <param name="scale_grad_by_freq">Divide gradients by how often an index comes in the batch.</param>
        /// <param name="mode">What becomes of a bag's vectors.</param>
        /// <param name="sparse">Make the gradient a sparse tensor.</param>
        /// <param name="include_last_offset">The last offset is the end, and not the beginning of one more bag.</param>
        /// <param name="padding_index">The vector that is left out and not learnt; below 0: none.</param>
        /// <param name="device">Where the vectors lie.</param>
        /// <param name="dtype">Their element type.</param>
        public static EmbeddingBag EmbeddingBag(long num_embeddings, long embedding_dims, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
        {
            var weight = empty(num_embeddings, embedding_dims, dtype, device).AsParameter();
            init.normal_(weight);
            if (padding_index >= 0)
            {
                using var _ = no_grad();
                using var row = weight[padding_index];
                row.zero_();
            }
            return new EmbeddingBag(weight, new EmbeddingBagOptions(max_norm, norm_type, scale_grad_by_freq, mode, sparse, include_last_offset, padding_index));
        }

        /// <summary>A table of given vectors, copied, looked up by bags of indices.</summary>
        /// <param name="embeddings">Shape (num_embeddings, embedding_dims).</param>
        /// <param name="freeze">Do not learn them.</param>
        /// <param name="max_norm">Vectors longer than this are shortened when looked up.</param>
        /// <param name="norm_type">The p of the norm.</param>
        /// <param name="scale_grad_by_freq">Divide gradients by how often an index comes in the batch.</param>
        /// <param name="mode">What becomes of a bag's vectors.</param>
        /// <param name="sparse">Make the gradient a sparse tensor.</param>
        /// <param name="include_last_offset">The last offset is the end, and not the beginning of one more bag.</param>
        /// <param name="padding_index">The vector that is left out and not learnt; below 0: none.</param>
        /// <param name="device">Where the vectors lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">The vectors are not a matrix.</exception>
        public static EmbeddingBag EmbeddingBag_from_pretrained(Tensor embeddings, bool freeze = true, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null) =>
            new(Pretrained(nameof(EmbeddingBag), embeddings, freeze, device, dtype), new EmbeddingBagOptions(max_norm, norm_type, scale_grad_by_freq, mode, sparse, include_last_offset, padding_index));
    }
}
