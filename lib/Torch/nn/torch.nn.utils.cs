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

            /// <summary>All parameters as one vector, one after another.</summary>
            /// <returns>Shape (n) for n elements in all; a copy, through which gradients flow back.</returns>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                using var scope = NewDisposeScope();
                return scope.MoveToOuter(cat([.. tensors.Select(parameter => parameter.flatten())], 0));
            }

            /// <summary>Copies a vector's parts into the parameters, one after another.</summary>
            /// <param name="vec">Shape (n), for the n elements the parameters have in all.</param>
            /// <param name="tensors">The parameters.</param>
            /// <exception cref="ArgumentException">The vector has more or fewer elements.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                ArgumentNullException.ThrowIfNull(vec);
                List<Parameter> parameters = [.. tensors];
                var lengths = parameters.ConvertAll(parameter => parameter.numel());
                if (vec.dim() != 1 || vec.numel() != lengths.Sum())
                {
                    throw new ArgumentException(ErrorMessages.VectorLength(vec.shape, lengths.Sum()), nameof(vec));
                }
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                foreach (var (parameter, part) in parameters.Zip(vec.split([.. lengths], 0)))
                {
                    parameter.copy_(part.view(parameter.shape));
                }
            }

            private static List<Tensor> Gradients(IEnumerable<Parameter> tensors)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                return [.. tensors.Select(parameter => parameter.grad).OfType<Tensor>()];
            }
        }
    }
}
