using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The cross entropy of yes and no, from probabilities.</summary>
        /// <param name="weight">A weight for each element, or null.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

        /// <summary>The target times how much its logarithm exceeds the input: the terms of the Kullback–Leibler divergence.</summary>
        /// <param name="log_target">Whether the target holds logarithms too.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) => new(log_target, reduction);

        /// <summary>The negative log-likelihood of counts from Poisson distributions.</summary>
        /// <param name="log_input">Whether the input holds the logarithms of the expected counts.</param>
        /// <param name="full">Add Stirling's approximation of the term that only the counts are in.</param>
        /// <param name="eps">What is added to an expected count before its logarithm is taken.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static PoissonNLLLoss PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean) =>
            new(log_input, full, eps, reduction);

        /// <summary>The negative log-likelihood of each sample under independent normal distributions.</summary>
        /// <param name="full">Add the constant term.</param>
        /// <param name="eps">The least variance.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static GaussianNLLLoss GaussianNLLLoss(bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean) =>
            new(full, eps, reduction);

        /// <summary>How much each other class falls short of being a margin below the right one, to the power p, averaged over the classes.</summary>
        /// <param name="p">The power, 1 or 2.</param>
        /// <param name="margin">How far apart is far enough.</param>
        /// <param name="weight">A weight for each class, or null.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static MultiMarginLoss MultiMarginLoss(int p = 1, double margin = 1.0, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
            new(p, margin, weight, reduction);

        /// <summary>How much each class that does not apply falls short of being 1 below each that does, averaged over the classes.</summary>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static MultiLabelMarginLoss MultiLabelMarginLoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>The cross entropy of yes and no for each class, from scores before the sigmoid, averaged over the classes.</summary>
        /// <param name="weight">A weight for each class, or null.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static MultiLabelSoftMarginLoss MultiLabelSoftMarginLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
            new(weight, reduction);

        /// <summary>The negative log-probability of a target sequence, summed over all ways to align it with a longer input.</summary>
        /// <param name="blank">The class that stands for no symbol.</param>
        /// <param name="zero_infinity">Make the loss of a sample that cannot be aligned 0, and its gradients too.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static CTCLoss CTCLoss(long blank = 0, bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
            new(blank, zero_infinity, reduction);
    }
}
