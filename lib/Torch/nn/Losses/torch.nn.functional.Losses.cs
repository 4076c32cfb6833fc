using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            // libtorch's own mark for "no class is left out".
            private const long NoIgnoredClass = -100;

            /// <summary>The squared differences, reduced.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">The same shape.</param>
            /// <param name="reduction">How they become the result.</param>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.Call("mse_loss", input, target, (long)reduction);

            /// <summary>The absolute differences, reduced.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">The same shape.</param>
            /// <param name="reduction">How they become the result.</param>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.Call("l1_loss", input, target, (long)reduction);

            /// <summary>The negative log-probabilities of the right classes, reduced.</summary>
            /// <param name="input">Log-probabilities. Shape (batch, classes, …).</param>
            /// <param name="target">Classes. Shape (batch, …).</param>
            /// <param name="weight">A weight for each class, or null.</param>
            /// <param name="reduction">How they become the result.</param>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Aten.Call("nll_loss_nd", input, target, weight, (long)reduction, NoIgnoredClass);

            /// <summary>The negative logarithms of the softmax at the right classes, reduced.</summary>
            /// <param name="input">Scores before the softmax. Shape (batch, classes, …).</param>
            /// <param name="target">Classes, of shape (batch, …), or probabilities, of the input's shape.</param>
            /// <param name="weight">A weight for each class, or null.</param>
            /// <param name="ignore_index">The class whose samples do not count.</param>
            /// <param name="reduction">How they become the result.</param>
            /// <param name="label_smoothing">The share of probability spread over all classes.</param>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = NoIgnoredClass, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0) =>
                Aten.Call("cross_entropy_loss", input, target, weight, (long)reduction, ignore_index, label_smoothing);

            /// <summary>The cross entropies of yes and no, from scores before the sigmoid, reduced.</summary>
            /// <param name="input">Scores before the sigmoid. Any shape.</param>
            /// <param name="target">Probabilities of yes. The same shape.</param>
            /// <param name="weight">A weight for each element, or null.</param>
            /// <param name="reduction">How they become the result.</param>
            /// <param name="pos_weights">A weight for yes in each class, or null.</param>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                Aten.Call("binary_cross_entropy_with_logits", input, target, weight, pos_weights, (long)reduction);
        }
    }
}
