"""Writes torch_vision.json: numbers PyTorch gives for convolutions, pools, norms, the other activations and losses, and
for what belongs to them, which the tests in Torch/nn compare with.

Run from this folder: python3 make_vision_golden.py (torch_golden.py says with which PyTorch).
"""

import math

import torch
from torch import nn
from torch.nn import functional as F

from torch_golden import keep, module_case, write


def ripples(*shape):
    """Numbers from -2 to 2 without order."""
    return (torch.arange(0.0, math.prod(shape)) * 1.3).sin().mul(2).view(shape)


class Halves(nn.Module):
    """A module of two arguments, given the halves of one."""

    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return self.inner(*x.chunk(2))


class Unpooled(nn.Module):
    """A pool and what puts its elements back."""

    def __init__(self, pool, unpool):
        super().__init__()
        self.pool, self.unpool = pool, unpool

    def forward(self, x):
        return self.unpool(*self.pool(x))


class Shuffled(nn.Module):
    """Two groups of channels, one of each in turn; PyTorch's own has no gradient before 2.0."""

    def forward(self, x):
        return x.unflatten(1, (2, x.size(1) // 2)).transpose(1, 2).flatten(1, 2)


class Inner(nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return self.inner(x)


ACTIVATIONS = {
    "ReLU6": lambda: nn.ReLU6(),
    "LeakyReLU": lambda: nn.LeakyReLU(0.1),
    "RReLU": lambda: nn.RReLU(0.1, 0.3),
    "PReLU": lambda: nn.PReLU(3, init=0.2),
    "PReLUShared": lambda: nn.PReLU(1),
    "ELU": lambda: nn.ELU(1.5),
    "SELU": nn.SELU,
    "CELU": lambda: nn.CELU(0.7),
    "Hardtanh": lambda: nn.Hardtanh(-0.5, 1.2),
    "Hardsigmoid": nn.Hardsigmoid,
    "Hardswish": nn.Hardswish,
    "Threshold": lambda: nn.Threshold(0.3, -1.0),
    "Mish": nn.Mish,
    "Softplus": lambda: nn.Softplus(2.0, 3.0),
    "Softsign": nn.Softsign,
    "LogSigmoid": nn.LogSigmoid,
    "GLU": lambda: nn.GLU(-1),
    "Tanhshrink": nn.Tanhshrink,
    "Hardshrink": lambda: nn.Hardshrink(0.4),
    "Softshrink": lambda: nn.Softshrink(0.4),
    "Softmin": lambda: nn.Softmin(dim=1),
}

# Name: module, shape of its input.
LAYERS = {
    "Softmax2d": (nn.Softmax2d, (2, 3, 2, 2)),
    "Conv1d": (lambda: nn.Conv1d(2, 4, 3, stride=2, padding=1, groups=2), (2, 2, 7)),
    "Conv1dSame": (lambda: nn.Conv1d(2, 3, 4, padding="same", dilation=2), (2, 2, 7)),
    "Conv2d": (lambda: nn.Conv2d(2, 3, 3), (2, 2, 5, 4)),
    "Conv2dUnbatched": (lambda: nn.Conv2d(2, 3, 2, padding=1), (2, 4, 3)),
    "Conv2dUneven": (lambda: nn.Conv2d(2, 4, (3, 2), stride=(2, 1), padding=(1, 2), dilation=(1, 2), groups=2, bias=False), (1, 2, 5, 4)),
    "Conv2dSame": (lambda: nn.Conv2d(1, 2, (4, 3), padding="same"), (2, 1, 4, 5)),
    "Conv2dValid": (lambda: nn.Conv2d(1, 2, 2, padding="valid", dilation=2), (2, 1, 4, 5)),
    "Conv2dReflect": (lambda: nn.Conv2d(1, 2, 3, padding=(2, 1), padding_mode="reflect"), (1, 1, 4, 5)),
    "Conv2dReplicate": (lambda: nn.Conv2d(1, 2, 3, padding=(2, 1), padding_mode="replicate"), (1, 1, 4, 5)),
    "Conv2dCircular": (lambda: nn.Conv2d(1, 2, 3, padding=(2, 1), padding_mode="circular"), (1, 1, 4, 5)),
    "Conv2dSameReflect": (lambda: nn.Conv2d(1, 2, (4, 3), padding="same", padding_mode="reflect"), (1, 1, 4, 5)),
    "Conv3d": (lambda: nn.Conv3d(1, 2, (1, 2, 3), padding=(0, 1, 1)), (1, 1, 2, 3, 3)),
    "Conv3dSame": (lambda: nn.Conv3d(1, 1, 2, padding="same"), (1, 1, 2, 3, 2)),
    "ConvTranspose1d": (lambda: nn.ConvTranspose1d(2, 4, 3, stride=2, padding=1, output_padding=1, groups=2), (2, 2, 3)),
    "ConvTranspose2d": (lambda: nn.ConvTranspose2d(2, 1, (3, 2), stride=(2, 3), padding=(1, 0), output_padding=(1, 2), dilation=(1, 2)), (1, 2, 3, 2)),
    "ConvTranspose3d": (lambda: nn.ConvTranspose3d(1, 2, 2, stride=2, bias=False), (1, 1, 2, 1, 2)),
    "MaxPool1d": (lambda: nn.MaxPool1d(3, stride=2, padding=1), (2, 2, 7)),
    "MaxPool2d": (lambda: nn.MaxPool2d(2), (1, 2, 4, 5)),
    "MaxPool2dUneven": (lambda: nn.MaxPool2d((3, 2), stride=(1, 2), padding=(1, 0), dilation=(1, 2), ceil_mode=True), (1, 1, 4, 6)),
    "MaxPool3d": (lambda: nn.MaxPool3d((1, 2, 2), stride=1), (1, 1, 2, 3, 3)),
    "AvgPool1d": (lambda: nn.AvgPool1d(3, stride=2, padding=1, count_include_pad=False), (2, 2, 6)),
    "AvgPool2d": (lambda: nn.AvgPool2d(2, stride=1), (1, 2, 3, 4)),
    "AvgPool2dUneven": (lambda: nn.AvgPool2d((3, 2), stride=(2, 1), padding=(1, 0), ceil_mode=True, divisor_override=5), (1, 1, 4, 4)),
    "AvgPool3d": (lambda: nn.AvgPool3d(2, stride=1, padding=1), (1, 1, 2, 2, 3)),
    "AdaptiveAvgPool1d": (lambda: nn.AdaptiveAvgPool1d(3), (1, 2, 5)),
    "AdaptiveAvgPool2d": (lambda: nn.AdaptiveAvgPool2d((2, 3)), (1, 2, 3, 4)),
    "AdaptiveAvgPool3d": (lambda: nn.AdaptiveAvgPool3d((1, 2, 2)), (1, 1, 2, 3, 3)),
    "AdaptiveMaxPool1d": (lambda: nn.AdaptiveMaxPool1d(3), (1, 2, 5)),
    "AdaptiveMaxPool2d": (lambda: nn.AdaptiveMaxPool2d((2, 3)), (1, 2, 3, 4)),
    "AdaptiveMaxPool3d": (lambda: nn.AdaptiveMaxPool3d((1, 2, 2)), (1, 1, 2, 3, 3)),
    "LPPool1d": (lambda: nn.LPPool1d(2, 3, stride=2), (1, 2, 6)),
    "LPPool2d": (lambda: nn.LPPool2d(4, (2, 3), ceil_mode=True), (1, 1, 4, 5)),
    "MaxUnpool1d": (lambda: Unpooled(nn.MaxPool1d(2, return_indices=True), nn.MaxUnpool1d(2)), (1, 2, 6)),
    "MaxUnpool2d": (lambda: Unpooled(nn.MaxPool2d(2, return_indices=True), nn.MaxUnpool2d(2)), (1, 2, 4, 4)),
    "MaxUnpool3d": (lambda: Unpooled(nn.MaxPool3d((1, 2, 2), return_indices=True), nn.MaxUnpool3d((1, 2, 2))), (1, 1, 2, 2, 4)),
    "BatchNorm1d": (lambda: nn.BatchNorm1d(3), (4, 3)),
    "BatchNorm1dOfSequences": (lambda: nn.BatchNorm1d(3, affine=False), (2, 3, 3)),
    "BatchNorm2d": (lambda: nn.BatchNorm2d(2, eps=1e-3, momentum=0.3), (2, 2, 2, 3)),
    "BatchNorm2dUntracked": (lambda: nn.BatchNorm2d(2, track_running_stats=False), (2, 2, 2, 2)),
    "BatchNorm3d": (lambda: nn.BatchNorm3d(2), (2, 2, 1, 2, 2)),
    "InstanceNorm1d": (lambda: nn.InstanceNorm1d(2), (2, 2, 4)),
    "InstanceNorm2d": (lambda: nn.InstanceNorm2d(2, affine=True), (2, 2, 2, 3)),
    "InstanceNorm2dUnbatched": (lambda: nn.InstanceNorm2d(2), (2, 2, 3)),
    "InstanceNorm3d": (lambda: nn.InstanceNorm3d(2, affine=True, track_running_stats=True), (1, 2, 2, 2, 2)),
    "GroupNorm": (lambda: nn.GroupNorm(2, 4), (2, 4, 3)),
    "GroupNormPlain": (lambda: nn.GroupNorm(1, 2, eps=0.1, affine=False), (2, 2, 2, 2)),
    "LocalResponseNorm": (lambda: nn.LocalResponseNorm(3, alpha=0.5, beta=0.6, k=1.5), (2, 4, 3)),
    "LocalResponseNormOfPictures": (lambda: nn.LocalResponseNorm(2, alpha=0.5), (1, 4, 2, 2)),
    "Dropout1d": (lambda: nn.Dropout1d(0.4), (2, 3, 2)),
    "Dropout1dUnbatched": (lambda: nn.Dropout1d(0.4), (4, 3)),
    "Dropout2d": (lambda: nn.Dropout2d(0.4), (2, 3, 2, 2)),
    "Dropout3d": (lambda: nn.Dropout3d(0.4), (2, 3, 1, 2, 2)),
    "Dropout3dUnbatched": (lambda: nn.Dropout3d(0.4), (4, 1, 2, 2)),
    "AlphaDropout": (lambda: nn.AlphaDropout(0.3), (3, 4)),
    "FeatureAlphaDropout": (lambda: nn.FeatureAlphaDropout(0.3), (2, 4, 2)),
    "ConstantPad1d": (lambda: nn.ConstantPad1d((1, 2), 0.5), (1, 2, 3)),
    "ConstantPad2d": (lambda: nn.ConstantPad2d((1, 0, -1, 2), 0.5), (1, 2, 3, 2)),
    "ConstantPad3d": (lambda: nn.ConstantPad3d(1, 0.5), (1, 1, 1, 2, 2)),
    "ReflectionPad1d": (lambda: nn.ReflectionPad1d((1, 2)), (1, 2, 4)),
    "ReflectionPad2d": (lambda: nn.ReflectionPad2d((1, 2, 0, 1)), (1, 1, 3, 4)),
    "ReflectionPad3d": (lambda: nn.ReflectionPad3d(1), (1, 1, 2, 2, 2)),
    "ReplicationPad1d": (lambda: nn.ReplicationPad1d((1, 2)), (1, 2, 3)),
    "ReplicationPad2d": (lambda: nn.ReplicationPad2d((1, 2, 0, 1)), (1, 1, 2, 3)),
    "ReplicationPad3d": (lambda: nn.ReplicationPad3d((0, 1, 1, 0, 2, 1)), (1, 1, 1, 2, 2)),
    "ZeroPad2d": (lambda: nn.ZeroPad2d((1, 2, 0, 1)), (1, 1, 2, 3)),
    "Unfold": (lambda: nn.Unfold((2, 3), dilation=(1, 1), padding=(1, 0), stride=(2, 1)), (1, 2, 3, 4)),
    "Fold": (lambda: nn.Fold((3, 4), (2, 2)), (1, 4, 6)),
    "PixelShuffle": (lambda: nn.PixelShuffle(2), (1, 4, 2, 3)),
    "PixelUnshuffle": (lambda: nn.PixelUnshuffle(2), (1, 1, 2, 4)),
    "ChannelShuffle": (Shuffled, (1, 4, 2, 1)),
    "Unflatten": (lambda: nn.Unflatten(1, (2, 3)), (2, 6)),
    "Upsample": (lambda: nn.Upsample(scale_factor=(2.0, 1.5), mode="bilinear", align_corners=True), (1, 2, 2, 3)),
    "Bilinear": (lambda: Halves(nn.Bilinear(3, 3, 2)), (4, 3)),
    "BilinearWithoutBias": (lambda: Halves(nn.Bilinear(2, 2, 3, bias=False)), (2, 2)),
    "CosineSimilarity": (lambda: Halves(nn.CosineSimilarity(dim=1)), (4, 3)),
    "PairwiseDistance": (lambda: Halves(nn.PairwiseDistance(p=3, keepdim=True)), (4, 3)),
}


def modules():
    for name, make in ACTIVATIONS.items():
        module_case(name, make, ripples(2, 3, 4))
    for name, (make, shape) in LAYERS.items():
        module_case(name, make, ripples(*shape))
    bags = torch.tensor([[0, 4, 4], [4, 2, 1]])
    module_case("EmbeddingBag", lambda: Inner(nn.EmbeddingBag(5, 3)), bags, differentiable=False)
    module_case("EmbeddingBagMax", lambda: Inner(nn.EmbeddingBag(5, 3, mode="max")), bags, differentiable=False)
    module_case("EmbeddingBagWithPadding", lambda: Inner(nn.EmbeddingBag(5, 3, mode="sum", padding_idx=4)), bags, differentiable=False)


def losses():
    x, y, z = ripples(3, 4), ripples(4, 3).t().contiguous(), ripples(2, 6).flip(1).reshape(3, 4)
    signs = torch.tensor([1.0, -1.0, 1.0])
    every = torch.tensor([1.0, -1.0, -1.0, 1.0] * 3).view(3, 4)
    classes = torch.tensor([1, 3, 0])
    weight = torch.tensor([1.0, 2.0, 0.5, 1.5])
    labels = torch.tensor([[0, 2, -1, 1], [3, -1, 0, 1], [-1, 0, 0, 0]])
    log_probabilities = ripples(5, 2, 4).log_softmax(2)
    targets = torch.tensor([[1, 2, 2], [3, 1, 1]])
    manhattan = lambda a, b: (a - b).abs().sum(1)
    triplet = lambda **options: lambda r: F.triplet_margin_loss(x, y, z, reduction=r, **options)
    distance = lambda **options: lambda r: F.triplet_margin_with_distance_loss(x, y, z, reduction=r, **options)
    aligned = lambda lengths, **options: lambda r: F.ctc_loss(log_probabilities, targets, torch.tensor([5, lengths]), torch.tensor([3, 2]), reduction=r, **options)
    # A sample's loss is the sum over its elements, as it was in PyTorch until 1.8.
    gaussian = lambda variance, **options: lambda r: reduced(F.gaussian_nll_loss(x, y, variance, reduction="none", **options).sum(1), r)
    cases = {
        "SmoothL1Loss": lambda r: F.smooth_l1_loss(x, y, reduction=r, beta=0.5),
        "HuberLoss": lambda r: F.huber_loss(x, y, reduction=r, delta=0.7),
        "SoftMarginLoss": lambda r: F.soft_margin_loss(x, every, reduction=r),
        "HingeEmbeddingLoss": lambda r: F.hinge_embedding_loss(x, every, margin=1.2, reduction=r),
        "MarginRankingLoss": lambda r: F.margin_ranking_loss(x, y, every, margin=0.3, reduction=r),
        "CosineEmbeddingLoss": lambda r: F.cosine_embedding_loss(x, y, signs, margin=-0.9, reduction=r),
        "TripletMarginLoss": triplet(margin=3.0, p=3),
        "TripletMarginLossSwapped": triplet(margin=3.0, swap=True, eps=1e-3),
        "TripletMarginWithDistanceLoss": distance(margin=3.0),
        "TripletMarginWithDistanceLossSwapped": distance(distance_function=manhattan, margin=3.0, swap=True),
        "BCELoss": lambda r: F.binary_cross_entropy(x.sigmoid(), y.sigmoid(), reduction=r),
        "BCELossWeighted": lambda r: F.binary_cross_entropy(x.sigmoid(), y.sigmoid(), weight, reduction=r),
        "KLDivLoss": lambda r: F.kl_div(x.log_softmax(1), y.log_softmax(1), log_target=True, reduction=r),
        "KLDivLossOfProbabilities": lambda r: F.kl_div(x.log_softmax(1), y.softmax(1), reduction=r),
        "PoissonNLLLoss": lambda r: F.poisson_nll_loss(x, y.abs(), reduction=r),
        "PoissonNLLLossFull": lambda r: F.poisson_nll_loss(x.abs(), y.abs() + 1, log_input=False, full=True, eps=1e-2, reduction=r),
        "GaussianNLLLoss": gaussian(z.square() + 0.1),
        "GaussianNLLLossFull": gaussian(torch.tensor([[0.5], [1.0], [0.01]]), full=True, eps=0.1),
        "MultiMarginLoss": lambda r: F.multi_margin_loss(x, classes, reduction=r),
        "MultiMarginLossWeighted": lambda r: F.multi_margin_loss(x, classes, p=2, margin=0.7, weight=weight, reduction=r),
        "MultiLabelMarginLoss": lambda r: F.multilabel_margin_loss(x, labels, reduction=r),
        "MultiLabelSoftMarginLoss": lambda r: F.multilabel_soft_margin_loss(x, y.sign().clamp(min=0), reduction=r),
        "MultiLabelSoftMarginLossWeighted": lambda r: F.multilabel_soft_margin_loss(x, y.sign().clamp(min=0), weight, reduction=r),
        "CTCLoss": aligned(4),
        "CTCLossWithoutInfinity": aligned(1, zero_infinity=True),
    }
    for name, loss in cases.items():
        for reduction in ("none", "mean", "sum"):
            keep(f"loss.{name}.{reduction}", loss(reduction))


def reduced(losses, reduction):
    return losses.mean() if reduction == "mean" else losses.sum() if reduction == "sum" else losses


def running_statistics():
    cases = {
        "batch": nn.BatchNorm2d(2, momentum=0.3),
        "batch.cumulative": nn.BatchNorm2d(2, momentum=None),
        "instance": nn.InstanceNorm2d(2, momentum=0.3, track_running_stats=True),
    }
    x = ripples(3, 2, 2, 3)
    for name, norm in cases.items():
        for batch in (x, x * 2 + 1, x - 3):
            norm(batch)
        norm.eval()
        for key, value in norm.state_dict().items():
            keep(f"statistics.{name}.{key}", value)
        keep(f"statistics.{name}.output", norm(x))


def functions():
    keep("pad.reflect", F.pad(ripples(1, 2, 3, 4), (1, 2, 2, 1), mode="reflect"))
    keep("pad.replicate", F.pad(ripples(1, 2, 3, 4), (1, 2, 2, 1), mode="replicate"))
    keep("pad.circular", F.pad(ripples(1, 2, 3, 4), (1, 2, 2, 1), mode="circular"))
    keep("pad.constant", F.pad(ripples(2, 3), (1, -1, 0, 2), value=1.5))
    keep("normalize", F.normalize(ripples(3, 4)))
    keep("normalize.p", F.normalize(ripples(3, 4), p=1, dim=0, eps=3.0))
    for d, pool in ((1, F.max_pool1d), (2, F.max_pool2d), (3, F.max_pool3d)):
        keep(f"max_pool{d}d.indices", pool(ripples(1, 2, *[4] * d), 3, 2, 1, return_indices=True)[1])
    for d, pool in ((1, F.adaptive_max_pool1d), (2, F.adaptive_max_pool2d), (3, F.adaptive_max_pool3d)):
        keep(f"adaptive_max_pool{d}d.indices", pool(ripples(1, 2, *[5] * d), 2, return_indices=True)[1])
    unpooled, places = F.max_pool2d(ripples(1, 1, 5, 5), 2, return_indices=True)
    keep("max_unpool2d.sized", F.max_unpool2d(unpooled, places, 2, output_size=(5, 5)))
    torch.manual_seed(4)
    spread = nn.ConvTranspose2d(1, 1, 3, stride=2, padding=1)
    keep("conv_transpose2d.sized", spread(ripples(1, 1, 3, 3), output_size=(6, 5)))
    torch.manual_seed(0)
    bag = nn.EmbeddingBag(5, 3, mode="sum", include_last_offset=True)
    keep("embedding_bag.weighted", bag(torch.tensor([1, 2, 4, 4]), torch.tensor([0, 3, 4]), ripples(4)))
    torch.manual_seed(0)
    bag = nn.EmbeddingBag(5, 3, max_norm=0.5, norm_type=1.0)
    keep("embedding_bag.shortened", bag(torch.tensor([[1, 2]])))
    keep("embedding_bag.shortened.weight", bag.weight)


def resizing():
    inputs = {1: ripples(1, 2, 4), 2: ripples(1, 2, 3, 4), 3: ripples(1, 1, 2, 3, 2)}
    sizes = {1: [7], 2: [5, 3], 3: [3, 2, 4]}
    factors = {1: [1.6], 2: [1.6, 2.4], 3: [1.5, 2.0, 1.7]}
    modes = {"nearest": (1, 2, 3), "nearest-exact": (1, 2, 3), "area": (1, 2, 3), "linear": (1,), "bilinear": (2,), "bicubic": (2,), "trilinear": (3,)}
    for mode, dimensions in modes.items():
        for d in dimensions:
            keep(f"interpolate.{mode}.{d}.size", F.interpolate(inputs[d], size=sizes[d], mode=mode))
            keep(f"interpolate.{mode}.{d}.factor", F.interpolate(inputs[d], scale_factor=factors[d], mode=mode))
            keep(f"interpolate.{mode}.{d}.recomputed", F.interpolate(inputs[d], scale_factor=factors[d], mode=mode, recompute_scale_factor=True))
            if "linear" in mode or mode == "bicubic":
                keep(f"interpolate.{mode}.{d}.corners", F.interpolate(inputs[d], size=sizes[d], mode=mode, align_corners=True))
    for mode in ("bilinear", "bicubic"):
        keep(f"interpolate.{mode}.antialias", F.interpolate(inputs[2], size=(2, 2), mode=mode, antialias=True))
    flat = torch.tensor([[[0.8, -0.3, 0.1], [0.4, 1.1, -0.2]]])
    deep = torch.tensor([[[0.8, -0.3, 0.1, 0.2], [0.4, 1.1, -0.2, 0.0], [0.1, 0.2, 0.9, -0.1]]])
    keep("affine_grid.2", F.affine_grid(flat, (1, 2, 3, 2), align_corners=False))
    keep("affine_grid.2.corners", F.affine_grid(flat, (1, 2, 3, 2), align_corners=True))
    keep("affine_grid.3", F.affine_grid(deep, (1, 1, 2, 2, 2), align_corners=False))
    grid = F.affine_grid(flat * 1.7, (1, 2, 3, 4), align_corners=False)
    for mode in ("nearest", "bilinear"):
        for padding in ("zeros", "border", "reflection"):
            keep(f"grid_sample.{mode}.{padding}", F.grid_sample(inputs[2], grid, mode, padding, align_corners=False))
    keep("grid_sample.corners", F.grid_sample(inputs[2], grid, align_corners=True))


def initial_values():
    cases = {
        "dirac_1": (nn.init.dirac_, (3, 2, 3)),
        "dirac_2": (nn.init.dirac_, (2, 3, 3, 2)),
        "dirac_3": (nn.init.dirac_, (2, 2, 1, 2, 3)),
        "orthogonal_tall": (lambda t: nn.init.orthogonal_(t, gain=1.5), (4, 3)),
        "orthogonal_wide": (nn.init.orthogonal_, (2, 2, 3)),
        "sparse_": (lambda t: nn.init.sparse_(t, 0.3, std=0.5), (5, 3)),
        "trunc_normal_": (lambda t: nn.init.trunc_normal_(t, 0.2, 1.5, -1.0, 2.5), (4, 5)),
    }
    for name, (fill, shape) in cases.items():
        torch.manual_seed(3)
        keep(f"init.{name}", fill(torch.empty(shape)))


def training():
    """20 steps on a small convolutional network: the loss before each, and the state after all."""
    x, classes = ripples(6, 1, 8, 8), torch.tensor([0, 1, 2, 0, 1, 2])
    for name, make in {
        "SGD": lambda p: torch.optim.SGD(p, 0.05, momentum=0.9),
        "Adam": lambda p: torch.optim.Adam(p, 0.01),
        "AdamW": lambda p: torch.optim.AdamW(p, 0.01, weight_decay=0.1),
    }.items():
        torch.manual_seed(0)
        model = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1, bias=False), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(64, 3))
        optimizer = make(model.parameters())
        steps = []
        for _ in range(20):
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x), classes)
            loss.backward()
            optimizer.step()
            steps.append(loss.detach())
        keep(f"cnn.{name}.losses", torch.stack(steps))
        for key, value in model.state_dict().items():
            keep(f"cnn.{name}.{key}", value)


for part in (modules, losses, running_statistics, functions, resizing, initial_values, training):
    part()
write("torch_vision.json")
