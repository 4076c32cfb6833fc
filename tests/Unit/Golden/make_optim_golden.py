"""Writes torch_optim.json: where PyTorch's optimizers end and what learning rates its schedulers set.

Run from this folder: python3 make_optim_golden.py (torch_golden.py says with which PyTorch).
"""

import torch
from torch import nn, optim
from torch.nn import functional as F
from torch.optim import lr_scheduler as S

from torch_golden import golden, keep, write


def training(name, make, steps=20, dtype=torch.float32):
    """Some steps on a small network; only its last parameters are kept."""
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).to(dtype)
    x = torch.linspace(-1, 1, 15).view(5, 3).to(dtype)
    y = torch.linspace(1, -2, 10).view(5, 2).to(dtype)
    optimizer = make(list(model.parameters()))

    def closure():
        optimizer.zero_grad(set_to_none=False)
        loss = F.mse_loss(model(x), y)
        loss.backward()
        return loss

    for _ in range(steps):
        optimizer.step(closure)
    keep(f"optim.{name}", torch.cat([parameter.flatten() for parameter in model.parameters()]))


def groups(p, rate, **own):
    return [{"params": p[:1], "lr": rate, **own}, {"params": p[1:]}]


def optimizers():
    training("RMSProp", lambda p: optim.RMSprop(p, 0.01))
    training("RMSProp.centered", lambda p: optim.RMSprop(p, 0.01, alpha=0.9, eps=1e-3, weight_decay=0.1, centered=True))
    training("RMSProp.momentum", lambda p: optim.RMSprop(p, 0.01, momentum=0.8))
    training("RMSProp.all", lambda p: optim.RMSprop(p, 0.003, weight_decay=0.1, momentum=0.5, centered=True, maximize=True))
    training("RMSProp.groups", lambda p: optim.RMSprop(groups(p, 0.05, momentum=0.5), 0.01, centered=True))
    training("Adagrad", lambda p: optim.Adagrad(p, 0.1))
    training("Adagrad.all", lambda p: optim.Adagrad(p, 0.1, lr_decay=0.2, weight_decay=0.1, initial_accumulator_value=0.3, eps=1e-3))
    training("Adagrad.groups", lambda p: optim.Adagrad(groups(p, 0.3, lr_decay=0.5), 0.1))
    training("Adadelta", lambda p: optim.Adadelta(p, 1.0))
    training("Adadelta.all", lambda p: optim.Adadelta(p, 0.5, rho=0.7, eps=1e-3, weight_decay=0.1, maximize=True))
    training("Adamax", lambda p: optim.Adamax(p, 0.02))
    training("Adamax.all", lambda p: optim.Adamax(p, 0.02, betas=(0.7, 0.8), eps=1e-3, weight_decay=0.1))
    # Without foreach, PyTorch 1.13 takes the last momentum into the product of NAdam twice; 2.0 does not.
    training("NAdam", lambda p: optim.NAdam(p, 0.02, foreach=True))
    training("NAdam.all", lambda p: optim.NAdam(p, 0.02, betas=(0.7, 0.8), eps=1e-3, weight_decay=0.1, momentum_decay=0.1, foreach=True))
    training("RAdam", lambda p: optim.RAdam(p, 0.05))
    training("RAdam.all", lambda p: optim.RAdam(p, 0.05, betas=(0.7, 0.95), eps=1e-3, weight_decay=0.1))
    training("ASGD", lambda p: optim.ASGD(p, 0.1))
    training("ASGD.all", lambda p: optim.ASGD(p, 0.1, lambd=0.05, alpha=0.5, t0=5, weight_decay=0.1, maximize=False))
    training("Rprop", lambda p: optim.Rprop(p, 0.01))
    training("Rprop.all", lambda p: optim.Rprop(p, 0.05, etas=(0.3, 1.5), step_sizes=(1e-3, 0.1), maximize=True))
    training("Adam.groups", lambda p: optim.Adam(groups(p, 0.05, betas=(0.5, 0.9)), 0.01, weight_decay=0.1))
    training("AdamW.groups", lambda p: optim.AdamW(groups(p, 0.05, weight_decay=0.3), 0.01, weight_decay=0.1))
    training("SGD.groups", lambda p: optim.SGD(groups(p, 0.2, momentum=0.5), 0.05))
    # Its divisions by small differences need the precision.
    training("LBFGS", lambda p: optim.LBFGS(p, 0.5, max_iter=6), 4, torch.float64)
    training("LBFGS.history", lambda p: optim.LBFGS(p, 0.3, max_iter=10, max_eval=5, history_size=2), 4, torch.float64)


def rates(name, make, momentum=False, metric=None, optimizer=None):
    """The learning rates of two groups after each of 50 steps, and their momenta."""
    p = [nn.Parameter(torch.zeros(1)) for _ in range(2)]
    given = [{"params": p[:1], "lr": 0.5}, {"params": p[1:]}]
    optimizer = optimizer(given) if optimizer else optim.SGD(given, 0.2, momentum=0.1)
    scheduler = make(optimizer)
    kept, momenta = [], []
    for step in range(51):
        kept += [group["lr"] for group in optimizer.param_groups]
        momenta += [group["betas"][0] if "betas" in group else group["momentum"] for group in optimizer.param_groups]
        if step < 50:
            optimizer.step()
            scheduler.step(metric(step)) if metric else scheduler.step()
    golden[f"lr.{name}"] = kept
    if momentum:
        golden[f"lr.{name}.momentum"] = momenta


def schedulers():
    rates("StepLR", lambda o: S.StepLR(o, 7, 0.5))
    rates("MultiStepLR", lambda o: S.MultiStepLR(o, [30, 5, 12, 12], 0.5))
    rates("ExponentialLR", lambda o: S.ExponentialLR(o, 0.9))
    rates("ConstantLR", lambda o: S.ConstantLR(o, 0.25, 8))
    rates("LinearLR", lambda o: S.LinearLR(o, 0.25, 0.75, 12))
    rates("PolynomialLR", lambda o: S.PolynomialLR(o, 40, 2.0))
    rates("CosineAnnealingLR", lambda o: S.CosineAnnealingLR(o, 12, 0.01))
    rates("LambdaLR", lambda o: S.LambdaLR(o, lambda step: 0.95 ** step))
    rates("LambdaLR.groups", lambda o: S.LambdaLR(o, [lambda step: 1 / (1 + step), lambda step: 0.5]))
    rates("MultiplicativeLR", lambda o: S.MultiplicativeLR(o, lambda step: 1 - step / 100))
    rates("CyclicLR", lambda o: S.CyclicLR(o, 0.1, 0.4, 5, 8), momentum=True)
    rates("CyclicLR.triangular2", lambda o: S.CyclicLR(o, [0.1, 0.2], [0.4, 0.3], 6, mode="triangular2", base_momentum=0.5, max_momentum=0.6), momentum=True)
    rates("CyclicLR.exp_range", lambda o: S.CyclicLR(o, 0.1, 0.4, 6, mode="exp_range", gamma=0.97), momentum=True)
    rates("CyclicLR.scale_fn", lambda o: S.CyclicLR(o, 0.1, 0.4, 6, scale_fn=lambda step: 1 / (1 + step), scale_mode="iterations", cycle_momentum=False), momentum=True)
    rates("OneCycleLR", lambda o: S.OneCycleLR(o, 0.5, total_steps=51), momentum=True)
    rates("OneCycleLR.three_phase", lambda o: S.OneCycleLR(o, [0.5, 0.7], epochs=6, steps_per_epoch=9, pct_start=0.4, anneal_strategy="linear", three_phase=True, div_factor=10, final_div_factor=100), momentum=True)
    rates("OneCycleLR.betas", lambda o: S.OneCycleLR(o, 0.5, total_steps=60), momentum=True, optimizer=lambda p: optim.Adam(p, 0.2))
    metric = lambda step: (step % 11 - 4) ** 2 / (1 + step / 5)
    rates("ReduceLROnPlateau", lambda o: S.ReduceLROnPlateau(o, "min", 0.5, 3), metric=metric)
    rates("ReduceLROnPlateau.max", lambda o: S.ReduceLROnPlateau(o, "max", 0.7, 1, threshold=0.1, threshold_mode="abs", cooldown=2, min_lr=[0.05, 0.02]), metric=metric)
    rates("ReduceLROnPlateau.abs", lambda o: S.ReduceLROnPlateau(o, "min", 0.7, 2, threshold=0.5, threshold_mode="abs", min_lr=0.1), metric=metric)
    rates("ReduceLROnPlateau.rel", lambda o: S.ReduceLROnPlateau(o, "max", 0.7, 2, threshold=0.3), metric=metric)
    rates("SequentialLR", lambda o: S.SequentialLR(o, [S.LinearLR(o, 0.1, total_iters=5), S.CosineAnnealingLR(o, 20), S.ExponentialLR(o, 0.9)], [6, 30]))
    rates("ChainedLR", lambda o: S.ChainedScheduler([S.ConstantLR(o, 0.1, 4), S.ExponentialLR(o, 0.95)]))


optimizers()
schedulers()
write("torch_optim.json")
