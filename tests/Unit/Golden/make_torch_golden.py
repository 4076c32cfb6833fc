"""Writes torch_nn.json: numbers PyTorch gives, which the tests in Torch/nn and Torch/optim compare with.

Run from this folder: python3 make_torch_golden.py (torch_golden.py says with which PyTorch).
"""

import torch
from torch import nn
from torch.nn import functional as F

from torch_golden import keep, module_case, write


def modules():
    x = torch.linspace(-2, 2, 12).view(3, 4)
    module_case("Linear", lambda: nn.Linear(4, 2), x)
    module_case("LinearWithoutBias", lambda: nn.Linear(4, 2, bias=False), x)
    module_case("LayerNorm", lambda: nn.LayerNorm(4), x.pow(2) + x)
    module_case("Embedding", lambda: nn.Embedding(5, 3), torch.tensor([[0, 4], [4, 2]]), differentiable=False)
    module_case("EmbeddingWithPadding", lambda: nn.Embedding(5, 3, padding_idx=-1), torch.tensor([4, 1]), differentiable=False)
    module_case("EmbeddingWithMaxNorm", lambda: nn.Embedding(5, 3, max_norm=1.0), torch.tensor([4, 1]), differentiable=False)
    module_case("Dropout", lambda: nn.Dropout(0.4), x)
    module_case("ReLU", nn.ReLU, x)
    module_case("GELU", nn.GELU, x)
    module_case("GELUByTanh", lambda: nn.GELU(approximate="tanh"), x)
    module_case("SiLU", nn.SiLU, x)
    module_case("Tanh", nn.Tanh, x)
    module_case("Sigmoid", nn.Sigmoid, x)
    module_case("Softmax", lambda: nn.Softmax(dim=-1), x)
    module_case("LogSoftmax", lambda: nn.LogSoftmax(dim=0), x)
    module_case("Sequential", lambda: nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 2)), x)


def losses():
    x = torch.linspace(-1, 2, 12).view(3, 4)
    y = torch.linspace(1, -1, 12).view(3, 4)
    classes = torch.tensor([1, 3, 0])
    weight = torch.tensor([1.0, 2.0, 0.5, 1.5])
    cases = {
        "MSELoss": lambda r: F.mse_loss(x, y, reduction=r),
        "L1Loss": lambda r: F.l1_loss(x, y, reduction=r),
        "CrossEntropyLoss": lambda r: F.cross_entropy(x, classes, reduction=r),
        "CrossEntropyLossWeighted": lambda r: F.cross_entropy(x, classes, weight, reduction=r),
        "CrossEntropyLossIgnoring": lambda r: F.cross_entropy(x, classes, ignore_index=3, reduction=r),
        "CrossEntropyLossSmoothed": lambda r: F.cross_entropy(x, classes, reduction=r, label_smoothing=0.1),
        "NLLLoss": lambda r: F.nll_loss(x.log_softmax(1), classes, reduction=r),
        "NLLLossWeighted": lambda r: F.nll_loss(x.log_softmax(1), classes, weight, reduction=r),
        "BCEWithLogitsLoss": lambda r: F.binary_cross_entropy_with_logits(x, y.sigmoid(), reduction=r),
        "BCEWithLogitsLossWeighted": lambda r: F.binary_cross_entropy_with_logits(x, y.sigmoid(), weight, pos_weight=weight, reduction=r),
    }
    for name, loss in cases.items():
        for reduction in ("none", "mean", "sum"):
            keep(f"{name}.{reduction}", loss(reduction))


def initial_values():
    cases = {
        "uniform_": lambda t: nn.init.uniform_(t, -1, 3),
        "normal_": lambda t: nn.init.normal_(t, 1, 2),
        "constant_": lambda t: nn.init.constant_(t, 0.25),
        "ones_": nn.init.ones_,
        "zeros_": nn.init.zeros_,
        "eye_": nn.init.eye_,
        "xavier_uniform_": lambda t: nn.init.xavier_uniform_(t, gain=2),
        "xavier_normal_": lambda t: nn.init.xavier_normal_(t, gain=2),
        "kaiming_uniform_": lambda t: nn.init.kaiming_uniform_(t, a=0.5),
        "kaiming_uniform_out": lambda t: nn.init.kaiming_uniform_(t, mode="fan_out", nonlinearity="relu"),
        "kaiming_normal_": lambda t: nn.init.kaiming_normal_(t, nonlinearity="tanh"),
    }
    for name, fill in cases.items():
        torch.manual_seed(3)
        keep(f"init.{name}", fill(torch.empty(2, 3)))
    torch.manual_seed(3)
    keep("init.kaiming_of_convolution", nn.init.kaiming_uniform_(torch.empty(2, 3, 2)))


def functions():
    q, k, v = (torch.linspace(-1, 1, 24).view(2, 3, 4) * scale for scale in (1, -2, 3))
    mask = torch.tensor([[True, False, True], [True, True, True], [False, True, False]])
    attend = lambda bias: ((q @ k.transpose(-2, -1) / 2 + bias).softmax(-1)) @ v
    hidden = torch.zeros(3, 3)
    keep("attention.plain", attend(hidden))
    keep("attention.bool", attend(hidden.masked_fill(~mask, float("-inf"))))
    keep("attention.float", attend(mask.float()))
    keep("attention.causal", attend(hidden.masked_fill(torch.ones(3, 3).triu(1).bool(), float("-inf"))))
    for name, order in (("2", 2.0), ("1", 1.0), ("inf", float("inf"))):
        parameters = [nn.Parameter(torch.linspace(-1, 1, n)) for n in (3, 4)]
        for parameter in parameters:
            parameter.grad = parameter.detach() * 3
        keep(f"clip_grad_norm_.{name}", nn.utils.clip_grad_norm_(parameters, 1.5, norm_type=order))
        keep(f"clip_grad_norm_.{name}.grad", torch.cat([parameter.grad for parameter in parameters]))


def training(name, make):
    """20 steps on a small network; only its last parameters are kept."""
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
    optimizer = make(model.parameters())
    x = torch.linspace(-1, 1, 15).view(5, 3)
    y = torch.linspace(1, -2, 10).view(5, 2)
    for _ in range(20):
        optimizer.zero_grad(set_to_none=False)
        F.mse_loss(model(x), y).backward()
        optimizer.step()
    keep(f"optim.{name}", torch.cat([parameter.flatten() for parameter in model.parameters()]))


def optimizers():
    training("SGD", lambda p: torch.optim.SGD(p, 0.1))
    training("SGD.momentum", lambda p: torch.optim.SGD(p, 0.1, momentum=0.9))
    training("SGD.dampening", lambda p: torch.optim.SGD(p, 0.1, momentum=0.8, dampening=0.3, weight_decay=0.05))
    training("SGD.weight_decay", lambda p: torch.optim.SGD(p, 0.1, weight_decay=0.1))
    training("SGD.nesterov", lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, weight_decay=0.1, nesterov=True))
    training("SGD.maximize", lambda p: torch.optim.SGD(p, 0.01, momentum=0.5, weight_decay=0.1, maximize=True))
    training("Adam", lambda p: torch.optim.Adam(p, 0.01))
    training("Adam.weight_decay", lambda p: torch.optim.Adam(p, 0.01, betas=(0.8, 0.9), eps=1e-3, weight_decay=0.1))
    training("Adam.amsgrad", lambda p: torch.optim.Adam(p, 0.3, betas=(0.5, 0.5), amsgrad=True))
    training("Adam.maximize", lambda p: torch.optim.Adam(p, 0.01, weight_decay=0.1, maximize=True))
    training("AdamW", lambda p: torch.optim.AdamW(p, 0.01, weight_decay=0))
    training("AdamW.weight_decay", lambda p: torch.optim.AdamW(p, 0.01, weight_decay=0.5))
    training("AdamW.amsgrad", lambda p: torch.optim.AdamW(p, 0.3, betas=(0.5, 0.5), weight_decay=0.1, amsgrad=True, maximize=True))


for part in (modules, losses, initial_values, functions, optimizers):
    part()
write("torch_nn.json")
