using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>x₁ᵀ W x₂ + b on the last dimensions, with PyTorch's random initial values.</summary>
        /// <param name="in1_features">The length of the first input's last dimension.</param>
        /// <param name="in2_features">The length of the second input's last dimension.</param>
        /// <param name="out_features">The length of the output's last dimension.</param>
        /// <param name="hasBias">Whether there is a b.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        public static Bilinear Bilinear(long in1_features, long in2_features, long out_features, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in1_features, in2_features, out_features, hasBias, device, dtype);

        public static partial class functional
        {
            /// <summary>x₁ᵀ W x₂ + b on the last dimensions.</summary>
            /// <param name="input1">Shape (…, in1).</param>
            /// <param name="input2">Shape (…, in2), the same but for the last dimension.</param>
            /// <param name="weight">Shape (outputs, in1, in2).</param>
            /// <param name="bias">Shape (outputs), or null.</param>
            /// <returns>Shape (…, outputs).</returns>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) => Aten.Call("bilinear", input1, input2, weight, bias);
        }
    }
}
