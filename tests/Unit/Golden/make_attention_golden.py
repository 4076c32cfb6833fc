"""Writes attention.json anew: what PyTorch makes of the inputs and weights that stand in that file.

Run from this folder with PyTorch: python3 make_attention_golden.py
"""

import json
import math

import torch
from torch.nn import functional as F

FILE = "attention.json"


def attend(scores, values, lens=None):
    """Weights and output; keys from the valid length on are hidden, and a length of 0 gives zeros."""
    if lens is not None:
        hidden = torch.arange(scores.shape[-1]) >= lens
        scores = scores.masked_fill(hidden, -math.inf)
    weights = scores.softmax(-1).nan_to_num(0.0)
    return {"weights": weights, "output": weights @ values}


def per_batch(lens):
    return lens[:, None, None]


def linear(x, params, name):
    return F.linear(x, params[name + ".weight"], params.get(name + ".bias"))


def heads(x, count):
    batch, positions, width = x.shape
    return x.view(batch, positions, count, width // count).transpose(1, 2)


def joined(x):
    return x.transpose(1, 2).flatten(2)


def shared_heads(case):
    x, params, count = case["x"], case["params"], case["num_heads"]
    q, k, v = (linear(heads(x, count), params, name) for name in ("queries", "keys", "values"))
    causal = torch.ones(x.shape[1], x.shape[1]).tril() == 1
    result = {}
    for name, size in (("published", case["embed_size"]), ("corrected", case["embed_size"] // count)):
        weights = (q @ k.transpose(-1, -2) / math.sqrt(size)).masked_fill(~causal, -math.inf).softmax(-1)
        result[name] = {"weights": weights, "output": linear(joined(weights @ v), params, "fc_out")}
    return result


def three_tokens(case):
    q, k, v = (case["x"] @ case[name] for name in ("w_q", "w_k", "w_v"))
    scores = q @ k.T / math.sqrt(q.shape[-1])
    return {"q": q, "k": k, "v": v, "scores": scores, **attend(scores, v)}


def image(case):
    patches = case["pixels"].unfold(0, 4, 4).unfold(1, 4, 4).reshape(4, 16)
    by_heads = {}
    for count in (1, 2, 4, 8, 16):
        x = heads(patches[None], count)
        result = attend(x @ x.transpose(-1, -2) / math.sqrt(16 // count), x)
        by_heads[str(count)] = {"weights": result["weights"], "output": joined(result["output"])}
    return {"patches": patches, "by_heads": by_heads}


def linear_rule_of_fixed_key_count(case):
    first = torch.cat([case["q"], case["k"][:, :1]], -1)
    return attend(linear(first, case["params"], "attn"), case["v"])


def tanh_rule(case):
    q, k = case["q"].unsqueeze(2), case["k"].unsqueeze(1)
    pairs = torch.cat([q.expand(-1, -1, k.shape[2], -1), k.expand(-1, q.shape[1], -1, -1)], -1)
    return attend(linear(pairs, case["params"], "attn").tanh().sum(-1), case["v"])


def scaled_dot_rule(case):
    return attend(case["q"] @ case["k"].transpose(1, 2) / math.sqrt(case["q"].shape[-1]), case["v"])


def masked_softmax(case):
    scores = case["scores"]
    none = torch.zeros(1)
    return {
        "by_lens": attend(scores, none.expand(2, 4, 1), per_batch(case["lens"]))["weights"],
        "by_lens_per_query": attend(scores, none.expand(2, 4, 1), case["lens_per_query"][:, :, None])["weights"],
        "without": scores.softmax(-1),
        "first_empty": attend(scores, none.expand(2, 4, 1), per_batch(torch.tensor([0, 3])))["weights"],
    }


def additive(case):
    params = case["params"]
    features = linear(case["q"], params, "W_q").unsqueeze(2) + linear(case["k"], params, "W_k").unsqueeze(1)
    return attend(linear(features.tanh(), params, "w_v").squeeze(-1), case["v"], per_batch(case["valid_lens"]))


def dot_product(case):
    scores = case["q"] @ case["k"].transpose(1, 2) / math.sqrt(case["q"].shape[-1])
    return attend(scores, case["v"], per_batch(case["valid_lens"]))


def multi_head(case):
    params, count = case["params"], case["num_heads"]
    q, k, v = (heads(linear(case[name], params, "W_" + name), count) for name in ("q", "k", "v"))
    result = attend(q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]), v, case["valid_lens"][:, None, None, None])
    return {"weights": result["weights"], "output": linear(joined(result["output"]), params, "W_o")}


def sinusoidal(case):
    width = case["num_hiddens"]
    rows = [
        [f(i / 10000 ** (2 * j / width)) for j in range(width // 2) for f in (math.sin, math.cos)]
        for i in case["positions"]
    ]
    return {"rows": torch.tensor(rows, dtype=torch.float64).float()}


def tensors(value, name=""):
    if isinstance(value, dict):
        return {key: tensors(entry, key) for key, entry in value.items()}
    if isinstance(value, list) and name != "positions":
        return torch.tensor(value) if "lens" in name else torch.tensor(value, dtype=torch.float32)
    return value


def plain(value):
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    return value.tolist() if isinstance(value, torch.Tensor) else value


def main():
    with open(FILE) as file:
        cases = json.load(file)
    lines = []
    for name, case in cases.items():
        case.pop("expected", None)
        case["expected"] = plain(globals()[name](tensors(case)))
        lines.append(f" {json.dumps(name)}: {json.dumps(case)}")
    with open(FILE, "w") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


main()
