using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

/// <summary>A loss as module and as function, and the arguments both are given.</summary>
internal sealed record LossCase(string Name, Func<nn.Reduction, nn.Module> Make, Func<Tensor[], nn.Reduction, Tensor> Function, Func<Tensor[]> Arguments)
{
    private static readonly LossCase[] All =
    [
        new("SmoothL1Loss", r => nn.SmoothL1Loss(r, 0.5), (x, r) => F.smooth_l1_loss(x[0], x[1], r, 0.5), Pair),
        new("HuberLoss", r => nn.HuberLoss(0.7, r), (x, r) => F.huber_loss(x[0], x[1], 0.7, r), Pair),
        new("SoftMarginLoss", r => nn.SoftMarginLoss(r), (x, r) => F.soft_margin_loss(x[0], x[1], r), () => [X(), Every()]),
        new("HingeEmbeddingLoss", r => nn.HingeEmbeddingLoss(1.2, r), (x, r) => F.hinge_embedding_loss(x[0], x[1], 1.2, r), () => [X(), Every()]),
        new("MarginRankingLoss", r => nn.MarginRankingLoss(0.3, r), (x, r) => F.margin_ranking_loss(x[0], x[1], x[2], 0.3, r), () => [X(), Y(), Every()]),
        new("CosineEmbeddingLoss", r => nn.CosineEmbeddingLoss(-0.9, r), (x, r) => F.cosine_embedding_loss(x[0], x[1], x[2], -0.9, r), () => [X(), Y(), tensor(new float[] { 1, -1, 1 })]),
        new("TripletMarginLoss", r => nn.TripletMarginLoss(3, 3, reduction: r), (x, r) => F.triplet_margin_loss(x[0], x[1], x[2], 3, 3, reduction: r), Triple),
        new("TripletMarginLossSwapped", r => nn.TripletMarginLoss(3, eps: 1e-3, swap: true, reduction: r), (x, r) => F.triplet_margin_loss(x[0], x[1], x[2], 3, eps: 1e-3, swap: true, reduction: r), Triple),
        new("TripletMarginWithDistanceLoss", r => nn.TripletMarginWithDistanceLoss(margin: 3, reduction: r), (x, r) => F.triplet_margin_with_distance_loss(x[0], x[1], x[2], margin: 3, reduction: r), Triple),
        new("TripletMarginWithDistanceLossSwapped", r => nn.TripletMarginWithDistanceLoss(Manhattan, 3, true, r), (x, r) => F.triplet_margin_with_distance_loss(x[0], x[1], x[2], Manhattan, 3, true, r), Triple),

        new("BCELoss", r => nn.BCELoss(reduction: r), (x, r) => F.binary_cross_entropy(x[0], x[1], reduction: r), Probabilities),
        new("BCELossWeighted", r => nn.BCELoss(Weight(), r), (x, r) => F.binary_cross_entropy(x[0], x[1], Weight(x[0]), r), Probabilities),
        new("KLDivLoss", r => nn.KLDivLoss(reduction: r), (x, r) => F.kl_div(x[0], x[1], reduction: r), () => [X().log_softmax(1), Y().log_softmax(1)]),
        new("KLDivLossOfProbabilities", r => nn.KLDivLoss(false, r), (x, r) => F.kl_div(x[0], x[1], false, r), () => [X().log_softmax(1), Y().softmax(1)]),
        new("PoissonNLLLoss", r => nn.PoissonNLLLoss(reduction: r), (x, r) => F.poisson_nll_loss(x[0], x[1], reduction: r), () => [X(), Y().abs()]),
        new("PoissonNLLLossFull", r => nn.PoissonNLLLoss(false, true, 1e-2f, r), (x, r) => F.poisson_nll_loss(x[0], x[1], false, true, 1e-2f, r), () => [X().abs(), Y().abs() + 1]),
        new("GaussianNLLLoss", r => nn.GaussianNLLLoss(reduction: r), (x, r) => F.gaussian_nll_loss(x[0], x[1], x[2], eps: 1e-8f, reduction: r), () => [X(), Y(), Z().square() + 0.1]),
        new("GaussianNLLLossFull", r => nn.GaussianNLLLoss(true, 0.1f, r), (x, r) => F.gaussian_nll_loss(x[0], x[1], x[2], true, 0.1f, r), () => [X(), Y(), tensor(new[] { 0.5f, 1, 0.01f }).view(3, 1)]),
        new("MultiMarginLoss", r => nn.MultiMarginLoss(reduction: r), (x, r) => F.multi_margin_loss(x[0], x[1], reduction: r), Classified),
        new("MultiMarginLossWeighted", r => nn.MultiMarginLoss(2, 0.7, Weight(), r), (x, r) => F.multi_margin_loss(x[0], x[1], 2, 0.7, Weight(x[0]), r), Classified),
        new("MultiLabelMarginLoss", r => nn.MultiLabelMarginLoss(r), (x, r) => F.multi_label_margin_loss(x[0], x[1], r), () => [X(), tensor(new long[,] { { 0, 2, -1, 1 }, { 3, -1, 0, 1 }, { -1, 0, 0, 0 } })]),
        new("MultiLabelSoftMarginLoss", r => nn.MultiLabelSoftMarginLoss(reduction: r), (x, r) => F.multilabel_soft_margin_loss(x[0], x[1], reduction: r), Labelled),
        new("MultiLabelSoftMarginLossWeighted", r => nn.MultiLabelSoftMarginLoss(Weight(), r), (x, r) => F.multilabel_soft_margin_loss(x[0], x[1], Weight(x[0]), r), Labelled),
        new("CTCLoss", r => nn.CTCLoss(reduction: r), (x, r) => F.ctc_loss(x[0], x[1], x[2], x[3], reduction: r), () => Aligned(4)),
        new("CTCLossWithoutInfinity", r => nn.CTCLoss(0, true, r), (x, r) => F.ctc_loss(x[0], x[1], x[2], x[3], 0, true, r), () => Aligned(1)),
    ];

    internal static IEnumerable<string> Names => All.Select(one => one.Name);

    internal static LossCase Named(string name) => All.Single(one => one.Name == name);

    internal static Tensor Call(nn.Module loss, Tensor[] x) => loss switch
    {
        nn.Module<Tensor, Tensor, Tensor> two => two.call(x[0], x[1]),
        nn.Module<Tensor, Tensor, Tensor, Tensor> three => three.call(x[0], x[1], x[2]),
        _ => ((nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor>)loss).call(x[0], x[1], x[2], x[3]),
    };

    private static Tensor X() => Ripples.Of(3, 4);

    private static Tensor Y() => Ripples.Of(4, 3).t().contiguous();

    private static Tensor Z() => Ripples.Of(2, 6).flip(1).reshape(3, 4);

    private static Tensor Every() => tensor(new float[] { 1, -1, -1, 1 }).repeat(3).view(3, 4);

    private static Tensor Weight(Tensor? like = null) => tensor(new[] { 1, 2, 0.5, 1.5 }, dtype: like?.dtype ?? float32);

    private static Tensor[] Pair() => [X(), Y()];

    private static Tensor[] Triple() => [X(), Y(), Z()];

    private static Tensor[] Probabilities() => [X().sigmoid(), Y().sigmoid()];

    private static Tensor[] Classified() => [X(), tensor(new long[] { 1, 3, 0 })];

    private static Tensor[] Labelled() => [X(), Y().sign().clamp_min(0)];

    private static Tensor[] Aligned(long times) =>
        [Ripples.Of(5, 2, 4).log_softmax(2), tensor(new long[,] { { 1, 2, 2 }, { 3, 1, 1 } }), tensor(new[] { 5, times }), tensor(new long[] { 3, 2 })];

    private static Tensor Manhattan(Tensor left, Tensor right)
    {
        using var difference = left - right;
        using var size = difference.abs();
        return size.sum(1);
    }
}
