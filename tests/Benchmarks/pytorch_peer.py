# The benchmarks of Benchmarks.cs as a PyTorch user would write them. Reads "name|iterations", answers seconds per iteration.
import collections
import math
import sys
import time

import torch
from torch import nn

import pytorch_vision


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


# --- translation, as textbooks write it: everything padded to ten steps, attention begun anew at each step -------------

NUM_STEPS = 10
PAD, BOS, EOS = 1, 2, 3


def tokens(text):
    text = text.replace("\u202f", " ").replace("\xa0", " ").lower()
    return "".join(" " + c if i and c in ",.!?" and text[i - 1] != " " else c for i, c in enumerate(text)).split()


def read_pairs(path, count=601):
    with open(path, encoding="utf-8") as file:
        return [[tokens(column) for column in line.rstrip("\n").split("\t")[:2]] for _, line in zip(range(count), file)]


def numbers(sentences):
    counts = collections.Counter(token for sentence in sentences for token in sentence)
    words = ["<unk>", "<pad>", "<bos>", "<eos>"] + [word for word, count in counts.most_common() if count >= 2]
    index = {word: i for i, word in enumerate(words)}
    rows = [([index.get(token, 0) for token in sentence] + [EOS])[:NUM_STEPS] for sentence in sentences]
    padded = torch.tensor([row + [PAD] * (NUM_STEPS - len(row)) for row in rows])
    return padded, torch.tensor([len(row) for row in rows]), len(words)


def masked_softmax(scores, valid_lens):
    hidden = torch.arange(scores.shape[-1]) >= valid_lens.view(-1, *[1] * (scores.dim() - 1))
    return scores.masked_fill(hidden, -1e6).softmax(-1)


class Encoder(nn.Module):
    def __init__(self, vocabulary):
        super().__init__()
        self.embedding, self.rnn = nn.Embedding(vocabulary, 32), nn.GRU(32, 32, 2, dropout=0.1)

    def forward(self, source):
        outputs, state = self.rnn(self.embedding(source).transpose(0, 1))
        return outputs.transpose(0, 1), state


class AdditiveAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.W_q, self.W_k, self.w_v = nn.Linear(32, 32, bias=False), nn.Linear(32, 32, bias=False), nn.Linear(32, 1, bias=False)
        self.dropout = nn.Dropout(0.1)

    def forward(self, queries, keys, values, valid_lens):
        features = torch.tanh(self.W_q(queries).unsqueeze(2) + self.W_k(keys).unsqueeze(1))
        return self.dropout(masked_softmax(self.w_v(features).squeeze(-1), valid_lens)) @ values


class Bahdanau(nn.Module):
    def __init__(self, source_vocabulary, target_vocabulary):
        super().__init__()
        self.encoder, self.attention = Encoder(source_vocabulary), AdditiveAttention()
        self.embedding, self.rnn = nn.Embedding(target_vocabulary, 32), nn.GRU(64, 32, 2, dropout=0.1)
        self.dense = nn.Linear(32, target_vocabulary)

    def forward(self, source, valid_lens, target):
        keys, state = self.encoder(source)
        outputs = []
        for token in self.embedding(target).transpose(0, 1):
            context = self.attention(state[-1].unsqueeze(1), keys, keys, valid_lens)
            output, state = self.rnn(torch.cat((context, token.unsqueeze(1)), -1).transpose(0, 1), state)
            outputs.append(output)
        return self.dense(torch.cat(outputs)).transpose(0, 1)


class HeadedAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.W_q, self.W_k, self.W_v, self.W_o = (nn.Linear(32, 32, bias=False) for _ in range(4))
        self.dropout = nn.Dropout(0.1)

    def forward(self, queries, keys, values, valid_lens=None, causal=False):
        q, k, v = (w(x).unflatten(-1, (4, 8)).transpose(1, 2) for w, x in ((self.W_q, queries), (self.W_k, keys), (self.W_v, values)))
        scores = q @ k.transpose(-2, -1) / math.sqrt(8)
        if causal:
            weights = scores.masked_fill(torch.ones(scores.shape[-2:], dtype=torch.bool).triu(1), -1e6).softmax(-1)
        else:
            weights = masked_softmax(scores, valid_lens)
        return self.W_o((self.dropout(weights) @ v).transpose(1, 2).flatten(2))


class Norm(nn.Module):
    def __init__(self):
        super().__init__()
        self.ln, self.dropout = nn.LayerNorm(32), nn.Dropout(0.1)

    def forward(self, x, y):
        return self.ln(x + self.dropout(y))


def feed_forward():
    return nn.Sequential(nn.Linear(32, 64), nn.ReLU(), nn.Linear(64, 32))


class EncoderBlock(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention, self.norm1, self.ffn, self.norm2 = HeadedAttention(), Norm(), feed_forward(), Norm()

    def forward(self, x, valid_lens):
        x = self.norm1(x, self.attention(x, x, x, valid_lens))
        return self.norm2(x, self.ffn(x))


class DecoderBlock(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention1, self.attention2, self.ffn = HeadedAttention(), HeadedAttention(), feed_forward()
        self.norm1, self.norm2, self.norm3 = Norm(), Norm(), Norm()

    def forward(self, x, source, valid_lens):
        x = self.norm1(x, self.attention1(x, x, x, causal=True))
        x = self.norm2(x, self.attention2(x, source, source, valid_lens))
        return self.norm3(x, self.ffn(x))


class Positions(nn.Module):
    def __init__(self):
        super().__init__()
        angles = torch.arange(1000.0).unsqueeze(1) / 10000 ** (torch.arange(0, 32, 2) / 32)
        self.register_buffer("P", torch.stack((angles.sin(), angles.cos()), -1).flatten(1))
        self.dropout = nn.Dropout(0.1)

    def forward(self, x):
        return self.dropout(x * math.sqrt(32) + self.P[: x.shape[1]])


class Transformer(nn.Module):
    def __init__(self, source_vocabulary, target_vocabulary):
        super().__init__()
        self.source, self.target, self.positions = nn.Embedding(source_vocabulary, 32), nn.Embedding(target_vocabulary, 32), Positions()
        self.encoder = nn.ModuleList(EncoderBlock() for _ in range(2))
        self.decoder = nn.ModuleList(DecoderBlock() for _ in range(2))
        self.dense = nn.Linear(32, target_vocabulary)

    def forward(self, source, valid_lens, target):
        encoded = self.positions(self.source(source))
        for block in self.encoder:
            encoded = block(encoded, valid_lens)
        x = self.positions(self.target(target))
        for block in self.decoder:
            x = block(x, encoded, valid_lens)
        return self.dense(x)


def translation(make):
    torch.manual_seed(0)
    pairs = read_pairs(sys.argv[2])
    source, source_lens, source_words = numbers([pair[0] for pair in pairs])
    target, target_lens, target_words = numbers([pair[1] for pair in pairs])
    net = make(source_words, target_words)
    trainer = torch.optim.Adam(net.parameters(), 0.005)
    data = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(source, source_lens, target, target_lens), 64, shuffle=True)

    def epoch():
        for x, x_lens, y, y_lens in data:
            trainer.zero_grad()
            given = torch.cat((torch.full((len(y), 1), BOS), y[:, :-1]), 1)
            losses = nn.functional.cross_entropy(net(x, x_lens, given).transpose(1, 2), y, reduction="none")
            ((losses * (torch.arange(NUM_STEPS) < y_lens.unsqueeze(1))).mean(1)).sum().backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1)
            trainer.step()

    return epoch


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
    "Bahdanau epoch": lambda: translation(Bahdanau),
    "Transformer epoch": lambda: translation(Transformer),
    "mm 1024x1024": lambda: large(1024),
    "conv2d 32x64x56x56": convolution,
    **pytorch_vision.BENCHMARKS,
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
