# The benchmarks of Benchmarks.cs as a PyTorch user would write them. Reads "name|iterations", answers seconds per iteration.
import sys
import time

import torch
from torch import nn


def small(operation):
    torch.manual_seed(0)
    a, b = torch.rand(8, 8), torch.rand(8, 8)
    return lambda: operation(a, b)


def adam_step():
    torch.manual_seed(0)
    parameters = [nn.Parameter(torch.randn(8, 8)) for _ in range(100)]
    for parameter in parameters:
        parameter.grad = torch.randn(8, 8)
    trainer = torch.optim.Adam(parameters, 0.001)
    return lambda: trainer.step()


def training(net, forward, trainer, x, y):
    loss = nn.MSELoss()

    def step():
        trainer.zero_grad()
        loss(forward(x), y).backward()
        trainer.step()

    return step


def mlp(optimizer):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 1))
    return training(net, net, optimizer(net.parameters()), torch.randn(64, 20), torch.randn(64, 1))


def gru():
    torch.manual_seed(0)
    net = nn.GRU(32, 32, num_layers=2)
    return training(net, lambda x: net(x)[0], torch.optim.SGD(net.parameters(), 0.01), torch.randn(10, 64, 32), torch.randn(10, 64, 32))


def transformer():
    torch.manual_seed(0)
    net = nn.TransformerEncoderLayer(32, 4, dim_feedforward=64)
    return training(net, net, torch.optim.SGD(net.parameters(), 0.01), torch.randn(10, 64, 32), torch.randn(10, 64, 32))


class MultiHeadAttention(nn.Module):
    def __init__(self, num_hiddens, num_heads):
        super().__init__()
        self.num_heads = num_heads
        self.W_q, self.W_k, self.W_v, self.W_o = (nn.Linear(num_hiddens, num_hiddens, bias=False) for _ in range(4))

    def split(self, x):
        return x.unflatten(-1, (self.num_heads, -1)).transpose(1, 2)

    def forward(self, queries, keys, values, valid_lens):
        q, k, v = self.split(self.W_q(queries)), self.split(self.W_k(keys)), self.split(self.W_v(values))
        scores = q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5
        hidden = torch.arange(keys.shape[1]) >= valid_lens[:, None, None, None]
        weights = scores.masked_fill(hidden, float("-inf")).softmax(-1)
        return self.W_o((weights @ v).transpose(1, 2).flatten(2)), weights


def self_attention(positions):
    torch.manual_seed(0)
    net = MultiHeadAttention(512, 8)
    x = torch.randn(64, positions, 512, requires_grad=True)
    valid_lens = torch.arange(64) % positions + 1
    return lambda: net(x, x, x, valid_lens)[0].sum().backward()


def large(size):
    torch.manual_seed(0)
    a, b = torch.rand(size, size), torch.rand(size, size)
    return lambda: a.mm(b)


def convolution():
    torch.manual_seed(0)
    x, weight = torch.rand(32, 64, 56, 56), torch.rand(64, 64, 3, 3)
    return lambda: nn.functional.conv2d(x, weight, padding=1)


BENCHMARKS = {
    "add 8x8": lambda: small(lambda a, b: a.add(b)),
    "mul 8x8": lambda: small(lambda a, b: a.mul(b)),
    "mm 8x8": lambda: small(lambda a, b: a.mm(b)),
    "softmax 8x8": lambda: small(lambda a, b: a.softmax(-1)),
    "cat 8x8": lambda: small(lambda a, b: torch.cat([a, b])),
    "slice 8x8": lambda: small(lambda a, b: a[1:5]),
    "Adam, 100 parameters": adam_step,
    "MLP step, SGD": lambda: mlp(lambda parameters: torch.optim.SGD(parameters, 0.01)),
    "MLP step, Adam": lambda: mlp(lambda parameters: torch.optim.Adam(parameters, 0.001)),
    "GRU step, SGD": gru,
    "Transformer step, SGD": transformer,
    "attention, 10 positions": lambda: self_attention(10),
    "attention, 64 positions": lambda: self_attention(64),
    "attention, 512 positions": lambda: self_attention(512),
    "mm 1024x1024": lambda: large(1024),
    "conv2d 32x64x56x56": convolution,
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
