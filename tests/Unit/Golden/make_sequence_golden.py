"""Writes torch_sequence.json: numbers PyTorch gives for recurrent layers, packed sequences, attention and Transformers.

Run from this folder: python3 make_sequence_golden.py (torch_golden.py says with which PyTorch).
"""

import math

import torch
from torch import nn
from torch.nn.utils import rnn

from torch_golden import keep, module_case, write


def wave(shape, shift=0):
    """The inputs: the cosine of a ramp, which the tests make in the same way."""
    return (torch.arange(math.prod(shape), dtype=torch.float32) * 0.7 + shift).cos().view(shape)


def weighed(tensors):
    """A loss that tells elements apart, so that it is not constant behind a normalization."""
    return sum((t * torch.linspace(0.5, 1.5, t.numel()).view(t.shape)).pow(2).sum() for t in tensors)


def case(name, make, run):
    """What the module made after manual_seed(0) gives for waves, and the gradients of all the waves and parameters."""
    torch.manual_seed(0)
    module = make()
    inputs = []

    def x(*shape):
        inputs.append(wave(shape, len(inputs)).requires_grad_())
        return inputs[-1]

    torch.manual_seed(1)
    outputs = run(module, x)
    for i, output in enumerate(outputs):
        keep(f"{name}.output{i}", output)
    weighed([output for output in outputs if output.requires_grad]).backward()
    for i, leaf in enumerate(inputs):
        keep(f"{name}.input{i}.grad", leaf.grad)
    for key, parameter in module.named_parameters():
        keep(f"{name}.{key}.grad", parameter.grad)


class Wrapped(nn.Module):
    """One input, one output: the form the shared laws are tried on."""

    def __init__(self, inner, run):
        super().__init__()
        self.inner = inner
        self.run = run

    def forward(self, x):
        return self.run(self.inner, x)


def laws():
    x = torch.linspace(-2, 2, 24).view(3, 2, 4)
    first = lambda module, x: module(x)[0]
    twice = lambda module, x: module(x, x)
    wrapped = {
        "RNN": (x, lambda: nn.RNN(4, 3), first),
        "GRU": (x, lambda: nn.GRU(4, 3, num_layers=2, bidirectional=True), first),
        "LSTM": (x, lambda: nn.LSTM(4, 3, num_layers=2, batch_first=True, dropout=0.4), first),
        "RNNCell": (x[0], lambda: nn.RNNCell(4, 3), lambda module, x: module(x)),
        "GRUCell": (x[0], lambda: nn.GRUCell(4, 3), lambda module, x: module(x)),
        "LSTMCell": (x[0], lambda: nn.LSTMCell(4, 3), first),
        "MultiheadAttention": (x, lambda: nn.MultiheadAttention(4, 2, dropout=0.3), lambda module, x: module(x, x, x)[0]),
        "TransformerDecoderLayer": (x, lambda: nn.TransformerDecoderLayer(4, 2, 6, 0.2), twice),
        "TransformerEncoder": (x, lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 5, 0.1), 2), lambda module, x: module(x)),
        "TransformerDecoder": (x, lambda: nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, 5, 0.1), 1), twice),
        "Transformer": (x, lambda: nn.Transformer(4, 2, 1, 1, 5, 0.1), twice),
    }
    for name, (input, make, run) in wrapped.items():
        module_case(name, lambda: Wrapped(make(), run), input)
    module_case("TransformerEncoderLayer", lambda: nn.TransformerEncoderLayer(4, 2, 6, 0.2), x)


def recurrent():
    # 4 steps, 3 sequences, 3 features, 2 hidden.
    kinds = {
        "RNN": (lambda **options: nn.RNN(3, 2, **options), 1),
        "RNNOfReLU": (lambda **options: nn.RNN(3, 2, nonlinearity="relu", **options), 1),
        "GRU": (lambda **options: nn.GRU(3, 2, **options), 1),
        "LSTM": (lambda **options: nn.LSTM(3, 2, **options), 2),
    }
    for kind, (make, count) in kinds.items():
        flat = lambda result: (result[0], *result[1]) if count == 2 else result
        states = lambda x, *shape: tuple(x(*shape) for _ in range(count)) if count == 2 else x(*shape)
        deep = dict(num_layers=2, bidirectional=True)

        def packed(module, x, sort, state):
            sequences = rnn.pack_padded_sequence(x(4, 3, 3), torch.tensor([4, 2, 2] if sort else [2, 4, 1]), enforce_sorted=sort)
            result, *rest = flat(module(sequences, state()))
            return (rnn.pad_packed_sequence(result)[0], *rest)

        case(f"{kind}.plain", make, lambda module, x: flat(module(x(4, 3, 3))))
        case(f"{kind}.deep", lambda: make(batch_first=True, **deep), lambda module, x: flat(module(x(3, 4, 3), states(x, 4, 3, 2))))
        case(f"{kind}.without_bias", lambda: make(bias=False), lambda module, x: flat(module(x(4, 3, 3))))
        case(f"{kind}.dropout", lambda: make(num_layers=3, dropout=0.5), lambda module, x: flat(module(x(4, 3, 3))))
        case(f"{kind}.packed", lambda: make(**deep), lambda module, x: packed(module, x, False, lambda: states(x, 4, 3, 2)))
        case(f"{kind}.packed_sorted", make, lambda module, x: packed(module, x, True, lambda: None))


def cells():
    kinds = {
        "RNNCell": (lambda **options: nn.RNNCell(3, 2, **options), 1),
        "RNNCellOfReLU": (lambda **options: nn.RNNCell(3, 2, nonlinearity="relu", **options), 1),
        "GRUCell": (lambda **options: nn.GRUCell(3, 2, **options), 1),
        "LSTMCell": (lambda **options: nn.LSTMCell(3, 2, **options), 2),
    }
    for kind, (make, count) in kinds.items():
        flat = lambda result: result if count == 2 else (result,)
        states = lambda x, *shape: tuple(x(*shape) for _ in range(count)) if count == 2 else x(*shape)
        case(f"{kind}.batch", make, lambda module, x: flat(module(x(3, 3), states(x, 3, 2))))
        case(f"{kind}.single", lambda: make(bias=False), lambda module, x: flat(module(x(3), states(x, 2))))
        case(f"{kind}.from_zeros", make, lambda module, x: flat(module(x(3))))


def packing():
    padded = wave((4, 3, 2))
    packed = rnn.pack_padded_sequence(padded, torch.tensor([2, 4, 1]), enforce_sorted=False)
    for name in ("data", "batch_sizes", "sorted_indices", "unsorted_indices"):
        keep(f"pack_padded_sequence.{name}", getattr(packed, name))
    first = rnn.pack_padded_sequence(padded.transpose(0, 1), torch.tensor([4, 3, 3]), batch_first=True)
    keep("pack_padded_sequence.batch_first", first.data)
    again, lengths = rnn.pad_packed_sequence(packed, batch_first=True, padding_value=-1, total_length=5)
    keep("pad_packed_sequence", again)
    keep("pad_packed_sequence.lengths", lengths)
    sequences = [wave((length, 2), length) for length in (2, 3, 1)]
    keep("pad_sequence", rnn.pad_sequence(sequences))
    keep("pad_sequence.batch_first", rnn.pad_sequence(sequences, batch_first=True, padding_value=9))
    keep("pack_sequence", rnn.pack_sequence(sequences, enforce_sorted=False).data)


# 3 queries, 5 keys, 2 sequences, 4 features.
CAUSAL = torch.ones(3, 3).triu(1).bool()
HIDDEN = torch.tensor([[False, True, False, False, True], [True, False, False, True, False], [False, False, True, False, False]])
PADDING = torch.tensor([[False, False, False, False, True], [False, True, False, False, False]])
ADDED = wave((3, 5))
PER_HEAD = wave((4, 3, 5), 2)


def attention():
    make = lambda **options: lambda: nn.MultiheadAttention(4, 2, **options)
    own = lambda x: (lambda q: (q, q, q))(x(3, 2, 4))
    shared = lambda x: (lambda q, k: (q, k, k))(x(3, 2, 4), x(5, 2, 4))
    three = lambda x: (x(3, 2, 4), x(5, 2, 4), x(5, 2, 4))
    more = dict(add_bias_kv=True, add_zero_attn=True)
    case("MultiheadAttention.self", make(), lambda module, x: module(*own(x)))
    case("MultiheadAttention.causal", make(), lambda module, x: module(*own(x), attn_mask=CAUSAL))
    case("MultiheadAttention.shared", make(), lambda module, x: module(*shared(x)))
    case("MultiheadAttention.three", make(bias=False), lambda module, x: module(*three(x), key_padding_mask=PADDING))
    case("MultiheadAttention.dims", make(kdim=3, vdim=5), lambda module, x: module(x(3, 2, 4), x(5, 2, 3), x(5, 2, 5)))
    case("MultiheadAttention.dims_without_bias", make(kdim=3, bias=False), lambda module, x: module(x(3, 2, 4), x(5, 2, 3), x(5, 2, 4)))
    case("MultiheadAttention.hidden", make(), lambda module, x: module(*shared(x), attn_mask=HIDDEN, key_padding_mask=PADDING))
    case("MultiheadAttention.added", make(), lambda module, x: module(*shared(x), attn_mask=ADDED, key_padding_mask=PADDING))
    case("MultiheadAttention.per_head", make(), lambda module, x: module(*shared(x), attn_mask=PER_HEAD))
    case("MultiheadAttention.padding_added", make(), lambda module, x: module(*shared(x), key_padding_mask=wave((2, 5))))
    case("MultiheadAttention.more", make(**more), lambda module, x: module(*shared(x)))
    case("MultiheadAttention.more_hidden", make(**more), lambda module, x: module(*shared(x), attn_mask=HIDDEN, key_padding_mask=PADDING))
    case("MultiheadAttention.zero_key", make(add_zero_attn=True), lambda module, x: module(*shared(x), attn_mask=ADDED))
    case("MultiheadAttention.dropout", make(dropout=0.5), lambda module, x: module(*shared(x), key_padding_mask=PADDING))
    case("MultiheadAttention.eval", lambda: make(dropout=0.5)().eval(), lambda module, x: module(*own(x)))
    case("MultiheadAttention.need_weights", make(), lambda module, x: module(*own(x), need_weights=False)[:1])


def transformers():
    own = PADDING[:, :3]
    layer = lambda **options: nn.TransformerEncoderLayer(4, 2, 5, **options)
    case("TransformerEncoderLayer.relu", lambda: layer(dropout=0), lambda module, x: (module(x(3, 2, 4)),))
    case("TransformerEncoderLayer.gelu", lambda: layer(dropout=0, activation="gelu"), lambda module, x: (module(x(3, 2, 4)),))
    case("TransformerEncoderLayer.dropout", lambda: layer(dropout=0.3), lambda module, x: (module(x(3, 2, 4), CAUSAL),))
    case("TransformerEncoderLayer.eval", lambda: layer(dropout=0.3).eval(), lambda module, x: (module(x(3, 2, 4), None, own),))
    case("TransformerEncoderLayer.turned", lambda: layer(dropout=0.3), lambda module, x: (module(x(2, 3, 4).transpose(0, 1)),))
    decoder = lambda **options: nn.TransformerDecoderLayer(4, 2, 5, **options)
    case("TransformerDecoderLayer.plain", lambda: decoder(dropout=0), lambda module, x: (module(x(3, 2, 4), x(5, 2, 4)),))
    case("TransformerDecoderLayer.masked", lambda: decoder(dropout=0.3, activation="gelu"), lambda module, x: (module(x(3, 2, 4), x(5, 2, 4), CAUSAL, ADDED, own, PADDING),))
    case("TransformerEncoder.masked", lambda: nn.TransformerEncoder(layer(dropout=0.3), 2), lambda module, x: (module(x(3, 2, 4), CAUSAL, own),))
    case("TransformerDecoder.masked", lambda: nn.TransformerDecoder(decoder(dropout=0.3), 2), lambda module, x: (module(x(3, 2, 4), x(5, 2, 4), CAUSAL, HIDDEN, own, PADDING),))
    make = lambda: nn.Transformer(4, 2, 2, 1, 5, 0.2, activation="gelu")
    case("Transformer.plain", make, lambda module, x: (module(x(5, 2, 4), x(3, 2, 4)),))
    case("Transformer.masked", make, lambda module, x: (module(x(5, 2, 4), x(3, 2, 4), None, CAUSAL, HIDDEN, PADDING, own, PADDING),))


def trajectories():
    """20 steps: the loss of each, and the last parameters.

    The bias of an attention's keys changes nothing, so its gradient is rounding; a larger eps keeps Adam from making steps of it.
    """
    models = {
        "GRU": (lambda: nn.GRU(3, 4, num_layers=2, dropout=0.2), lambda model, x: model(x)[0], (5, 4, 3), (5, 4, 4)),
        "TransformerEncoderLayer": (lambda: nn.TransformerEncoderLayer(8, 2, 16), lambda model, x: model(x), (5, 4, 8), (5, 4, 8)),
    }
    optimizers = {
        "SGD": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9),
        "Adam": lambda p: torch.optim.Adam(p, 0.01, eps=1e-4),
        "AdamW": lambda p: torch.optim.AdamW(p, 0.01, eps=1e-4, weight_decay=0.1),
    }
    for model_name, (make, run, inputs, outputs) in models.items():
        for optimizer_name, make_optimizer in optimizers.items():
            torch.manual_seed(0)
            model = make()
            optimizer = make_optimizer(model.parameters())
            losses = []
            for _ in range(20):
                optimizer.zero_grad()
                loss = nn.functional.mse_loss(run(model, wave(inputs)), wave(outputs, 1))
                loss.backward()
                optimizer.step()
                losses.append(loss.detach())
            keep(f"trajectory.{model_name}.{optimizer_name}.losses", torch.stack(losses))
            keep(f"trajectory.{model_name}.{optimizer_name}.parameters", torch.cat([p.flatten() for p in model.parameters()]))


for part in (laws, recurrent, cells, packing, attention, transformers, trajectories):
    part()
write("torch_sequence.json")
