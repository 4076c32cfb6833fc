using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The cross entropy of yes and no, from probabilities, reduced.</summary>
            /// <param name="input">Probabilities of yes. Any shape.</param>
            /// <param name="target">The right probabilities. The same shape.</param>
            /// <param name="weight">A weight for each element, or null.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, the shape of the input.</returns>
            /// <exception cref="ArgumentException">The shapes differ.</exception>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                CheckSameShape(nameof(binary_cross_entropy), input, target);
                return Aten.Call("binary_cross_entropy", input, target, weight, (long)reduction);
            }

            /// <summary>The target times how much its logarithm exceeds the input: the terms of the Kullback–Leibler divergence, reduced.</summary>
            /// <param name="input">Log-probabilities. Any shape.</param>
            /// <param name="target">Probabilities or their logarithms. The same shape.</param>
            /// <param name="log_target">Whether the target holds logarithms too.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, the shape of the input.</returns>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                Aten.Call("kl_div", input, target, (long)reduction, log_target);

            /// <summary>The negative log-likelihood of counts from Poisson distributions, reduced.</summary>
            /// <param name="input">Expected counts or their logarithms. Any shape.</param>
            /// <param name="target">Counts. The same shape.</param>
            /// <param name="log_input">Whether the input holds the logarithms of the expected counts.</param>
            /// <param name="full">Add Stirling's approximation of the term that only the counts are in.</param>
            /// <param name="eps">What is added to an expected count before its logarithm is taken.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, the shape of the input.</returns>
            public static Tensor poisson_nll_loss(Tensor input, Tensor target, bool log_input = true, bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean) =>
                Aten.Call("poisson_nll_loss", input, target, log_input, full, (double)eps, (long)reduction);

            /// <summary>The negative log-likelihood of each sample under independent normal distributions, reduced.</summary>
            /// <param name="input">Means. Shape (batch, …).</param>
            /// <param name="target">Values. The same shape.</param>
            /// <param name="variance">Variances: the same shape, or one for each sample, of shape (batch) or (batch, 1).</param>
            /// <param name="full">Add the constant term.</param>
            /// <param name="eps">The least variance.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, shape (batch).</returns>
            /// <exception cref="ArgumentException">The shapes do not fit, or a variance is below 0.</exception>
            /// <remarks>As in TorchSharp, the losses of a sample's elements are added up before the reduction, which then goes over the batch; PyTorch reduces over all elements.</remarks>
            public static Tensor gaussian_nll_loss(Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1e-6f, Reduction reduction = Reduction.Mean)
            {
                CheckSameShape(nameof(gaussian_nll_loss), input, target);
                ArgumentNullException.ThrowIfNull(variance);
                using var scope = NewDisposeScope();
                var (means, values, variances) = (Rows(input), Rows(target), Rows(variance));
                CheckVariance(input, variance, variances);
                var bounded = AtLeast(variances, eps);
                var losses = 0.5 * (bounded.log() + (means - values).square() / bounded).sum(1);
                if (full)
                {
                    losses = losses + 0.5 * means.size(1) * Math.Log(2 * Math.PI);
                }
                return Reduced(losses, reduction).MoveToOuterDisposeScope();
            }

            /// <summary>How much each other class falls short of being a margin below the right one, to the power p, averaged over the classes, reduced.</summary>
            /// <param name="input">Scores. Shape (batch, classes) or (classes).</param>
            /// <param name="target">Classes. Shape (batch) or ().</param>
            /// <param name="p">The power, 1 or 2.</param>
            /// <param name="margin">How far apart is far enough.</param>
            /// <param name="weight">A weight for each class, or null.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, shape (batch).</returns>
            public static Tensor multi_margin_loss(Tensor input, Tensor target, int p = 1, double margin = 1.0, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Aten.Call("multi_margin_loss", input, target, p, margin, weight, (long)reduction);

            /// <summary>How much each class that does not apply falls short of being 1 below each that does, averaged over the classes, reduced.</summary>
            /// <param name="input">Scores. Shape (batch, classes) or (classes).</param>
            /// <param name="target">The classes that apply, the rest of the row filled from the first -1 on. The same shape.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, shape (batch).</returns>
            public static Tensor multi_label_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.Call("multilabel_margin_loss", input, target, (long)reduction);

            /// <summary>The cross entropy of yes and no for each class, from scores before the sigmoid, averaged over the classes, reduced.</summary>
            /// <param name="input">Scores. Shape (batch, classes) or (classes).</param>
            /// <param name="target">1 for the classes that apply, else 0. The same shape.</param>
            /// <param name="weight">A weight for each class, or null.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, shape (batch).</returns>
            public static Tensor multilabel_soft_margin_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                ArgumentNullException.ThrowIfNull(input);
                ArgumentNullException.ThrowIfNull(target);
                using var scope = NewDisposeScope();
                var losses = binary_cross_entropy_with_logits(input, target, weight, Reduction.None).mean([-1]);
                return Reduced(losses, reduction).MoveToOuterDisposeScope();
            }

            /// <summary>The negative log-probability of a target sequence, summed over all ways to align it with a longer input, reduced.</summary>
            /// <param name="log_probs">Log-probabilities. Shape (times, batch, classes) or (times, classes).</param>
            /// <param name="targets">Classes other than the blank one. Shape (batch, longest) or all one after the other.</param>
            /// <param name="input_lengths">How many times count. Shape (batch) or ().</param>
            /// <param name="target_lengths">The targets' lengths. Shape (batch) or ().</param>
            /// <param name="blank">The class that stands for no symbol.</param>
            /// <param name="zero_infinity">Make the loss of a sample that cannot be aligned 0, and its gradients too.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, shape (batch).</returns>
            public static Tensor ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0, bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
                Aten.Call("ctc_loss.Tensor", log_probs, targets, input_lengths, target_lengths, blank, (long)reduction, zero_infinity);

            // Each sample a row.
            private static Tensor Rows(Tensor x) => x.reshape(x.size(0), -1);

            // The gradient passes as if nothing had been raised.
            private static Tensor AtLeast(Tensor variances, double eps)
            {
                var bounded = variances.clone();
                using var _ = no_grad();
                return bounded.clamp_(min: eps);
            }

            private static void CheckVariance(Tensor input, Tensor variance, Tensor variances)
            {
                var (samples, elements) = (input.size(0), input.numel() / Math.Max(1, input.size(0)));
                if (variances.size(0) != samples || (variances.size(1) != elements && variances.size(1) != 1))
                {
                    throw new ArgumentException(ErrorMessages.VarianceShape(variance.shape, input.shape), nameof(variance));
                }
                if ((variances < 0).any().ToBoolean())
                {
                    throw new ArgumentException(ErrorMessages.NegativeVariance, nameof(variance));
                }
            }

            private static void CheckSameShape(string subject, Tensor input, Tensor target)
            {
                ArgumentNullException.ThrowIfNull(input);
                ArgumentNullException.ThrowIfNull(target);
                if (!input.shape.AsSpan().SequenceEqual(target.shape))
                {
                    throw new ArgumentException(ErrorMessages.TargetShape(subject, input.shape, target.shape), nameof(target));
                }
            }

            private static Tensor Reduced(Tensor losses, Reduction reduction) => reduction switch
            {
                Reduction.Mean => losses.mean(),
                Reduction.Sum => losses.sum(),
                _ => losses,
            };
        }
    }
}
