using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Half the squared difference divided by β where the difference is below β, else its size less β / 2.</summary>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        /// <param name="beta">The β.</param>
        public static SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1.0) => new(reduction, beta);

        /// <summary>Half the squared difference where the difference is below δ, else δ times what its size exceeds δ / 2 by.</summary>
        /// <param name="delta">The δ.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static HuberLoss HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean) => new(delta, reduction);

        /// <summary>ln(1 + exp(-y x)) for each score x and its sign y.</summary>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static SoftMarginLoss SoftMarginLoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>The distance of what belongs together, and how much the distance of the rest falls short of a margin.</summary>
        /// <param name="margin">How far apart is far enough.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static HingeEmbeddingLoss HingeEmbeddingLoss(double margin = 1.0, Reduction reduction = Reduction.Mean) => new(margin, reduction);

        /// <summary>How much the input to be ranked higher falls short of a lead over the other.</summary>
        /// <param name="margin">How far apart is far enough.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static MarginRankingLoss MarginRankingLoss(double margin = 0.0, Reduction reduction = Reduction.Mean) => new(margin, reduction);

        /// <summary>1 less the cosine of what belongs together, and how much the cosine of the rest exceeds a margin.</summary>
        /// <param name="margin">The greatest cosine that is far enough apart.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static CosineEmbeddingLoss CosineEmbeddingLoss(double margin = 0.0, Reduction reduction = Reduction.Mean) => new(margin, reduction);

        /// <summary>How much the negative falls short of being a margin farther from the anchor than the positive.</summary>
        /// <param name="margin">How far apart is far enough.</param>
        /// <param name="p">The p of the distance's norm.</param>
        /// <param name="eps">What is added to the differences.</param>
        /// <param name="swap">Use the distance of the positive from the negative where that is less.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static TripletMarginLoss TripletMarginLoss(double margin = 1.0, long p = 2, double eps = 1e-06, bool swap = false, Reduction reduction = Reduction.Mean) =>
            new(margin, p, eps, swap, reduction);

        /// <summary>How much the negative falls short of being a margin farther from the anchor than the positive, by a distance of one's own.</summary>
        /// <param name="distance">The distance of two batches; null: the Euclidean one.</param>
        /// <param name="margin">How far apart is far enough.</param>
        /// <param name="swap">Use the distance of the positive from the negative where that is less.</param>
        /// <param name="reduction">How the losses of a batch become the result.</param>
        public static TripletMarginWithDistanceLoss TripletMarginWithDistanceLoss(Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1.0, bool swap = false, Reduction reduction = Reduction.Mean) =>
            new(distance, margin, swap, reduction);
    }
}
