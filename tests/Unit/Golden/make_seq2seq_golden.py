"""Writes seq2seq.json anew: small encoder-decoders, written plainly, with the library's names of parameters.

Run from this folder with PyTorch: python3 make_seq2seq_golden.py
"""

import json
import math

import torch
from torch import nn
from torch.nn import functional as F

FILE = "seq2seq.json"
SOURCE_WORDS, TARGET_WORDS, HIDDENS, EMBED, LAYERS, HEADS, FEED_FORWARD = 7, 8, 4, 3, 2, 2, 6
SOURCE = torch.tensor([[4, 5, 6, 4, 3], [6, 5, 3, 1, 1]])
LENS = torch.tensor([5, 3])
INPUT = torch.tensor([[2, 4, 7, 5], [2, 6, 3, 1]])


def formula(shape, offset, scale):
    """Numbers that look drawn and are not: the same everywhere."""
    i = torch.arange(1, math.prod(shape) + 1, dtype=torch.float64) + offset
    return (scale * torch.sin(0.7 * i + torch.fmod(0.3 * i * i, 2 * math.pi))).float().view(shape)


def filled(module):
    """Gives each parameter numbers of its own."""
    with torch.no_grad():
        for place, parameter in enumerate(module.parameters()):
            parameter.copy_(formula(parameter.shape, 17 * place, 0.8))
    return module.eval()


def hidden_keys(lens, keys):
    return torch.arange(keys) >= lens[:, None]  # (batch, keys)


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(SOURCE_WORDS, EMBED)
        self.rnn = nn.GRU(EMBED, HIDDENS, LAYERS, batch_first=True)

    def forward(self, source, lens):
        """Each sequence by itself, only as far as it goes."""
        outputs = torch.zeros(*source.shape, HIDDENS)
        states = []
        for row, length in enumerate(lens.tolist()):
            output, state = self.rnn(self.embedding(source[row : row + 1, :length]))
            outputs[row, :length] = output[0]
            states.append(state)
        return outputs, torch.cat(states, 1)


class Additive(nn.Module):
    def __init__(self):
        super().__init__()
        self.W_q = nn.Linear(HIDDENS, HIDDENS, bias=False)
        self.W_k = nn.Linear(HIDDENS, HIDDENS, bias=False)
        self.w_v = nn.Linear(HIDDENS, 1, bias=False)

    def forward(self, query, keys, lens):
        scores = self.w_v(torch.tanh(self.W_q(query)[:, None] + self.W_k(keys))).squeeze(-1)  # (batch, keys)
        weights = scores.masked_fill(hidden_keys(lens, keys.shape[1]), -math.inf).softmax(-1)
        return (weights[:, :, None] * keys).sum(1), weights


class Recurrent(nn.Module):
    """The parts that the two recurrent models share."""

    def __init__(self):
        super().__init__()
        self.encoder = Encoder()

    def decoder(self):
        self.embedding = nn.Embedding(TARGET_WORDS, EMBED)
        self.rnn = nn.GRU(EMBED + HIDDENS, HIDDENS, LAYERS, batch_first=True)
        self.dense = nn.Linear(HIDDENS, TARGET_WORDS)


class Bahdanau(Recurrent):
    def __init__(self):
        super().__init__()
        self.attention = Additive()
        self.decoder()

    def forward(self, source, lens, tokens):
        keys, state = self.encoder(source, lens)
        logits, maps = [], []
        for step in range(tokens.shape[1]):
            context, weights = self.attention(state[-1], keys, lens)
            output, state = self.rnn(torch.cat([context, self.embedding(tokens[:, step])], -1)[:, None], state)
            logits.append(self.dense(output))
            maps.append(weights[:, None])
        return torch.cat(logits, 1), torch.cat(maps, 1)


class FixedContext(Recurrent):
    def __init__(self):
        super().__init__()
        self.decoder()

    def forward(self, source, lens, tokens, present=False):
        _, state = self.encoder(source, lens)
        context, logits = state[-1], []
        for step in range(tokens.shape[1]):
            seen = state[-1] if present else context
            output, state = self.rnn(torch.cat([self.embedding(tokens[:, step]), seen], -1)[:, None], state)
            logits.append(self.dense(output))
        return torch.cat(logits, 1)


class MultiHead(nn.Module):
    def __init__(self):
        super().__init__()
        self.W_q, self.W_k, self.W_v, self.W_o = (nn.Linear(HIDDENS, HIDDENS, bias=False) for _ in range(4))

    def forward(self, queries, keys, hidden):
        """Head by head; what is hidden has the shape (batch, queries, keys)."""
        size = HIDDENS // HEADS
        outputs, maps = [], []
        for head in range(HEADS):
            part = slice(head * size, (head + 1) * size)
            q, k, v = self.W_q(queries)[..., part], self.W_k(keys)[..., part], self.W_v(keys)[..., part]
            weights = (q @ k.transpose(1, 2) / math.sqrt(size)).masked_fill(hidden, -math.inf).softmax(-1)
            outputs.append(weights @ v)
            maps.append(weights)
        return self.W_o(torch.cat(outputs, -1)), torch.stack(maps, 1)


class AddNorm(nn.Module):
    def __init__(self, pre):
        super().__init__()
        self.pre = pre
        self.ln = nn.LayerNorm(HIDDENS)

    def forward(self, x, sublayer):
        return x + sublayer(self.ln(x)) if self.pre else self.ln(x + sublayer(x))


class FeedForward(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense1 = nn.Linear(HIDDENS, FEED_FORWARD)
        self.dense2 = nn.Linear(FEED_FORWARD, HIDDENS)

    def forward(self, x):
        return self.dense2(torch.relu(self.dense1(x)))


class EncoderBlock(nn.Module):
    def __init__(self, pre=False):
        super().__init__()
        self.attention, self.addnorm1 = MultiHead(), AddNorm(pre)
        self.ffn, self.addnorm2 = FeedForward(), AddNorm(pre)

    def forward(self, x, lens):
        hidden = hidden_keys(lens, x.shape[1])[:, None]
        maps = []

        def attend(x):
            output, weights = self.attention(x, x, hidden)
            maps.append(weights)
            return output

        return self.addnorm2(self.addnorm1(x, attend), self.ffn), maps[0]


class DecoderBlock(nn.Module):
    def __init__(self, pre):
        super().__init__()
        self.attention1, self.addnorm1 = MultiHead(), AddNorm(pre)
        self.attention2, self.addnorm2 = MultiHead(), AddNorm(pre)
        self.ffn, self.addnorm3 = FeedForward(), AddNorm(pre)

    def forward(self, x, encoded, lens):
        steps = x.shape[1]
        future = ~torch.ones(steps, steps, dtype=torch.bool).tril()[None]
        padding = hidden_keys(lens, encoded.shape[1])[:, None]
        maps = []

        def attend(keys, layer, hidden):
            def sublayer(x):
                output, weights = layer(x, x if keys is None else keys, hidden)
                maps.append(weights)
                return output

            return sublayer

        x = self.addnorm1(x, attend(None, self.attention1, future))
        x = self.addnorm2(x, attend(encoded, self.attention2, padding))
        return self.addnorm3(x, self.ffn), *maps


class Transformer(nn.Module):
    def __init__(self, pre=False):
        super().__init__()
        self.source_embedding = nn.Embedding(SOURCE_WORDS, HIDDENS)
        self.target_embedding = nn.Embedding(TARGET_WORDS, HIDDENS)
        self.encoder = nn.ModuleList([EncoderBlock(pre) for _ in range(LAYERS)])
        self.decoder = nn.ModuleList([DecoderBlock(pre) for _ in range(LAYERS)])
        if pre:
            self.encoder_norm, self.decoder_norm = nn.LayerNorm(HIDDENS), nn.LayerNorm(HIDDENS)
        self.pre = pre
        self.dense = nn.Linear(HIDDENS, TARGET_WORDS)

    def embed(self, embedding, tokens, positions):
        angles = [[i / 10000 ** (2 * j / HIDDENS) for j in range(HIDDENS // 2)] for i in positions]
        waves = torch.tensor([[f(angle) for angle in row for f in (math.sin, math.cos)] for row in angles])
        return embedding(tokens) * math.sqrt(HIDDENS) + waves

    def forward(self, source, lens, tokens, positions=None):
        x = self.embed(self.source_embedding, source, range(source.shape[1]))
        maps = [[], [], []]
        for block in self.encoder:
            x, weights = block(x, lens)
            maps[0].append(weights)
        encoded = self.encoder_norm(x) if self.pre else x
        x = self.embed(self.target_embedding, tokens, positions or range(tokens.shape[1]))
        for block in self.decoder:
            x, self_weights, cross_weights = block(x, encoded, lens)
            maps[1].append(self_weights)
            maps[2].append(cross_weights)
        # (batch, layers, heads, queries, keys)
        return self.dense(self.decoder_norm(x) if self.pre else x), [torch.stack(kind, 1) for kind in maps]


def params(module):
    return {name: value for name, value in module.state_dict().items()}


def translation(model, expected):
    return {"params": params(model), "source": SOURCE, "valid_lens": LENS, "input": INPUT, "expected": expected}


def bahdanau():
    model = filled(Bahdanau())
    outputs, state = model.encoder(SOURCE, LENS)
    logits, maps = model(SOURCE, LENS, INPUT)
    case = translation(model, {"logits": logits, "cross": maps})
    encoder = {"params": params(model.encoder), "source": SOURCE, "valid_lens": LENS, "expected": {"outputs": outputs, "state": state}}
    return {"bahdanau": case, "recurrent_encoder": encoder}


def fixed_context():
    model = filled(FixedContext())
    logits, present = (model(SOURCE, LENS, INPUT, present) for present in (False, True))
    return {"fixed_context": translation(model, {"logits": logits, "logits_from_present_state": present})}


def transformer(pre):
    model = filled(Transformer(pre))
    logits, (encoder_self, decoder_self, cross) = model(SOURCE, LENS, INPUT)
    forgetful, _ = model(SOURCE, LENS, INPUT, positions=[0] * INPUT.shape[1])
    expected = {"logits": logits, "logits_without_positions": forgetful, "encoder_self": encoder_self, "decoder_self": decoder_self, "cross": cross}
    return translation(model, expected)


def encoder_block(pre):
    block, x, lens = filled(EncoderBlock(pre)), formula((2, 3, HIDDENS), 5, 2), torch.tensor([3, 2])
    output, weights = block(x, lens)
    return {"params": params(block), "x": x, "valid_lens": lens, "expected": {"output": output, "weights": weights}}


def feed_forward():
    network, x = filled(FeedForward()), formula((2, 3, HIDDENS), 5, 2)
    return {"params": params(network), "x": x, "expected": {"output": network(x)}}


def add_norm():
    layer, x, y = filled(AddNorm(False)), formula((2, 3, HIDDENS), 5, 2), formula((2, 3, HIDDENS), 50, 2)
    post = layer(x, lambda _: y)
    layer.pre = True
    given = []
    pre = layer(x, lambda entered: given.append(entered) or y)
    return {"params": params(layer), "x": x, "y": y, "expected": {"post": post, "pre": pre, "pre_entered": given[0]}}


def masked_cross_entropy():
    logits, labels, lens = formula((3, 4, 5), 2, 3), torch.tensor([[1, 4, 0, 2], [3, 3, 1, 1], [0, 1, 1, 1]]), torch.tensor([4, 2, 1])
    counts = torch.arange(4) < lens[:, None]
    per_token = -logits.log_softmax(-1).gather(-1, labels[..., None]).squeeze(-1) * counts
    smoothed = F.cross_entropy(logits[counts], labels[counts], reduction="sum", label_smoothing=0.1)
    return {"logits": logits, "labels": labels, "valid_lens": lens, "expected": {"per_token": per_token, "sum": per_token.sum(), "smoothed": smoothed}}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    return rounded(value.tolist())


def rounded(value):
    return [rounded(entry) for entry in value] if isinstance(value, list) else float(f"{value:.9g}") if isinstance(value, float) else value


def main():
    cases = {
        **bahdanau(),
        **fixed_context(),
        "transformer": transformer(pre=False),
        "transformer_pre": transformer(pre=True),
        "encoder_block": encoder_block(pre=False),
        "encoder_block_pre": encoder_block(pre=True),
        "feed_forward": feed_forward(),
        "add_norm": add_norm(),
        "masked_cross_entropy": masked_cross_entropy(),
    }
    with open(FILE, "w") as file:
        file.write("{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(plain(case))}" for name, case in cases.items()) + "\n}\n")


with torch.no_grad():
    main()
