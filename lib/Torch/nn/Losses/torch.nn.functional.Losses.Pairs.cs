using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Half the squared difference divided by β where the difference is below β, else its size less β / 2, reduced.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">The same shape.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <param name="beta">The β.</param>
            /// <returns>A scalar; without reduction, the shape of the input.</returns>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1.0) =>
                Aten.Call("smooth_l1_loss", input, target, (long)reduction, beta);

            /// <summary>Half the squared difference where the difference is below δ, else δ times what its size exceeds δ / 2 by, reduced.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="target">The same shape.</param>
            /// <param name="delta">The δ.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, the shape of the input.</returns>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, Reduction reduction = Reduction.Mean) =>
                Aten.Call("huber_loss", input, target, (long)reduction, delta);

            /// <summary>ln(1 + exp(-y x)) for each score x and its sign y, reduced.</summary>
            /// <param name="input">Scores. Any shape.</param>
            /// <param name="target">1 or -1 for each. The same shape.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, the shape of the input.</returns>
            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.Call("soft_margin_loss", input, target, (long)reduction);

            /// <summary>The distance of what belongs together, and how much the distance of the rest falls short of a margin, reduced.</summary>
            /// <param name="input">Distances. Any shape.</param>
            /// <param name="target">1 for what belongs together, -1 for the rest. The same shape.</param>
            /// <param name="margin">How far apart is far enough.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, the shape of the input.</returns>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                Aten.Call("hinge_embedding_loss", input, target, margin, (long)reduction);

            /// <summary>How much the input to be ranked higher falls short of a lead over the other, reduced.</summary>
            /// <param name="input1">Any shape.</param>
            /// <param name="input2">The same shape.</param>
            /// <param name="target">1 where the first is to rank higher, -1 where the second. The same shape.</param>
            /// <param name="margin">How far apart is far enough.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, the shape of the input.</returns>
            public static Tensor margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                Aten.Call("margin_ranking_loss", input1, input2, target, margin, (long)reduction);

            /// <summary>1 less the cosine of what belongs together, and how much the cosine of the rest exceeds a margin, reduced.</summary>
            /// <param name="input1">Shape (batch, d) or (d).</param>
            /// <param name="input2">The same shape.</param>
            /// <param name="target">1 for what belongs together, -1 for the rest. Shape (batch) or ().</param>
            /// <param name="margin">The greatest cosine that is far enough apart.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, shape (batch).</returns>
            public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) =>
                Aten.Call("cosine_embedding_loss", input1, input2, target, margin, (long)reduction);

            /// <summary>How much the negative falls short of being a margin farther from the anchor than the positive, reduced.</summary>
            /// <param name="anchor">Shape (batch, d) or (d).</param>
            /// <param name="positive">What belongs to the anchor. The same shape.</param>
            /// <param name="negative">What does not. The same shape.</param>
            /// <param name="margin">How far apart is far enough.</param>
            /// <param name="p">The p of the distance's norm.</param>
            /// <param name="eps">What is added to the differences.</param>
            /// <param name="swap">Use the distance of the positive from the negative where that is less.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, shape (batch).</returns>
            public static Tensor triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, double margin = 1.0, long p = 2, double eps = 1e-06, bool swap = false, Reduction reduction = Reduction.Mean) =>
                Aten.Call("triplet_margin_loss", anchor, positive, negative, margin, p, eps, swap, (long)reduction);

            /// <summary>How much the negative falls short of being a margin farther from the anchor than the positive, by a distance of one's own, reduced.</summary>
            /// <param name="anchor">Shape (batch, d) or (d).</param>
            /// <param name="positive">What belongs to the anchor. The same shape.</param>
            /// <param name="negative">What does not. The same shape.</param>
            /// <param name="distance">The distance of two batches; null: the Euclidean one.</param>
            /// <param name="margin">How far apart is far enough.</param>
            /// <param name="swap">Use the distance of the positive from the negative where that is less.</param>
            /// <param name="reduction">How the losses of a batch become the result.</param>
            /// <returns>A scalar; without reduction, shape (batch).</returns>
            public static Tensor triplet_margin_with_distance_loss(Tensor anchor, Tensor positive, Tensor negative, Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1.0, bool swap = false, Reduction reduction = Reduction.Mean)
            {
                ArgumentNullException.ThrowIfNull(anchor);
                using var scope = NewDisposeScope();
                distance ??= static (left, right) => pairwise_distance(left, right);
                var near = distance(anchor, positive);
                var far = distance(anchor, negative);
                if (swap)
                {
                    far = far.minimum(distance(positive, negative));
                }
                return Reduced((near - far + margin).clamp_min(0), reduction).MoveToOuterDisposeScope();
            }
        }
    }
}
