using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>x Wᵀ + b on the last dimension, with PyTorch's random initial values.</summary>
        /// <param name="inputSize">The length of the last dimension that comes in.</param>
        /// <param name="outputSize">The length of the last dimension that goes out.</param>
        /// <param name="hasBias">Whether there is a b.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">The parameters' element type.</param>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>x Wᵀ + b with given parameters.</summary>
        /// <param name="weight">Shape (outputs, inputs).</param>
        /// <param name="bias">Shape (outputs), or null.</param>
        public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

        /// <summary>Modules' computations as functions, for use without a module.</summary>
        public static partial class functional
        {
            /// <summary>x Wᵀ + b on the last dimension.</summary>
            /// <param name="input">Shape (…, inputs).</param>
            /// <param name="weights">Shape (outputs, inputs).</param>
            /// <param name="bias">Shape (outputs), or null.</param>
            /// <returns>Shape (…, outputs).</returns>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Aten.Call("linear", input, weights, bias);
        }
    }
}
