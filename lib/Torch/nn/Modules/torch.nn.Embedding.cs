using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A table of vectors, drawn from the standard normal distribution.</summary>
        /// <param name="num_embeddings">The number of vectors.</param>
        /// <param name="embedding_dims">Their length.</param>
        /// <param name="padding_idx">The vector that is 0 and is not learnt.</param>
        /// <param name="max_norm">Vectors longer than this are shortened when looked up.</param>
        /// <param name="norm_type">The p of the norm.</param>
        /// <param name="scale_grad_by_freq">Divide gradients by how often an index comes in the batch.</param>
        /// <param name="sparse">Make the gradient a sparse tensor.</param>
        /// <param name="device">Where the vectors lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException"><paramref name="padding_idx"/> is not a vector's.</exception>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
        {
            var weight = empty(num_embeddings, embedding_dims, dtype, device).AsParameter();
            init.normal_(weight);
            var embedding = new Embedding(weight, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
            embedding.ClearPadding();
            return embedding;
        }

        /// <summary>A table of given vectors, copied.</summary>
        /// <param name="embeddings">Shape (num_embeddings, embedding_dims).</param>
        /// <param name="freeze">Do not learn them.</param>
        /// <param name="padding_idx">The vector that is not learnt.</param>
        /// <param name="max_norm">Vectors longer than this are shortened when looked up.</param>
        /// <param name="norm_type">The p of the norm.</param>
        /// <param name="scale_grad_by_freq">Divide gradients by how often an index comes in the batch.</param>
        /// <param name="sparse">Make the gradient a sparse tensor.</param>
        /// <param name="device">Where the vectors lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">The vectors are not a matrix.</exception>
        public static Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
            new(Pretrained(nameof(Embedding), embeddings, freeze, device, dtype), padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);

        private static Parameter Pretrained(string module, Tensor embeddings, bool freeze, Device? device, ScalarType? dtype)
        {
            ArgumentNullException.ThrowIfNull(embeddings);
            if (embeddings.Dimensions != 2)
            {
                throw new ArgumentException(ErrorMessages.NotAMatrix(module, embeddings.shape), nameof(embeddings));
            }
            using var values = embeddings.detach();
            var copy = values.to(dtype ?? values.dtype, device ?? values.device, copy: true);
            return Parameter(copy, requires_grad: !freeze);
        }
    }
}
