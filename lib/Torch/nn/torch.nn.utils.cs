using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What is done to the parameters of a whole model.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients down together, if need be, so that as one vector they are no longer than a bound.</summary>
            /// <param name="tensors">Parameters; those without a gradient do not count.</param>
            /// <param name="max_norm">The bound.</param>
            /// <param name="norm_type">The p of the norm; may be infinite.</param>
            /// <returns>The norm before.</returns>
            /// <remarks>Pascanu et al., On the difficulty of training recurrent neural networks, 2013.</remarks>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                var grads = Gradients(tensors);
                if (grads.Count == 0)
                {
                    return 0;
                }
                var norms = Aten.CallList("_foreach_norm.Scalar", grads, norm_type);
                var norm = Aten.Call("linalg_vector_norm", stack(norms), norm_type).ToDouble();
                // The small number keeps a norm of 0 from dividing.
                var factor = max_norm / (norm + 1e-6);
                if (factor < 1)
                {
                    Aten.CallVoid("_foreach_mul_.Scalar", grads, factor);
                }
                return norm;
            }

            /// <summary>Brings every element of the gradients into [-clip_value, clip_value].</summary>
            /// <param name="tensors">Parameters; those without a gradient do not count.</param>
            /// <param name="clip_value">The bound.</param>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                Gradients(tensors).ForEach(grad => grad.clamp_(-clip_value, clip_value));
            }

            private static List<Tensor> Gradients(IEnumerable<Parameter> tensors)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                return [.. tensors.Select(parameter => parameter.grad).OfType<Tensor>()];
            }
        }
    }
}
