"""Writes vision_attention.json anew: what PyTorch makes of the inputs and weights that stand in that file.

Each case gets its output, its attention weights, and the gradient of sum(output * direction) by the input and by every
weight, where direction counts 1, -1, 2, -2 … through the output. Norms have the running statistics of a new module.

Run from this folder with PyTorch: python3 make_vision_attention_golden.py
"""

import json

import torch
from torch.nn import functional as F

FILE = "vision_attention.json"


def weigh(x, weights):
    return x * weights, weights


def conv(x, params, name, **options):
    f = {3: F.conv1d, 4: F.conv2d, 5: F.conv3d}[x.dim()]
    return f(x, params[name + ".weight"], params.get(name + ".bias"), **options)


def norm(x, params, name):
    channels = x.shape[1]
    return F.batch_norm(x, torch.zeros(channels), torch.ones(channels), params[name + ".weight"], params[name + ".bias"])


def squeeze_excitation(x, p):
    hidden = (x.mean((2, 3)) @ p["fc.0.weight"].T).relu()
    return weigh(x, (hidden @ p["fc.2.weight"].T).sigmoid()[:, :, None, None])


def channel_attention(x, p, prefix=""):
    def mlp(pooled):
        return conv(conv(pooled, p, prefix + "sharedMLP.0").relu(), p, prefix + "sharedMLP.2")

    return weigh(x, (mlp(F.adaptive_avg_pool2d(x, 1)) + mlp(F.adaptive_max_pool2d(x, 1))).sigmoid())


def spatial_attention(x, p, prefix=""):
    summary = torch.cat((x.mean(1, keepdim=True), x.max(1, keepdim=True).values), 1)
    size = p[prefix + "conv.weight"].shape[-1]
    return weigh(x, conv(summary, p, prefix + "conv", padding=size // 2).sigmoid())


def cbam_residual_block(x, p, stride=2):
    size = p["conv1.weight"].shape[-1]
    features = norm(conv(x, p, "conv1", stride=stride, padding=size // 2), p, "bn1").relu()
    weighed, weights = spatial_attention(channel_attention(features, p, "ca.")[0], p, "sa.")
    return (weighed + conv(F.max_pool2d(x, 3, stride, 1), p, "conv_res")).relu(), weights


def selective_kernel(x, p, groups=2):
    branches = []
    while f"convs.{len(branches)}.0.weight" in p:
        name = f"convs.{len(branches)}"
        size = p[name + ".0.weight"].shape[-1]
        branches.append(norm(conv(x, p, name + ".0", padding=size // 2, groups=groups), p, name + ".1").relu())
    fused = F.linear(sum(branches).mean((2, 3)), p["fc.weight"], p["fc.bias"])
    scores = torch.stack([F.linear(fused, p[f"fcs.{i}.weight"], p[f"fcs.{i}.bias"]) for i in range(len(branches))], 1)
    weights = scores.softmax(1)
    return torch.einsum("bmchw,bmc->bchw", torch.stack(branches, 1), weights), weights


def spatial_self_attention(x, p):
    q, k, v = (conv(x, p, name + "_conv").flatten(2) for name in ("query", "key", "value"))
    weights = torch.einsum("bdi,bdj->bij", q, k).softmax(-1)
    return p["gamma"] * torch.einsum("bij,bcj->bci", weights, v).view(x.shape) + x, weights


def channel_self_attention(x, p):
    q, k, v = (conv(x, p, name + "_conv").flatten(2) for name in ("query", "key", "value"))
    weights = torch.einsum("bin,bjn->bij", q, k).softmax(-1)
    past = conv(x, p, "x_conv") if "x_conv.weight" in p else x
    return p["gamma"] * torch.einsum("bij,bjn->bin", weights, v).view(past.shape) + past, weights


def non_local(x, p):
    pool = {3: F.max_pool1d, 4: F.max_pool2d, 5: lambda t, _: F.max_pool3d(t, (1, 2, 2))}[x.dim()]
    q = conv(x, p, "theta")
    k, v = (pool(conv(x, p, name + ".0"), 2).flatten(2) for name in ("phi", "g"))
    weights = torch.einsum("bci,bcj->bij", q.flatten(2), k).softmax(-1)
    return conv(torch.einsum("bij,bcj->bci", weights, v).view(q.shape), p, "W") + x, weights


def case(name, entry):
    x = torch.tensor(entry["x"], requires_grad=True)
    params = {key: torch.tensor(value, requires_grad=True) for key, value in entry["params"].items()}
    output, weights = globals()[entry.get("module", name)](x, params)
    steps = torch.arange(output.numel())
    direction = ((steps // 2 + 1) * (1 - 2 * (steps % 2))).view(output.shape)
    (output * direction / output.numel()).sum().backward()
    gradients = {key: value.grad.tolist() for key, value in {"x": x, **params}.items()}
    return {**entry, "expected": {"output": output.tolist(), "weights": weights.tolist(), "gradients": gradients}}


def main():
    with open(FILE) as file:
        cases = json.load(file)
    for entry in cases.values():
        entry.pop("expected", None)
    with open(FILE, "w") as file:
        file.write("{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(case(name, entry))}" for name, entry in cases.items()) + "\n}\n")


main()
