"""Writes nadaraya_watson.json anew: what PyTorch makes of the measurements x_train and y_train in that file.

Run from this folder with PyTorch: python3 make_nadaraya_watson_golden.py
"""

import json
import math

import torch

FILE = "nadaraya_watson.json"


def pool(queries, keys, values, w):
    scores = -((queries.unsqueeze(-1) - keys) * w) ** 2 / 2
    return (scores.softmax(-1) * values).sum(-1)


def leave_one_out(x):
    n = len(x)
    return x.expand(n, n)[~torch.eye(n, dtype=torch.bool)].view(n, n - 1)


def train(predict, w, target, epochs):
    """Loss before and w after each of the epochs; plain gradient descent on the summed squared error."""
    losses, ws = [], []
    optimizer = torch.optim.SGD([w], lr=0.5)
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = ((predict() - target) ** 2).sum()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        ws.append(w.mean().item())
    return losses, ws


def width_per_key(x, y, w, self_term):
    scores = -((x.unsqueeze(-1) - x) * w) ** 2 / 2
    if not self_term:
        scores = scores.masked_fill(torch.eye(len(x), dtype=torch.bool), -math.inf)
    return (scores.softmax(-1) * y).sum(-1)


def run(x, y, parameters, self_term, epochs, error):
    w = torch.full((parameters,), 0.5, requires_grad=True)
    if parameters > 1:
        predict = lambda: width_per_key(x, y, w, self_term)
    elif self_term:
        predict = lambda: pool(x, x, y, w)
    else:
        predict = lambda: pool(x, leave_one_out(x), leave_one_out(y), w)
    losses, _ = train(predict, w, y, epochs)
    return {"parameters": parameters, "self_term": self_term, "epochs": epochs, "loss": losses[-1], "mse": error(w)}


def kernels():
    u = torch.tensor([0.0, 0.5, 0.999, 1.0, 1.5])
    return {
        "u": u,
        "Gaussian": torch.exp(-u**2 / 2),
        "boxcar": (u.abs() < 1).float(),
        "constant": torch.ones_like(u),
        "triangular": (1 - u.abs()).clamp(min=0),
        "Epanechnikov": 0.75 * (1 - u**2).clamp(min=0),
    }


def main():
    with open(FILE) as file:
        old = json.load(file)
    x, y = torch.tensor(old["x_train"]), torch.tensor(old["y_train"])
    x_test = torch.arange(50) * 0.1
    truth = 2 * x_test.sin() + x_test**0.8

    def mse(prediction):
        return ((prediction - truth) ** 2).mean().item()

    def error(w):
        return mse(pool(x_test, x, y, w.detach()))

    w = torch.tensor([0.5], requires_grad=True)
    losses, ws = train(lambda: pool(x, leave_one_out(x), leave_one_out(y), w), w, y, 5)
    fixed, learnt = pool(x_test, x, y, 1.0), pool(x_test, x, y, w.detach())
    cases = [(1, True, 400), (1, False, 400), (50, True, 400), (50, False, 50), (50, False, 400), (50, False, 4000)]
    golden = {
        "note": old["note"],
        "x_train": x,
        "y_train": y,
        "avg_pool": y.mean().item(),
        "nonparam_yhat": fixed,
        "w0": 0.5,
        "lr": 0.5,
        "loss_sum_per_epoch": losses,
        "w_after_epoch": [0.5] + ws,
        "param_yhat": learnt,
        "mse_vs_truth": {"average": mse(y.mean().expand(50)), "nonparam": mse(fixed), "param": mse(learnt)},
        "kernels": kernels(),
        "runs": [run(x, y, *case, error) for case in cases],
    }
    with open(FILE, "w") as file:
        lines = [f"  {json.dumps(key)}: {text(value)}" for key, value in golden.items()]
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


def text(value):
    """JSON with each list of numbers on one line."""
    if isinstance(value, torch.Tensor):
        value = value.tolist()
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"    {json.dumps(key)}: {text(entry)}" for key, entry in value.items()) + "\n  }"
    if isinstance(value, list) and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"    {json.dumps(entry)}" for entry in value) + "\n  ]"
    return json.dumps(value, ensure_ascii=False)


main()
