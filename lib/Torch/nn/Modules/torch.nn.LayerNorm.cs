using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Normalizes the last dimensions of each sample.</summary>
        /// <param name="normalized_shape">Their lengths.</param>
        /// <param name="eps">What is added to the variance.</param>
        /// <param name="elementwise_affine">Learn scale and shift.</param>
        /// <param name="bias">Learn a shift too.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">The shape has no dimension.</exception>
        public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

        /// <summary>Normalizes the last dimension of each sample.</summary>
        /// <param name="normalized_shape">Its length.</param>
        /// <param name="eps">What is added to the variance.</param>
        /// <param name="elementwise_affine">Learn scale and shift.</param>
        /// <param name="bias">Learn a shift too.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new([normalized_shape], eps, elementwise_affine, bias, device, dtype);

        public static partial class functional
        {
            /// <summary>Brings the last dimensions of each sample to mean 0 and variance 1.</summary>
            /// <param name="input">Shape (…, normalized_shape).</param>
            /// <param name="normalized_shape">The last dimensions' lengths.</param>
            /// <param name="weight">The scale, or null.</param>
            /// <param name="bias">The shift, or null.</param>
            /// <param name="eps">What is added to the variance.</param>
            /// <returns>The same shape.</returns>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Aten.Call("layer_norm", input, normalized_shape, weight, bias, eps);
        }
    }
}
