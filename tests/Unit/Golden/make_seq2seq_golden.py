"""Writes seq2seq.json: small encoder-decoders, what they say and where they look, written out plainly in PyTorch.

Run from this folder with PyTorch: python3 make_seq2seq_golden.py
"""

import json
import math

import torch
from torch import nn
from torch.nn import functional as F

FILE = "seq2seq.json"
VOCABULARY, HIDDENS, LAYERS, HEADS, FEED_FORWARD = 7, 4, 2, 2, 6
SOURCE = torch.tensor([[4, 6, 5, 3], [5, 3, 1, 1]])
VALID_LENS = torch.tensor([4, 2])
TARGET = torch.tensor([[2, 5, 6], [2, 4, 3]])


def encoder_states(net):
    """Each sequence by itself, cut to its length, so that padding cannot play a part."""
    outputs, states = [], []
    for tokens, length in zip(SOURCE, VALID_LENS):
        output, state = net["rnn"](net["embedding"](tokens[:length])[:, None])
        outputs.append(F.pad(output[:, 0], (0, 0, 0, SOURCE.shape[1] - length)))
        states.append(state)
    return torch.stack(outputs), torch.cat(states, 1)


def gru_encoder():
    return nn.ModuleDict({"embedding": nn.Embedding(VOCABULARY, HIDDENS), "rnn": nn.GRU(HIDDENS, HIDDENS, LAYERS)})


def decoder_parts():
    return {"embedding": nn.Embedding(VOCABULARY, HIDDENS), "rnn": nn.GRU(2 * HIDDENS, HIDDENS, LAYERS), "dense": nn.Linear(HIDDENS, VOCABULARY)}


def fixed_context(net):
    _, state = encoder_states(net["encoder"])
    context, logits = state[-1], []
    for tokens in TARGET.T:
        output, state = net["rnn"](torch.cat([net["embedding"](tokens), context], -1)[None], state)
        logits.append(net["dense"](output[0]))
    return {"logits": torch.stack(logits, 1)}


def present_context(net):
    """The mistake: the decoder's own state where the encoder's last one belongs."""
    _, state = encoder_states(net["encoder"])
    logits = []
    for tokens in TARGET.T:
        output, state = net["rnn"](torch.cat([net["embedding"](tokens), state[-1]], -1)[None], state)
        logits.append(net["dense"](output[0]))
    return {"logits": torch.stack(logits, 1)}


def bahdanau(net):
    keys, state = encoder_states(net["encoder"])
    attention, logits, maps = net["attention"], [], []
    for tokens in TARGET.T:
        features = torch.tanh(attention["W_q"](state[-1])[:, None] + attention["W_k"](keys))
        scores = attention["w_v"](features)[..., 0].masked_fill(torch.arange(SOURCE.shape[1]) >= VALID_LENS[:, None], -math.inf)
        weights = scores.softmax(-1)
        context = (weights[..., None] * keys).sum(1)
        output, state = net["rnn"](torch.cat([context, net["embedding"](tokens)], -1)[None], state)
        logits.append(net["dense"](output[0]))
        maps.append(weights)
    return {"logits": torch.stack(logits, 1), "cross": torch.stack(maps, 1)}


def heads_attend(net, queries, keys, hidden):
    answers, maps = [], []
    for q, k, v in zip(*(net[name](x).chunk(HEADS, -1) for name, x in (("W_q", queries), ("W_k", keys), ("W_v", keys)))):
        weights = (q @ k.transpose(-1, -2) / math.sqrt(HIDDENS // HEADS)).masked_fill(hidden, -math.inf).softmax(-1)
        answers.append(weights @ v)
        maps.append(weights)
    return net["W_o"](torch.cat(answers, -1)), torch.stack(maps, 1)


def feed_forward(net, x):
    return net["dense2"](net["dense1"](x).relu())


def embedded(embedding, tokens, start=0):
    places = torch.arange(start, start + tokens.shape[1]).float()[:, None]
    angles = places / 10000 ** (torch.arange(0, HIDDENS, 2) / HIDDENS)
    return embedding(tokens) * math.sqrt(HIDDENS) + torch.stack([angles.sin(), angles.cos()], -1).flatten(1)


def around(net, norm, pre, x, sublayer):
    """x + sublayer(x), normalized before or after; with what the sublayer returns besides."""
    answer, *rest = sublayer(net[norm]["ln"](x) if pre else x)
    return (x + answer if pre else net[norm]["ln"](x + answer), *rest)


def encoder_block(net, x, hidden, pre=False):
    x, weights = around(net, "addnorm1", pre, x, lambda y: heads_attend(net["attention"], y, y, hidden))
    return (*around(net, "addnorm2", pre, x, lambda y: (feed_forward(net["ffn"], y),)), weights)


def transformer(net, pre=False, wrong_positions=False):
    padding = (torch.arange(SOURCE.shape[1]) >= VALID_LENS[:, None])[:, None]
    x, encoder_maps = embedded(net["source_embedding"], SOURCE), []
    for block in net["encoder"]:
        x, weights = encoder_block(block, x, padding, pre)
        encoder_maps.append(weights)
    source = net["encoder_norm"](x) if pre else x
    future = torch.ones(TARGET.shape[1], TARGET.shape[1]).triu(1) == 1
    if wrong_positions:
        y = torch.cat([embedded(net["target_embedding"], tokens[:, None]) for tokens in TARGET.T], 1)
    else:
        y = embedded(net["target_embedding"], TARGET)
    self_maps, cross_maps = [], []
    for block in net["decoder"]:
        y, own = around(block, "addnorm1", pre, y, lambda z: heads_attend(block["attention1"], z, z, future))
        y, cross = around(block, "addnorm2", pre, y, lambda z: heads_attend(block["attention2"], z, source, padding))
        (y,) = around(block, "addnorm3", pre, y, lambda z: (feed_forward(block["ffn"], z),))
        self_maps.append(own)
        cross_maps.append(cross)
    logits = net["dense"](net["decoder_norm"](y) if pre else y)
    maps = {"encoder_self": encoder_maps, "decoder_self": self_maps, "cross": cross_maps}
    return {"logits": logits, **{name: torch.stack(layers, 1) for name, layers in maps.items()}}


def attention_parts():
    return nn.ModuleDict({name: nn.Linear(HIDDENS, HIDDENS, bias=False) for name in ("W_q", "W_k", "W_v", "W_o")})


def block_parts(attentions):
    parts = {name: attention_parts() for name in attentions}
    parts["ffn"] = nn.ModuleDict({"dense1": nn.Linear(HIDDENS, FEED_FORWARD), "dense2": nn.Linear(FEED_FORWARD, HIDDENS)})
    for i in range(len(attentions) + 1):
        parts[f"addnorm{i + 1}"] = nn.ModuleDict({"ln": nn.LayerNorm(HIDDENS)})
    return nn.ModuleDict(parts)


def transformer_parts(pre):
    parts = {name: nn.Embedding(VOCABULARY, HIDDENS) for name in ("source_embedding", "target_embedding")}
    parts["encoder"] = nn.ModuleList(block_parts(["attention"]) for _ in range(LAYERS))
    parts["decoder"] = nn.ModuleList(block_parts(["attention1", "attention2"]) for _ in range(LAYERS))
    if pre:
        parts["encoder_norm"], parts["decoder_norm"] = nn.LayerNorm(HIDDENS), nn.LayerNorm(HIDDENS)
    parts["dense"] = nn.Linear(HIDDENS, VOCABULARY)
    return nn.ModuleDict(parts)


def additive_parts():
    return nn.ModuleDict({"W_q": nn.Linear(HIDDENS, HIDDENS, bias=False), "W_k": nn.Linear(HIDDENS, HIDDENS, bias=False), "w_v": nn.Linear(HIDDENS, 1, bias=False)})


def with_formula(net):
    """Weights that anybody can make again: a sine that no two entries share, rounded."""
    place = 0
    for parameter in net.parameters():
        steps = torch.arange(place, place + parameter.numel(), dtype=torch.float64)
        place += parameter.numel()
        parameter.data = (0.8 * (0.7 * steps + 0.01 * steps**2).sin()).mul(1000).round().div(1000).float().view(parameter.shape)
    return net


def case(net, **outputs):
    with_formula(net)
    return {"params": dict(net.named_parameters()), "source": SOURCE, "valid_lens": VALID_LENS, "target": TARGET, "expected": {name: run(net) for name, run in outputs.items()}}


def plain(value):
    if isinstance(value, torch.Tensor):
        return plain(value.tolist())
    if isinstance(value, list):
        return [plain(entry) for entry in value]
    if isinstance(value, float):
        return round(value, 7)
    if isinstance(value, dict):
        return {name: plain(entry) for name, entry in value.items()}
    return value


def main():
    torch.set_grad_enabled(False)
    pre = transformer_parts(pre=True)
    cases = {
        "fixed_context": case(nn.ModuleDict({"encoder": gru_encoder(), **decoder_parts()}), right=fixed_context, wrong=present_context),
        "bahdanau": case(nn.ModuleDict({"encoder": gru_encoder(), "attention": additive_parts(), **decoder_parts()}), right=bahdanau),
        "transformer": case(transformer_parts(pre=False), right=transformer, wrong=lambda net: transformer(net, wrong_positions=True)),
        "transformer_pre": case(pre, right=lambda net: transformer(net, pre=True)),
    }
    with open(FILE, "w", encoding="utf-8") as file:
        json.dump(plain(cases), file, separators=(",", ":"))
        file.write("\n")


main()
