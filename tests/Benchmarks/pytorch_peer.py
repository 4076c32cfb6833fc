# The benchmarks of Benchmarks.cs as a PyTorch user would write them. Reads "name|iterations", answers seconds per iteration.
import sys
import time

import torch
from torch import nn


def binary(operation):
    torch.manual_seed(0)
    a, b = torch.rand(8, 8), torch.rand(8, 8)
    return lambda: operation(a, b)


def training_step(optimizer):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 1))
    x, y = torch.randn(64, 20), torch.randn(64, 1)
    trainer = optimizer(net.parameters())
    loss = nn.MSELoss()

    def step():
        trainer.zero_grad()
        loss(net(x), y).backward()
        trainer.step()

    return step


BENCHMARKS = {
    "add 8x8": lambda: binary(lambda a, b: a.add(b)),
    "mm 8x8": lambda: binary(lambda a, b: a.mm(b)),
    "mlp step, SGD": lambda: training_step(lambda parameters: torch.optim.SGD(parameters, 0.01)),
    "mlp step, Adam": lambda: training_step(lambda parameters: torch.optim.Adam(parameters, 0.001)),
}


def main():
    torch.set_num_threads(int(sys.argv[1]))
    print(torch.__version__, flush=True)
    prepared = {}
    for line in sys.stdin:
        name, iterations = line.strip().split("|")
        if name not in BENCHMARKS:
            print("unknown", flush=True)
            continue
        if name not in prepared:
            prepared[name] = BENCHMARKS[name]()
        work = prepared[name]
        start = time.perf_counter()
        for _ in range(int(iterations)):
            work()
        print((time.perf_counter() - start) / int(iterations), flush=True)


main()
