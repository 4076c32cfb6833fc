using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The cosine of the angle between vectors.</summary>
        /// <param name="dim">The dimension the vectors lie along.</param>
        /// <param name="eps">The least length to divide by.</param>
        public static CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1e-8) => new(dim, eps);

        /// <summary>The distance between vectors, the p-norm of their difference.</summary>
        /// <param name="p">The p of the norm.</param>
        /// <param name="eps">What is added to the differences.</param>
        /// <param name="keepdim">Keep the last dimension, with length 1.</param>
        public static PairwiseDistance PairwiseDistance(double p = 2.0, double eps = 1e-6, bool keepdim = false) => new(p, eps, keepdim);

        public static partial class functional
        {
            /// <summary>The cosine of the angle between vectors.</summary>
            /// <param name="x1">Any shape.</param>
            /// <param name="x2">A shape that broadcasts with it.</param>
            /// <param name="dim">The dimension the vectors lie along.</param>
            /// <param name="eps">The least length to divide by.</param>
            /// <returns>The broadcast shape without the dimension.</returns>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) => Aten.Call("cosine_similarity", x1, x2, dim, eps);

            /// <summary>The distance between vectors, the p-norm of their difference.</summary>
            /// <param name="input1">Shape (…, d).</param>
            /// <param name="input2">A shape that broadcasts with it.</param>
            /// <param name="p">The p of the norm.</param>
            /// <param name="eps">What is added to the differences.</param>
            /// <param name="keepdim">Keep the last dimension, with length 1.</param>
            /// <returns>Shape (…), or (…, 1).</returns>
            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2.0, double eps = 1e-6, bool keepdim = false) =>
                Aten.Call("pairwise_distance", input1, input2, p, eps, keepdim);
        }
    }
}
