using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The squared difference.</summary>
        public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>The absolute difference.</summary>
        public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>The negative log-probability of the right class.</summary>
        /// <param name="weight">A weight for each class, or null.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

        /// <summary>The negative logarithm of the softmax at the right class.</summary>
        /// <param name="weight">A weight for each class, or null.</param>
        /// <param name="ignore_index">The class whose samples do not count.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) =>
            new(weight, ignore_index, reduction);

        /// <summary>The cross entropy of yes and no, from scores before the sigmoid.</summary>
        /// <param name="weight">A weight for each element, or null.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        /// <param name="pos_weights">A weight for yes in each class, or null.</param>
        public static BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
            new(weight, reduction, pos_weights);
    }
}
