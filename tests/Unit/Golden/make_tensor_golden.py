"""Writes tensor.json: what PyTorch answers to the cases that tests/Unit/Torch asks of the binding.

Run with the PyTorch of the libtorch the binding was built on (on Debian: /usr/bin/python3 with python3-torch):

    python3 make_tensor_golden.py

A case is a name and an expression over the inputs below; tests/Unit/Torch/Tensor has the same names. The part of a name
before the slash is the operator. Every case starts from seed 0 and from fresh copies of the inputs. Where the result
depends on the inputs, the gradients of sum(result[k] * cos(k + 1)) are recorded too.
"""
import json
import math
import pathlib

import numpy
import torch

f64, f32, f16, bf16 = torch.float64, torch.float32, torch.float16, torch.bfloat16
i64, i32, u8 = torch.int64, torch.int32, torch.uint8


def spread(count, step, shift, scale):
    return [((k * step) % count - shift) / scale for k in range(count)]


# Values lie away from kinks and ties, so that finite differences see what autograd sees.
INPUTS = {
    "a": torch.tensor([[-1.7, 0.4, 1.3], [0.9, -0.6, 2.2]]),
    "b": torch.tensor([[0.8, -1.1, 0.35], [1.6, 0.7, -2.4]]),
    "pos": torch.tensor([[0.3, 1.7, 2.6], [0.95, 0.15, 1.2]]),
    "unit": torch.tensor([[-0.8, 0.1, 0.55], [0.7, -0.35, -0.05]]),
    "row": torch.tensor([0.5, -1.5, 2.5]),
    "col": torch.tensor([[1.25], [-0.75]]),
    "m": torch.tensor(spread(12, 7, 5.3, 4)).reshape(3, 4),
    "sq": torch.tensor([[1.5, -0.2, 0.3], [0.4, 2.1, -0.7], [-1.1, 0.6, 0.9]]),
    "cube": torch.tensor(spread(24, 17, 11.3, 6)).reshape(2, 3, 4),
    "left": torch.tensor(spread(12, 5, 4.7, 5)).reshape(2, 2, 3),
    "right": torch.tensor(spread(12, 11, 6.1, 3)).reshape(2, 3, 2),
    "vec": torch.tensor([0.7, -1.2, 2.3, 0.1]),
    "s": torch.tensor(1.6),
    "i": torch.tensor([[5, -3, 2], [0, 7, -4]]),
    "j": torch.tensor([[2, 2, -3], [1, 4, 3]]),
    "i32": torch.tensor([[4, -9, 6], [1, 3, 8]], dtype=i32),
    "u8": torch.tensor([[200, 3, 100], [0, 255, 17]], dtype=u8),
    "mask": torch.tensor([[True, False, True], [False, False, True]]),
    "rowmask": torch.tensor([False, True, True]),
    "idx": torch.tensor([1, 0, 1]),
    "places": torch.tensor([[1, 0, 1], [0, 1, 1]]),
    "order": torch.tensor([[1, 0, 1], [0, 1, 0]]),
    "special": torch.tensor([math.nan, math.inf, -math.inf, 0.0, -0.0, 2.5]),
    "nans": torch.tensor([[math.nan, 1.0, 2.5], [0.5, math.nan, -1.0]]),
    "empty": torch.zeros(0, 3),
    "fixed": torch.tensor([[0.8, -1.1, 0.35], [1.6, 0.7, -2.4]]),
}
DIFFERENTIABLE = ["a", "b", "pos", "unit", "row", "col", "m", "sq", "cube", "left", "right", "vec", "s"]
TYPES = {"Byte": u8, "Int8": torch.int8, "Int16": torch.int16, "Int32": i32, "Int64": i64, "Float16": f16,
         "Float32": f32, "Float64": f64, "Bool": torch.bool, "BFloat16": bf16}
NAMES = {dtype: name for name, dtype in TYPES.items()}

CASES = {
    # arithmetic
    "add/tensor": "a + b", "add/alpha": "a.add(b, alpha=2)", "add/number": "a + 2", "add/row": "a + row",
    "add/column": "col + row", "add/zero_dim": "a + s", "add/empty": "empty + row", "add/int_and_float": "i + a",
    "add/int_and_real": "i + 1.5", "add/bytes_wrap": "u8 + u8", "add/bool": "mask + mask", "add/left_number": "2.5 + a",
    "add_/tensor": "a.add_(b)", "add_/alpha": "a.add_(b, alpha=3)", "add_/number": "a.add_(0.5)",
    "sub/tensor": "a - b", "sub/number": "a - 2", "sub/left_number": "3 - a",
    "sub/left_real": "2.5 - i", "sub_/tensor": "a.sub_(b)", "sub_/number": "a.sub_(0.5)",
    "mul/tensor": "a * b", "mul/number": "a * 3", "mul/left_number": "0.5 * a", "mul/ints": "i * j",
    "mul_/tensor": "a.mul_(b)", "mul_/number": "a.mul_(-2)",
    "div/tensor": "a / b", "div/truncated": "a.div(b, rounding_mode='trunc')", "div/floored": "i.div(3, rounding_mode='floor')", "div_/floored": "a.div_(b, rounding_mode='floor')",
    "div_/truncated": "a.div_(2, rounding_mode='trunc')", "div/number": "a / 3", "div/ints": "i / j", "div/left_number": "3 / pos", "div/left_int": "7 / j",
    "div/by_zero": "a / 0", "div_/tensor": "a.div_(b)", "div_/number": "a.div_(4)",
    "remainder/tensor": "a % fixed", "remainder/number": "a % 0.7", "remainder/ints": "i % j", "remainder/negative": "i % -3",
    "remainder/left_number": "5 % fixed", "neg/operator": "-a",
    "addcmul": "a.addcmul(b, pos, value=0.5)", "addcdiv": "a.addcdiv(b, pos, value=2)",
    "addcmul_": "a.addcmul_(b, pos, value=0.5)", "addcdiv_": "a.addcdiv_(b, pos, value=2)",
    "zero_": "a.zero_()", "fill_": "a.fill_(3.5)", "copy_": "a.copy_(b)", "copy_/broadcast": "a.copy_(row)", "copy_/ints": "a.copy_(i)",

    # pointwise
    **{op: f"a.{op}()" for op in ["abs", "neg", "exp", "expm1", "square", "reciprocal", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh",
       "sigmoid", "relu", "erf", "floor", "ceil", "round", "trunc", "frac", "sign"]},
    **{op: f"pos.{op}()" for op in ["log", "log2", "log10", "log1p", "sqrt", "rsqrt"]},
    **{op: f"unit.{op}()" for op in ["asin", "acos"]},
    **{op: f"special.{op}()" for op in ["isnan", "isinf", "isfinite"]},
    **{op: f"a.{op}()" for op in ["abs_", "neg_", "exp_", "reciprocal_", "sin_", "cos_", "tanh_", "sigmoid_", "relu_", "floor_",
       "ceil_", "round_"]},
    "log_": "pos.log_()", "sqrt_": "pos.sqrt_()", "log/negative": "a.log()", "exp/int": "i.exp()", "abs/half": "a.half().abs()",
    "exp/bfloat16": "a.bfloat16().exp()", "exp/double": "a.double().exp()", "exp/special": "special.exp()", "round/half_to_even": "(i / 2).round()",
    "abs/ints": "i.abs()", "relu/special": "special.relu()", "exp/empty": "empty.exp()",
    "round/decimals": "a.round(decimals=1)", "round_/decimals": "a.round_(decimals=1)", "silu": "F.silu(a)", "gelu": "F.gelu(a)",
    "pow/tensor": "pos.pow(b)", "pow/number": "a.pow(3)", "pow/half": "pos.pow(0.5)", "pow/ints": "i.pow(2)",
    "atan2": "a.atan2(b)", "maximum": "torch.maximum(a, b)", "minimum": "torch.minimum(a, b)",
    "clamp/both": "a.clamp(-1, 1)", "clamp/min": "a.clamp(min=0.1)", "clamp/max": "a.clamp(max=0.1)", "clamp/tensors": "a.clamp(unit, pos)",
    "clamp/tensor_min": "a.clamp(min=unit)", "clamp_": "a.clamp_(-0.5, 0.5)", "clamp_min": "a.clamp_min(0.2)", "clamp_max": "a.clamp_max(0.2)",
    "nan_to_num": "special.nan_to_num()", "nan_to_num/given": "special.nan_to_num(1, 2, 3)",
    "where": "torch.where(mask, a, b)", "where/broadcast": "torch.where(mask, a, s)", "lerp": "a.lerp(b, pos)",
    "masked_fill": "a.masked_fill(mask, -9)", "masked_fill/broadcast": "a.masked_fill(rowmask, 7)", "masked_fill_": "a.masked_fill_(mask, 0.5)",
    "softmax": "a.softmax(1)", "softmax/negative_dim": "cube.softmax(-2)", "softmax/typed": "a.half().softmax(-1, dtype=f32)",
    "softmax/infinite": "a.masked_fill(mask, -math.inf).softmax(-1)",
    "log_softmax": "a.log_softmax(1)", "log_softmax/typed": "a.log_softmax(0, dtype=f64)",

    # comparison
    **{f"{op}/tensor": f"a.{op}(b)" for op in ["eq", "ne", "lt", "le", "gt", "ge"]},
    **{f"{op}/number": f"i.{op}(2)" for op in ["eq", "ne", "lt", "le", "gt", "ge"]},
    "lt/left_number": "2 < i", "le/left_number": "2 <= i", "gt/left_number": "2 > i", "ge/left_number": "2 >= i",
    "eq/nan": "special.eq(special)", "logical_not": "i.logical_not()", "logical_and": "mask.logical_and(rowmask)",
    "logical_or": "mask.logical_or(rowmask)", "logical_xor": "mask.logical_xor(rowmask)",
    "isclose": "a.isclose(a + 1e-7)", "isclose/nan": "special.isclose(special, equal_nan=True)", "isclose/rtol": "a.isclose(b, rtol=0.5, atol=1.0)",
    "allclose": "torch.tensor(a.allclose(b))", "allclose/itself": "torch.tensor(a.allclose(a))", "equals": "torch.tensor(a.equal(a.clone()))",
    "bitwise_not": "~i", "bitwise_not/bool": "~mask", "bitwise_and": "i & j", "bitwise_and/bool": "mask & rowmask", "bitwise_or": "i | j",

    # reduction
    "sum": "a.sum()", "sum/bool": "mask.sum()", "sum/typed": "a.sum(dtype=f64)", "sum/dim": "a.sum(1)", "sum/keepdim": "a.sum(-1, keepdim=True)",
    "sum/dims": "cube.sum([0, 2])", "sum/dims_typed": "cube.sum([0, -1], True, dtype=f64)", "sum/empty": "empty.sum(0)", "sum/zero_dim": "s.sum()",
    "mean": "a.mean()", "mean/dims": "cube.mean([1, 2])", "mean/keepdim": "cube.mean([-1], True)", "mean/typed": "i.mean([0], dtype=f32)",
    "mean/empty": "empty.mean()", "prod": "a.prod()", "prod/dim": "a.prod(1)", "prod/ints": "i.prod(0, True)", "prod/typed": "a.prod(dtype=f64)",
    "std": "a.std()", "std/biased": "a.std(unbiased=False)", "std/dim": "a.std(1)", "std/keepdim": "a.std(1, False, True)",
    "std/typed": "a.std(1).double()", "var": "a.var()", "var/biased": "a.var(unbiased=False)", "var/dim": "cube.var(-1)",
    "var/keepdim": "cube.var(0, False, True)", "max": "a.max()", "max/ints": "i.max()", "max/dim": "a.max(1)", "max/keepdim": "cube.max(-2, True)",
    "max/nan": "special.max()", "min": "a.min()", "min/dim": "a.min(0)", "min/keepdim": "cube.min(1, True)", "amax": "cube.amax([0, 2])",
    "amin": "cube.amin([1])", "argmax": "a.argmax()", "argmax/dim": "a.argmax(1)", "argmax/keepdim": "a.argmax(-1, True)", "argmin": "a.argmin()",
    "argmin/dim": "a.argmin(0)", "argmin/keepdim": "a.argmin(0, True)", "all": "mask.all()", "all/dim": "mask.all(0)", "all/keepdim": "mask.all(1, True)",
    "any": "mask.any()", "any/dim": "mask.any(1)", "any/keepdim": "mask.any(0, True)", "any/empty": "torch.zeros(0).any()", "all/empty": "torch.zeros(0).all()",
    "cumsum": "a.cumsum(1)", "cumsum/typed": "i.cumsum(-1, dtype=f32)", "logsumexp": "a.logsumexp(1)", "logsumexp/keepdim": "a.logsumexp(0, True)",
    "norm": "a.norm()", "norm/one": "a.norm(1)", "norm/infinite": "a.norm(math.inf)",
    "sort": "a.sort()", "sort/descending": "a.sort(0, True)", "sort/stable": "i.sort(dim=1, stable=True)", "topk": "cube.topk(2)",
    "topk/smallest": "cube.topk(1, 1, False)", "argsort": "a.argsort()", "argsort/descending": "a.argsort(0, True)",

    # linear
    "mm": "a.mm(sq)", "bmm": "left.bmm(right)", "matmul": "a.matmul(sq)", "matmul/batch": "cube.matmul(vec)", "matmul/vectors": "row.matmul(row)",
    "matmul/broadcast": "left.matmul(sq)", "mv": "m.mv(vec)", "dot": "row.dot(sq[0])", "addmm": "a.addmm(b, sq)", "addmm/scaled": "a.addmm(b, sq, beta=0.5, alpha=2)",
    "baddbmm": "left[:, :, :2].baddbmm(left, right)", "baddbmm/scaled": "left[:, :, :2].baddbmm(left, right, beta=0.25, alpha=-1)",
    "outer": "row.outer(vec)", "einsum": "torch.einsum('bij,bjk->bik', left, right)", "einsum/attention": "torch.einsum('qd,kd->qk', a, b)",
    "mm/double": "a.double().mm(sq.double())", "mm/ints": "i.mm(j.t())", "mm/empty": "empty.mm(sq)", "T": "a.T", "mT": "cube.mT",

    # shape
    "reshape": "a.reshape(3, 2)", "reshape/guess": "cube.reshape(-1, 4)", "reshape/transposed": "a.t().reshape(6)", "view": "a.view(6)",
    "view/guess": "cube.view(2, -1)", "view_as": "a.view_as(a.reshape(3, 2))", "flatten": "cube.flatten()", "flatten/part": "cube.flatten(1)",
    "flatten/zero_dim": "s.flatten()", "squeeze": "col.squeeze()", "squeeze/dim": "col.squeeze(-1)", "squeeze/kept": "col.squeeze(0)",
    "unsqueeze": "a.unsqueeze(0)", "unsqueeze/negative": "a.unsqueeze(-1)", "transpose": "cube.transpose(0, 2)", "transpose/negative": "cube.transpose(-1, -2)",
    "t": "a.t()", "t/vector": "vec.t()", "permute": "cube.permute(2, 0, 1)", "permute/negative": "cube.permute(-1, 0, 1)", "expand": "col.expand(2, 4)",
    "expand/kept": "row.expand(2, -1)", "expand_as": "col.expand_as(a)", "broadcast_to": "row.broadcast_to(2, 3)", "repeat": "row.repeat(2, 2)",
    "repeat_interleave": "a.repeat_interleave(2)", "repeat_interleave/dim": "a.repeat_interleave(2, 0)",
    "repeat_interleave/tensor": "a.repeat_interleave(torch.tensor([1, 3]), 0)", "repeat_interleave/flat": "vec.repeat_interleave(torch.tensor([0, 1, 2, 1]))",
    "contiguous": "a.t().contiguous()", "clone": "a.clone()", "alias": "a.view(2, 3)", "flip": "cube.flip(0, 2)", "roll": "a.roll(1)", "roll/dim": "a.roll(-1, 1)",
    "tril": "sq.tril()", "tril/offset": "sq.tril(-1)", "triu": "sq.triu()", "triu/offset": "sq.triu(1)", "diag": "sq.diag()", "diag/build": "row.diag(1)",
    "diagonal": "sq.diagonal()", "diagonal/dims": "cube.diagonal(1, 0, 2)", "chunk": "cube.chunk(2, 2)", "chunk/uneven": "vec.chunk(3)", "split": "vec.split(3)",
    "split/dim": "cube.split(2, -1)", "split/first_sizes": "vec.split([1, 3])", "split/sizes": "cube.split([1, 3], 2)", "unbind": "a.unbind()", "unbind/dim": "cube.unbind(-1)",
    "cat": "torch.cat([a, b])", "cat/dim": "torch.cat([a, col], 1)", "cat/types": "torch.cat([a, i])", "cat/empty": "torch.cat([empty, a])",
    "stack": "torch.stack([a, b])", "stack/last": "torch.stack([a, b], -1)",
    "meshgrid": "torch.meshgrid(row, vec, indexing='ij')", "meshgrid/xy": "torch.meshgrid(row, vec, indexing='xy')", "detach": "a.detach()", "detach_": "a.detach_()",

    "ravel": "a.t().ravel()", "unflatten": "cube.unflatten(2, (2, -1))", "squeeze_": "col.squeeze_()", "squeeze_/dim": "col.squeeze_(1)",
    "unsqueeze_": "a.unsqueeze_(1)", "atleast_1d": "torch.atleast_1d(s)", "atleast_2d": "torch.atleast_2d(row)", "atleast_3d": "torch.atleast_3d(a)", "atleast/several": "torch.atleast_2d(s, row, a)",
    "atleast_1d/several": "torch.atleast_1d(s, row)", "atleast_3d/several": "torch.atleast_3d(row, a)", "expand/size": "col.expand(3, 2, 4)",
    "tile": "row.tile((2, 2))", "tile/fewer": "a.tile((2,))", "transpose_": "a.transpose_(0, 1)", "swapaxes": "cube.swapaxes(0, 2)", "swapdims": "cube.swapdims(0, -1)",
    "movedim": "cube.movedim((0, 1), (2, 0))", "movedim/one": "cube.movedim(0, -1)", "moveaxis/three": "cube.moveaxis((0, 1, 2), (1, 2, 0))",
    "moveaxis/four": "cube.reshape(2, 3, 2, 2).moveaxis((0, 1, 2, 3), (3, 1, 0, 2))",
    "unfold": "vec.unfold(0, 3, 1)", "unfold/apart": "cube.unfold(2, 2, 2)", "as_strided": "a.as_strided((2, 2), (1, 2), 1)", "as_strided/first": "a.as_strided((3,), (2,))",
    "broadcast_tensors": "torch.broadcast_tensors(row, col)",

    # rearranging
    "fliplr": "a.fliplr()", "flipud": "a.flipud()", "rot90": "a.rot90()", "rot90/back": "cube.rot90(-1, (1, 2))", "roll/listed": "cube.roll((2, -1), (0, 2))",
    "roll/flat": "a.roll((2,))", "roll/three": "cube.roll((1, 2, 3), (0, 1, 2))", "adjoint": "cube.adjoint()", "H": "a.H", "tril_": "sq.tril_()", "triu_": "sq.triu_(1)", "diagflat": "a.diagflat()",
    "diagflat/offset": "row.diagflat(-1)", "diag_embed": "a.diag_embed()", "diag_embed/given": "a.diag_embed(1, 0, 2)",

    # splitting
    "tensor_split": "vec.tensor_split(3)", "tensor_split/places": "cube.tensor_split((1, 3), 2)", "tensor_split/tensor": "cube.tensor_split(torch.tensor([1, 2]), 1)",
    "tensor_split/number": "vec.tensor_split(torch.tensor(3))", "hsplit": "m.hsplit(2)", "hsplit/vector": "vec.hsplit(2)", "hsplit/two": "m.hsplit((1, 3))", "hsplit/three": "m.hsplit((1, 2, 3))",
    "hsplit/four": "m.hsplit((0, 1, 2, 3))", "hsplit/tensor": "m.hsplit((1, 3))", "vsplit": "m.vsplit(3)", "vsplit/two": "m.vsplit((1, 2))", "dsplit": "cube.dsplit(2)", "dsplit/two": "cube.dsplit((1, 3))",
    "dsplit/three": "cube.dsplit((1, 2, 3))", "dsplit/four": "cube.dsplit((0, 1, 2, 3))",

    # joining
    "hstack": "torch.hstack((a, col))", "hstack/vectors": "torch.hstack((row, vec))", "vstack": "torch.vstack((a, row))", "column_stack": "torch.column_stack((sq, row))",
    "dstack": "torch.dstack((a, b))", "cartesian_prod": "torch.cartesian_prod(row, vec)", "block_diag": "torch.block_diag(a, row, s)",

    # conversion
    **{f"to/{name}": f"a.to(TYPES['{name}'])" for name in TYPES},
    "to/special": "special.to(f16)", "to/device": "a.to('cpu')", "to/both": "a.to('cpu', f64)", "to/other": "a.to(i)", "type_as": "a.type_as(i)", "type": "a.type(f64)",
    "to_type": "a.type(torch.int32)", "cpu": "a.cpu()", "float": "i.float()", "double": "a.double()", "half": "a.half()", "long": "a.long()", "int": "a.int()",
    "bool": "i.bool()", "implicit/int": "torch.tensor(3, dtype=torch.int32)", "implicit/long": "torch.tensor(3)", "implicit/float": "torch.tensor(2.5)",
    "implicit/double": "torch.tensor(2.5, dtype=f64)", "implicit/arrays": "(torch.tensor([True]), torch.tensor([1], dtype=torch.uint8), torch.tensor([1], dtype=torch.int8), torch.tensor([1], dtype=torch.int16), torch.tensor([1], dtype=torch.int32), torch.tensor([1]), torch.tensor([1.]), torch.tensor([1.], dtype=f64))",
    "implicit/small": "(torch.tensor(3, dtype=torch.uint8), torch.tensor(3, dtype=torch.int8), torch.tensor(3, dtype=torch.int16))", "implicit/bool": "torch.tensor(True)",
    "bfloat16": "a.bfloat16()", "short": "a.short()", "char": "a.char()", "byte": "pos.byte()",

    # indexing
    "select": "cube.select(1, 2)", "select/negative": "cube.select(-1, -2)", "narrow": "cube.narrow(2, 1, 2)", "slice": "cube[:, :, 0:4:3]",
    "index_select": "a.index_select(0, idx)", "masked_select": "a.masked_select(mask)", "masked_select/broadcast": "a.masked_select(rowmask)",
    "gather": "a.gather(1, places)", "scatter": "a.scatter(0, order, b)", "scatter_": "a.scatter_(0, order, b)", "take": "a.take(places)",
    "nonzero": "i.nonzero()", "nonzero/none": "torch.zeros(2, 2).nonzero()",
    "index/number": "cube[1]", "index/negative": "cube[-1]", "index/numbers": "cube[1, 2]", "index/three": "cube[1, -1, 0]", "index/vector": "vec[2]",
    "index/all_numbers": "cube[0, 1, 2]", "index/range": "cube[:, 1:3]", "index/from_end": "cube[:, :, -2:]", "index/until_end": "cube[:, :-1]",
    "index/past_end": "cube[:, 1:99]", "index/nothing": "cube[:, 2:1]", "index/end": "cube[:, 3:]", "index/step": "cube[:, :, ::2]", "index/offset_step": "cube[:, :, 1::3]",
    "index/last": "cube[-1, -2]", "index/ellipsis": "cube[..., 1]", "index/ellipsis_middle": "cube[0, ..., 1:3]", "index/ellipsis_empty": "cube[0, 1, ..., 2]",
    "index/new": "a[None]", "index/new_middle": "a[:, None, 1:]", "index/new_last": "a[..., None]", "index/mask": "a[mask]", "index/row_mask": "a[:, rowmask]",
    "index/mask_of_two": "cube[mask]", "index/mask_none": "a[torch.zeros(2, 3, dtype=torch.bool)]", "index/tensor": "a[idx]", "index/tensor_2d": "a[places]",
    "index/pair": "a[idx, idx]", "index/tensor_second": "a[:, idx]", "index/tensor_and_range": "cube[idx, 1:]", "index/tensor_and_number": "cube[idx, 1]",
    "index/number_and_tensor": "cube[1, idx]", "index/apart": "cube[idx, :, idx]", "index/zero_dim": "cube[torch.tensor(1)]", "index/negative_tensor": "a[:, torch.tensor([-1, 0])]",
    "index/zero_dim_apart": "cube[torch.tensor(1), :, idx]", "index/ellipsis_tensor": "cube[..., idx]", "index/new_and_tensor": "cube[None, idx]",
    "index/zero_dim_mask": "a[torch.tensor(True)]", "index/mask_then_tensor": "cube[mask.nonzero()[:, 0], mask.nonzero()[:, 1], idx]",
    "put/number": "put(cube, S[1], 5)", "put/numbers": "put(cube, S[1, 2], -1)", "put/three": "put(cube, S[0, 1, 3], 2.5)", "put/range": "put(cube, S[:, 0:2], 9)",
    "put/step": "put(cube, S[:, :, ::2], 0)", "put/tensor": "put(cube, S[1], m)", "put/broadcast": "put(cube, S[:, :, 1:], s)", "put/mask": "put(a, S[mask], 7)",
    "put/mask_tensor": "put(a, S[mask], row)", "put/index": "put(a, S[idx[:2]], row)", "put/mixed": "put(cube, S[1, :, idx], 4)", "put/ellipsis": "put(cube, S[..., 0], 3)",
    "put/type": "put(a, S[0], i[1])", "put/ints": "put(i, S[0], 6)", "put/pair": "put(a, S[idx, idx], 8)", "put/grad": "put(a, S[0], row)", "put/grad_mask": "put(a, S[mask], row)",
    "put/leading_ones": "put(a, S[0], row.reshape(1, 1, 3))",
    "take_along_dim": "a.take_along_dim(places, 1)", "take_along_dim/flat": "a.take_along_dim(torch.tensor([4, 0]))", "take_along_dim/first": "cube.select(0, 0).take_along_dim(torch.tensor([[2, 0, 1, 1]]), 0)",
    "take_along_dim/listed": "vec.take_along_dim(torch.tensor([2, 0]), 0)",
    "argwhere": "i.argwhere()", "argwhere/number": "torch.tensor(3).argwhere()", "nonzero_as_list": "i.nonzero().chunk(2, 1)", "where/places": "torch.where(mask)",
    "index/four": "cube.reshape(2, 3, 2, 2)[1, 2, 0, 1]", "index/five": "cube.reshape(2, 3, 2, 2, 1)[1, 2, 0, 1, 0]", "index/six": "cube.reshape(1, 2, 3, 2, 2, 1)[0, 1, 2, 0, 1, 0]",
    "index/true": "a[True]", "index/false": "a[:, False]", "put/four": "put(cube.view(2, 3, 2, 2), S[1, 2, 0, 1], 7)", "put/five": "put(cube.view(2, 3, 2, 2, 1), S[1, 2, 0, 1, 0], 7)",
    "put/six": "put(cube.view(1, 2, 3, 2, 2, 1), S[0, 1, 2, 0, 1, 0], 7)", "put/true": "put(a, S[True], 2)",
    "put/accumulate": "a.index_put_((idx, idx), row, accumulate=True)", "put/accumulate_mask": "a.index_put_((mask,), row, accumulate=True)",
    "put/accumulate_slice": "put(cube, S[1], cube[1] + m)",

    # scattering
    "scatter_add": "a.scatter_add(0, order, b)", "scatter_add/twice": "a.scatter_add(1, places, b)", "scatter_add_": "a.scatter_add_(1, places, b)",
    "masked_scatter": "a.masked_scatter(mask, row)", "masked_scatter_": "a.masked_scatter_(mask, row)", "index_add": "a.index_add(1, idx, b, alpha=2)", "index_add_": "a.index_add_(0, idx[:2], b, alpha=-1)",
    "index_copy": "sq.index_copy(0, torch.tensor([2, 0]), b)", "index_copy_": "sq.index_copy_(0, torch.tensor([2, 0]), b)", "index_fill": "a.index_fill(1, idx, 0.5)", "index_fill_": "a.index_fill_(1, idx, -3)",
    "select_scatter": "a.select_scatter(row, 0, 1)", "slice_scatter": "cube.slice_scatter(cube[:, :, :2] * 2, 2, 0, 4, 2)", "slice_scatter/all": "a.slice_scatter(b, 0, None, None, 1)",
    "slice_scatter/from": "a.slice_scatter(b[:, 1:], 1, 1, None, 1)", "diagonal_scatter": "sq.diagonal_scatter(row)", "diagonal_scatter/given": "cube.diagonal_scatter(cube[:, :, 0], 1, 1, 2)",

    # factories
    "zeros": "torch.zeros(2, 3)", "zeros/typed": "torch.zeros(2, dtype=i64)", "zeros/empty": "torch.zeros(0)", "zeros/three": "torch.zeros(2, 1, 2)", "zeros/four": "torch.zeros(1, 2, 1, 2)", "ones/three": "torch.ones(2, 1, 2)", "ones/four": "torch.ones(1, 2, 1, 2)", "full/three": "torch.full((2, 1, 2), 2)", "full/four": "torch.full((1, 2, 1, 2), 2)",
    "zeros/no_columns": "torch.zeros(2, 0)", "ones": "torch.ones(2, 3)", "ones/typed": "torch.ones(2, 2, dtype=f64)",
    "full": "torch.full((2, 2), 1.5)", "full/ints": "torch.full((3,), 7)", "full/bool": "torch.full((2,), True)", "full/typed": "torch.full((2, 3), 1, dtype=f16)",
    "eye": "torch.eye(3)", "eye/wide": "torch.eye(2, 3, dtype=i64)", "arange": "torch.arange(5)", "arange/range": "torch.arange(2, 6)", "arange/step": "torch.arange(1, 10, 4)",
    "arange/real": "torch.arange(0, 1, 0.25)", "arange/down": "torch.arange(5, 0, -2)", "arange/typed": "torch.arange(4, dtype=f32)", "linspace": "torch.linspace(-1, 1, 5)",
    "linspace/typed": "torch.linspace(0, 1, 3, dtype=f64)", "zeros_like": "torch.zeros_like(a)", "zeros_like/typed": "torch.zeros_like(a, dtype=torch.int32)", "ones_like": "torch.ones_like(i)",
    "full_like": "torch.full_like(a, 2.5)", "full_like/typed": "torch.full_like(a, 3, dtype=i64)", "tensor/ints": "torch.tensor([1, 2, 3], dtype=torch.int32)", "tensor/longs": "torch.tensor([1, 2])",
    "tensor/reals": "torch.tensor([1.5, 2.5], dtype=f64)", "tensor/matrix": "torch.tensor([[1., 2.], [3., 4.]])", "tensor/cube": "torch.arange(8.).reshape(2, 2, 2)",
    "tensor/four": "torch.arange(4.).reshape(1, 2, 2, 1)", "tensor/bool": "torch.tensor([True, False])", "tensor/bytes": "torch.tensor([1, 255], dtype=torch.uint8)",
    "tensor/number": "torch.tensor(2.5)", "logspace": "torch.logspace(-1, 2, 4)", "logspace/base": "torch.logspace(0, 3, 4, base=2, dtype=f64)",
    "tril_indices": "torch.tril_indices(3, 3)", "tril_indices/given": "torch.tril_indices(3, 4, 1, dtype=torch.int32)", "triu_indices": "torch.triu_indices(3, 3)", "triu_indices/given": "torch.triu_indices(3, 4, -1, dtype=torch.int32)",
    "zeros_like/method": "torch.zeros_like(i)", "new_full": "i.new_full((2, 2), 3)", "new_zeros": "i.new_zeros(2)", "new_ones": "a.new_ones(2, 3)",
    "new_zeros/matrix": "a.new_zeros(2, 3)", "new_zeros/three": "a.new_zeros(2, 1, 2)", "new_zeros/four": "i.new_zeros(1, 2, 1, 2)", "new_zeros/typed": "a.new_zeros(2, dtype=torch.int32)",
    "new_ones/three": "a.new_ones(2, 1, 2)", "new_ones/four": "i.new_ones(1, 2, 1, 2)", "new_ones/vector": "i.new_ones(3)",
    "new_full/vector": "a.new_full((3,), 2.5)", "new_full/three": "a.new_full((2, 1, 2), 2)", "new_full/four": "i.new_full((1, 2, 1, 2), 7)", "new_full/typed": "a.new_full((2,), 1, dtype=f16)",
    "as_tensor/typed": "torch.as_tensor(a, dtype=f64)", "tensor/typed": "torch.tensor([1, 2], dtype=bf16)", "tensor/half": "torch.tensor([0.5, 2], dtype=f16)", "tensor/short": "torch.tensor([-2, 2], dtype=torch.int16)", "tensor/sbyte": "torch.tensor([-2, 2], dtype=torch.int8)",

    # random
    "rand": "torch.rand(3)", "rand/shape": "torch.rand(2, 3)", "rand/three": "torch.rand(2, 1, 2)", "rand/four": "torch.rand(1, 2, 1, 2)", "randn/three": "torch.randn(2, 1, 2)", "randn/four": "torch.randn(1, 2, 1, 2)", "rand/typed": "torch.rand(2, dtype=f64)", "rand/generator": "torch.rand(4, generator=torch.Generator().manual_seed(42))",
    "randn": "torch.randn(3)", "randn/many": "torch.randn(4, 5)", "randn/typed": "torch.randn(3, dtype=f64)", "randn/generator": "torch.randn(2, 2, generator=torch.Generator().manual_seed(7))",
    "randint": "torch.randint(3, 9, (6,))", "randint/high": "torch.randint(100, (2, 3))", "randint/typed": "torch.randint(5, (4,), dtype=f32)",
    "randint/generator": "torch.randint(0, 9, (5,), generator=torch.Generator().manual_seed(3))", "randperm": "torch.randperm(7)", "randperm/generator": "torch.randperm(5, generator=torch.Generator().manual_seed(1))",
    "randperm/typed": "torch.randperm(4, dtype=torch.int32)", "normal": "torch.zeros(2, 3).normal_(2, 0.5)", "normal_": "a.normal_(1, 3)", "normal_/default": "torch.zeros(20).normal_()", "uniform_": "a.uniform_(-2, 2)",
    "uniform_/generator": "a.uniform_(0, 1, generator=torch.Generator().manual_seed(5))", "bernoulli_": "a.bernoulli_(0.3)", "bernoulli": "torch.full((8,), 0.5).bernoulli()",
    "multinomial": "pos.multinomial(2)", "multinomial/replacement": "pos.multinomial(5, True)", "multinomial/generator": "pos.multinomial(1, generator=torch.Generator().manual_seed(9))",
    "rand_like": "torch.rand_like(a)", "rand_like/typed": "torch.rand_like(a, dtype=f64)", "randn_like": "torch.randn_like(a)",

    # arithmetic
    "add/scaled_number": "a.add(2, alpha=0.5)", "add_/scaled_number": "a.add_(2, alpha=0.5)", "subtract/tensor": "a.subtract(b)", "subtract/number": "a.subtract(2)",
    "subtract_/tensor": "a.subtract_(b)", "subtract_/number": "a.subtract_(2)", "multiply/tensor": "a.multiply(b)", "multiply/number": "a.multiply(3)",
    "addcdiv/plain": "a.addcdiv(b, pos)", "addcdiv_/plain": "a.addcdiv_(b, pos)", "lerp_": "a.lerp_(b, pos)",

    # division
    "divide/tensor": "a.divide(b)", "divide/floored": "a.divide(b, rounding_mode='floor')", "divide/number": "a.divide(4)",
    "divide/truncated": "a.divide(0.35, rounding_mode='trunc')", "divide_/tensor": "a.divide_(b)", "divide_/number": "a.divide_(4)",
    "true_divide/tensor": "i.true_divide(j)", "true_divide/number": "i.true_divide(2)", "true_divide_/tensor": "a.true_divide_(b)",
    "true_divide_/number": "a.true_divide_(2)", "floor_divide/tensor": "i.floor_divide(j)", "floor_divide/number": "i.floor_divide(3)",
    "floor_divide_/tensor": "i.floor_divide_(j)", "floor_divide_/number": "i.floor_divide_(3)", "fmod/tensor": "a.fmod(fixed)", "fmod/number": "a.fmod(0.7)",
    "fmod_/tensor": "a.fmod_(fixed)", "fmod_/number": "a.fmod_(0.7)", "remainder_/tensor": "a.remainder_(fixed)", "remainder_/number": "a.remainder_(0.7)",

    # trigonometry
    "sinh_": "a.sinh_()", "cosh_": "a.cosh_()", "tan_": "a.tan_()", "asin_": "unit.asin_()", "acos_": "unit.acos_()", "atan_": "a.atan_()", "asinh": "a.asinh()",
    "asinh_": "fixed.asinh_()", "acosh": "pos.add_(1).acosh()", "acosh/below_one": "special.acosh()", "acosh_": "fixed.abs_().add_(1).acosh_()", "atanh": "unit.atanh()",
    "atanh_": "special.atanh_()", "arcsin": "unit.arcsin()", "arcsin_": "unit.arcsin_()", "arccos": "unit.arccos()", "arccos_": "unit.arccos_()", "arctan": "a.arctan()",
    "arctan_": "a.arctan_()", "arctan/two": "a.atan2(b)", "arctan_/two": "a.atan2_(b)", "arcsinh": "a.arcsinh()", "arcsinh_": "fixed.arcsinh_()",
    "arccosh": "pos.add_(1).arccosh()", "arccosh_": "fixed.abs_().add_(1).arccosh_()", "arctanh": "unit.arctanh()", "arctanh_": "special.arctanh_()", "atan2_": "a.atan2_(b)",
    "arctan2": "a.arctan2(b)", "arctan2_": "a.arctan2_(b)", "sinc": "a.sinc()", "sinc/at_zero": "special.sinc()", "sinc_": "a.sinc_()", "deg2rad": "a.deg2rad()",
    "rad2deg": "a.rad2deg()", "angle": "a.angle()",

    # exponentials
    "expm1_": "a.expm1_()", "exp2": "a.exp2()", "log2_": "pos.log2_()", "log10_": "pos.log10_()", "log1p_": "pos.log1p_()", "logaddexp": "a.logaddexp(b)",
    "logaddexp2": "a.logaddexp2(b)", "logit": "pos.logit()", "logit/eps": "pos.logit(0.2)", "xlogy/tensor": "a.xlogy(pos)", "xlogy/zero": "special.xlogy(special)",
    "xlogy/number": "a.xlogy(3)", "xlogy_/tensor": "a.xlogy_(pos)", "xlogy_/number": "a.xlogy_(3)", "ldexp": "a.ldexp(i)", "ldexp_": "fixed.ldexp_(i)",
    "frexp": "special.frexp()",

    # special functions
    "erf_": "a.erf_()", "erfc": "a.erfc()", "erfc_": "a.erfc_()", "erfinv": "unit.erfinv()", "erfinv_": "unit.erfinv_()", "lgamma": "a.lgamma()",
    "lgamma_": "a.lgamma_()", "digamma": "a.digamma()", "digamma_": "a.digamma_()", "polygamma": "torch.polygamma(1, pos)", "polygamma/second": "torch.polygamma(2, pos)",
    "polygamma_": "pos.polygamma_(1)", "mvlgamma": "pos.add_(1).mvlgamma(2)", "mvlgamma_": "pos.add_(1).mvlgamma_(2)", "igamma": "fixed.abs_().igamma(pos)",
    "igammac": "fixed.abs_().igammac(pos)", "i0": "a.i0()",

    # powers
    "rsqrt_": "pos.rsqrt_()", "pow_/tensor": "pos.pow_(b)", "pow_/number": "a.pow_(3)", "float_power": "i.float_power(j)", "hypot": "a.hypot(b)",

    # signs
    "absolute": "a.absolute()", "absolute_": "a.absolute_()", "negative": "a.negative()", "positive": "a.positive()", "sign_": "a.sign_()", "sgn": "fixed.sgn()",
    "sgn_": "fixed.sgn_()", "signbit": "special[1:].signbit()", "copysign": "a.copysign(b)", "nextafter": "fixed.nextafter(fixed.neg())",
    "heaviside": "special.heaviside(special)",

    # rounding
    "trunc_": "a.trunc_()", "frac_": "a.frac_()", "fix": "a.fix()", "fix_": "a.fix_()",

    # limits
    "max/other": "a.max(b)", "min/other": "a.min(b)", "fmax": "a.fmax(b)", "fmax/nan": "special.fmax(special.flip(0))", "fmin": "a.fmin(b)",
    "clamp_/tensors": "a.clamp_(unit, pos)", "clamp_max_": "a.clamp_max_(0.2)", "clamp_min_": "a.clamp_min_(0.2)", "clip": "a.clip(-1, 1)",

    # bitwise
    "bitwise_not/method": "i.bitwise_not()", "bitwise_not_": "i.bitwise_not_()", "bitwise_and/method": "i.bitwise_and(j)", "bitwise_and_": "i.bitwise_and_(j)",
    "bitwise_or/method": "i.bitwise_or(j)", "bitwise_or_": "i.bitwise_or_(j)", "bitwise_xor": "i.bitwise_xor(j)", "bitwise_xor_": "i.bitwise_xor_(j)",
    "bitwise_left_shift": "u8.bitwise_left_shift(mask)", "bitwise_left_shift_": "u8.bitwise_left_shift_(mask)", "bitwise_right_shift": "u8.bitwise_right_shift(mask)",
    "bitwise_right_shift_": "u8.bitwise_right_shift_(mask)", "gcd": "i.gcd(j)", "gcd_": "i.gcd_(j)", "lcm": "i.lcm(j)", "lcm_": "i.lcm_(j)",

    # comparison
    "eq_/tensor": "a.eq_(b)", "eq_/number": "i.eq_(2)", "ne_/tensor": "a.ne_(b)", "ne_/number": "i.ne_(2)", "lt_/tensor": "a.lt_(b)", "lt_/number": "i.lt_(2)",
    "le_/tensor": "a.le_(b)", "le_/number": "i.le_(2)", "gt_/tensor": "a.gt_(b)", "gt_/number": "i.gt_(2)", "ge_/tensor": "a.ge_(b)", "ge_/number": "i.ge_(2)",
    "greater": "a.greater(b)", "greater_equal": "a.greater_equal(b)", "less": "a.less(b)", "less_equal": "a.less_equal(b)", "less_equal_": "a.less_equal_(b)",
    "not_equal": "a.not_equal(b)", "not_equal_": "a.not_equal_(b)",

    # logical
    "equal": "a.eq(b)", "logical_not_": "mask.logical_not_()", "logical_and_": "mask.logical_and_(rowmask)", "logical_or_": "mask.logical_or_(rowmask)",
    "logical_xor_": "mask.logical_xor_(rowmask)", "isin": "torch.isin(i, j)", "isin/inverted": "torch.isin(i, j, invert=True)", "isneginf": "special.isneginf()",
    "isposinf": "special.isposinf()", "isreal": "a.isreal()",

    # activation
    "relu6": "F.relu6(a.mul_(4))", "relu6_": "F.relu6(a.mul_(4))", "gelu_": "F.gelu(a)", "silu_": "F.silu(a)", "elu": "F.elu(a)", "elu/alpha": "F.elu(a, 0.5)",
    "elu/scaled": "torch._C._nn.elu(a, 0.5, 2, 0.25)", "elu_": "F.elu(a, 0.5)", "elu_/scaled": "torch._C._nn.elu(a, 0.5, 2, 0.25)", "celu": "F.celu(a)",
    "celu/alpha": "F.celu(a, 0.5)", "celu_": "F.celu(a)", "celu_/alpha": "F.celu(a, 0.5)", "selu": "F.selu(a)", "selu_": "F.selu(a)",
    "hardsigmoid": "F.hardsigmoid(a.mul_(2))", "hardsigmoid_": "F.hardsigmoid(a.mul_(2))", "hardswish": "F.hardswish(a.mul_(2))", "hardswish_": "F.hardswish(a.mul_(2))",
    "hardtanh": "F.hardtanh(a, -1, 1)", "hardtanh_": "F.hardtanh(a, -1, 1)", "leaky_relu": "F.leaky_relu(a, 0.1)", "leaky_relu_": "F.leaky_relu(a, 0.1)",
    "rrelu": "torch.rrelu(a)", "rrelu/bounds": "torch.rrelu(a, 0.1, 0.3)", "rrelu_": "torch.rrelu_(a, 0.1, 0.3)", "prelu": "F.prelu(a, row)", "softplus": "F.softplus(a)",
    "softplus/given": "F.softplus(a, 2, 1)", "threshold": "F.threshold(a, 0.5, -7)", "threshold_": "F.threshold(a, 0.5, -7)", "glu": "F.glu(m)",
    "glu/dim": "F.glu(left, 0)", "log_sigmoid": "F.logsigmoid(a)",

    # reduction
    "sum/span": "cube.sum([0, 2], True)", "sum/two": "cube.sum([0, 2])", "sum/three": "cube.sum([0, 1, 2])", "nansum": "nans.nansum()", "nanmean": "nans.nanmean()",
    "nanmean/dim": "nans.nanmean(0, True)", "count_nonzero": "i.count_nonzero()", "count_nonzero/dims": "i.count_nonzero([1])", "dist": "a.dist(b)",
    "dist/one": "a.dist(b, 1)", "norm/dim": "a.norm(dim=1)", "norm/dim_one": "a.norm(p=1, dim=0, keepdim=True)", "renorm": "a.renorm(2, 0, 1.5)",

    # extremes
    "amax/keepdim": "cube.amax([0, 2], True)", "amax/out": "torch.amax(i, [1], out=torch.zeros(2, dtype=i64))", "amax/span": "cube.amax([1], True)",
    "amin/keepdim": "cube.amin([0, 2], True)", "amin/out": "torch.amin(i, [1], True, out=torch.zeros(2, 1, dtype=i64))", "amin/span": "cube.amin([1], True)",
    "aminmax": "fixed.aminmax()", "aminmax/dim": "fixed.aminmax(dim=-1, keepdim=True)", "median": "a.median()", "nanmedian": "nans.nanmedian()", "mode": "i.mode()",
    "mode/keepdim": "a.mode(0, True)", "kthvalue": "a.kthvalue(2)", "kthvalue/dim": "cube.kthvalue(1, 0, True)", "quantile": "a.quantile(0.4, dim=-1)",
    "quantile/many": "cube.quantile(torch.tensor([0.25, 0.5]), 1, True)", "nanquantile": "nans.nanquantile(0.4, dim=-1)",

    # statistics
    "std/dims": "cube.std([0, 2])", "std/span": "cube.std([0, 2], False)", "std/two": "cube.std([0, 1], True, True)", "std/three": "cube.std([0, 1, 2])",
    "var/dims": "cube.var([0, 2])", "var/span": "cube.var([0, 2], False)", "var/two": "cube.var([0, 1], True, True)", "var/three": "cube.var([0, 1, 2])",
    "std_mean": "torch.std_mean(a, unbiased=True)", "std_mean/biased": "torch.std_mean(a, unbiased=False)", "std_mean/dim": "torch.std_mean(a, 1)",
    "std_mean/dims": "torch.std_mean(cube, [0, 2], False, True)", "std_mean/typed": "[t.double() for t in torch.std_mean(a, 0)]",
    "std_mean/span": "torch.std_mean(cube, [1])", "std_mean/two": "torch.std_mean(cube, [0, 1])", "std_mean/three": "torch.std_mean(cube, [0, 1, 2])",
    "var_mean": "torch.var_mean(a, unbiased=True)", "var_mean/biased": "torch.var_mean(a, unbiased=False)", "var_mean/dim": "torch.var_mean(a, 1)",
    "var_mean/dims": "torch.var_mean(cube, [0, 2], False, True)", "var_mean/span": "torch.var_mean(cube, [1])", "var_mean/two": "torch.var_mean(cube, [0, 1])",
    "var_mean/three": "torch.var_mean(cube, [0, 1, 2])", "cov": "m.cov()", "cov/weighed": "a.cov(correction=0, fweights=idx, aweights=row.abs())",
    "corrcoef": "m.corrcoef()", "bincount": "idx.bincount(minlength=4)", "bincount/weighed": "idx.bincount(row.detach())", "histc": "fixed.histc(4, -2, 2)",
    "histc/all": "fixed.histc(3)",

    # cumulative
    "cumprod": "a.cumprod(1)", "cumprod/typed": "i.cumprod(0, dtype=f32)", "cummax": "a.cummax(1)", "cummin": "a.cummin(1)", "logcumsumexp": "a.logcumsumexp(1)",
    "diff": "cube.diff()", "diff/second": "cube.diff(2, 1)", "diff/ends": "a.diff(prepend=col, append=col)", "trapezoid": "torch.trapezoid(a)",
    "trapezoid/dx": "torch.trapezoid(a, dx=0.5, dim=0)", "trapezoid/x": "torch.trapezoid(a, row)", "cumulative_trapezoid": "torch.cumulative_trapezoid(a)",
    "cumulative_trapezoid/dx": "torch.cumulative_trapezoid(a, dx=0.5, dim=0)", "cumulative_trapezoid/x": "torch.cumulative_trapezoid(a, row)",

    # sorting
    "msort": "a.msort()", "bucketize": "torch.bucketize(i, torch.tensor([-3, 0, 2]))",
    "bucketize/right": "torch.bucketize(i, torch.tensor([-3, 0, 2]), out_int32=True, right=True)",

    # linear
    "addmm_": "a.addmm_(b, sq)", "addmm_/scaled": "a.addmm_(b, sq, beta=0.5, alpha=2)", "addbmm": "s.addbmm(left, right)",
    "addbmm/scaled": "s.addbmm(left, right, beta=0.5, alpha=2)", "addbmm_": "torch.ones(2, 2, dtype=left.dtype).addbmm_(left, right, beta=0.5, alpha=2)",
    "addmv": "row.addmv(m, vec)", "addmv/scaled": "row.addmv(m, vec, beta=0.5, alpha=2)", "addmv_": "row.addmv_(m, vec)",
    "addmv_/scaled": "row.addmv_(m, vec, beta=0.5, alpha=2)", "addr": "m.addr(row, vec)", "addr/scaled": "m.addr(row, vec, beta=0.5, alpha=2)",
    "addr_": "m.addr_(row, vec)", "addr_/scaled": "m.addr_(row, vec, beta=0.5, alpha=2)", "ger": "row.ger(vec)", "inner": "a.inner(b)", "kron": "a.kron(row)",
    "vdot": "row.vdot(sq.select(0, 1))", "trace": "sq.trace()", "tensordot": "torch.tensordot(left, right, ([1, 2], [2, 1]))",
    "tensordot/pairs": "torch.tensordot(left, right, ([2], [1]))",

    # factorization
    "matrix_power": "sq.matrix_power(3)", "matrix_power/inverse": "sq.matrix_power(-2)", "matrix_exp": "sq.matrix_exp()", "cholesky": "torch.linalg.cholesky(sq.mm(sq.t()))",
    "cholesky/upper": "torch.linalg.cholesky(sq.mm(sq.t()), upper=True)", "cholesky_inverse": "sq.tril().cholesky_inverse()", "cholesky_solve": "sq.cholesky_solve(sq.tril())",
    "det": "sq.det()", "logdet": "sq.logdet()", "inverse": "sq.inverse()", "pinverse": "a.pinverse()", "geqrf": "sq.detach().geqrf()",
    "ormqr": "sq.detach().ormqr(idx.type_as(sq), sq.detach(), left=False)", "vander": "torch.vander(row.detach())", "vander/increasing": "torch.vander(row.detach(), 2, True)",

    # random
    "bernoulli_/tensor": "a.bernoulli_(unit.abs())", "binomial": "torch.binomial(i.abs().type_as(fixed.sigmoid()), fixed.sigmoid())",
    "poisson": "torch.poisson(pos.mul_(9))", "cauchy_": "a.cauchy_(1, 0.5)", "exponential_": "a.exponential_(2)", "geometric_": "a.geometric_(0.3)",
    "log_normal_": "a.log_normal_(0.5, 0.25)", "random_": "a.random_(2, 50)", "rand_like/method": "torch.rand_like(a)", "randn_like/method": "torch.randn_like(a)",
    "randint_like": "torch.randint_like(a, 3, 9)", "randint_like/typed": "torch.randint_like(a, 0, 100, dtype=i64)", "rand_out": "torch.rand(2, 3, out=fixed)",
    "randn_out": "torch.randn(2, 3, out=fixed)", "randint_out": "torch.randint(9, (2, 3), out=i)",

    # linalg
    "linalg.norm": "torch.linalg.norm(a)", "linalg.norm/dims": "torch.linalg.norm(cube, dim=[0, 2], keepdim=True)", "linalg.norm/real": "torch.linalg.norm(a, 1.0, [1])",
    "linalg.norm/order": "torch.linalg.norm(sq, 2)", "linalg.norm/nuclear": "torch.linalg.norm(sq, 'nuc')", "linalg.vector_norm": "torch.linalg.vector_norm(a)",
    "linalg.vector_norm/three": "torch.linalg.vector_norm(cube, 3, [0, 1], True)", "linalg.matrix_norm/one": "torch.linalg.matrix_norm(cube, 1)",
    "linalg.matrix_norm/rows": "torch.linalg.matrix_norm(cube, math.inf, [0, 1], True)", "linalg.matrix_norm": "torch.linalg.matrix_norm(cube)",
    "linalg.matrix_norm/nuclear": "torch.linalg.matrix_norm(cube, 'nuc', [0, 1], True)", "linalg.cond": "torch.linalg.cond(sq)",
    "linalg.cond/order": "torch.linalg.cond(sq.detach(), 1)", "linalg.cond/infinite": "torch.linalg.cond(sq.detach(), math.inf)", "linalg.cond/fro": "torch.linalg.cond(sq.detach(), 'fro')",
    "linalg.matrix_rank": "torch.linalg.matrix_rank(m)", "linalg.matrix_rank/given": "torch.linalg.matrix_rank(sq, atol=1.0)",
    "linalg.matrix_rank/tensor": "torch.linalg.matrix_rank(sq, atol=(s.detach()))", "linalg.det": "torch.linalg.det(sq)", "linalg.slogdet": "torch.linalg.slogdet(sq)",
    "linalg.cross": "torch.linalg.cross(a, b)", "linalg.cross/dim": "torch.linalg.cross(sq, (sq.t()), dim=0)", "linalg.vecdot": "torch.linalg.vecdot(a, b)",
    "linalg.vecdot/out": "torch.linalg.vecdot(fixed, fixed, dim=1, out=torch.zeros(2))", "linalg.multi_dot": "torch.linalg.multi_dot([row, sq, m])",
    "linalg.multi_dot/one": "sq", "linalg.vander": "torch.linalg.vander((row.detach()))", "linalg.vander/short": "torch.linalg.vander((m.detach()), N=2)",
    "linalg.diagonal": "torch.linalg.diagonal(cube)", "linalg.matrix_exp": "torch.linalg.matrix_exp(sq)", "linalg.cholesky": "torch.linalg.cholesky((sq.mm((sq.t()))))",
    "linalg.cholesky_ex": "torch.linalg.cholesky_ex((sq.mm((sq.t()))))", "linalg.qr": "torch.linalg.qr(sq)",
    "linalg.qr/complete": "torch.linalg.qr((m.detach()), mode='complete')", "linalg.qr/r": "torch.linalg.qr((m.detach()), mode='r')",
    "linalg.svd": "torch.linalg.svd((m.detach()))", "linalg.svd/reduced": "torch.linalg.svd(m, full_matrices=False)", "linalg.svdvals": "torch.linalg.svdvals(m)",
    "linalg.eigh": "torch.linalg.eigh((sq.add((sq.t()))))", "linalg.eigh/upper": "torch.linalg.eigh((sq.detach()), 'U')",
    "linalg.eigvalsh": "torch.linalg.eigvalsh((sq.add((sq.t()))))", "linalg.eigvalsh/upper": "torch.linalg.eigvalsh((sq.detach()), 'U')",
    "linalg.lu": "torch.linalg.lu(sq)", "linalg.lu_factor": "torch.linalg.lu_factor(sq)",
    "linalg.householder_product": "torch.linalg.householder_product(sq, (idx.type_as(sq)))", "linalg.inv": "torch.linalg.inv(sq)",
    "linalg.inv_ex": "torch.linalg.inv_ex(sq)", "linalg.pinv": "torch.linalg.pinv(m)", "linalg.pinv/given": "torch.linalg.pinv(sq.detach(), atol=1.3)",
    "linalg.pinv/tensor": "torch.linalg.pinv(sq.detach(), atol=(s.detach()))", "linalg.solve": "torch.linalg.solve(sq, m)",
    "linalg.solve/right": "torch.linalg.solve(sq, a, left=False)", "linalg.solve_ex": "torch.linalg.solve_ex(sq, m)",
    "linalg.solve_triangular": "torch.linalg.solve_triangular(sq, m, upper=True)",
    "linalg.solve_triangular/right": "torch.linalg.solve_triangular(sq, a, upper=False, left=False, unitriangular=True)",
    "linalg.solve_triangular/out": "torch.linalg.solve_triangular((sq.detach()), (m.detach()), upper=True, out=torch.zeros(3, 4))",
    "linalg.lu_solve": "torch.linalg.lu_solve(sq, torch.tensor([1, 3, 3], dtype=torch.int32), m)",
    "linalg.lu_solve/out": "torch.linalg.lu_solve((sq.detach()), torch.tensor([1, 2, 3], dtype=torch.int32), (m.detach()), left=True, adjoint=True, out=torch.zeros(3, 4))",
    "linalg.lstsq": "torch.linalg.lstsq((m.t()), (vec.unsqueeze(1)))", "linalg.lstsq/rcond": "torch.linalg.lstsq((m.t()), (vec.unsqueeze(1)), 0.01)",
    "linalg.tensorinv": "torch.linalg.tensorinv((sq.reshape(3, 3, 1)), 1)",
    "linalg.tensorsolve": "torch.linalg.tensorsolve((sq.reshape(3, 1, 3)), (row.reshape(3, 1)), [2])",

    # special
    "special.entr": "torch.special.entr(pos)", "special.erf": "torch.special.erf(a)", "special.erfc": "torch.special.erfc(a)", "special.erfcx": "torch.special.erfcx(a)",
    "special.erfinv": "torch.special.erfinv(unit)", "special.exp2": "torch.special.exp2(a)", "special.expm1": "torch.special.expm1(a)",
    "special.expit": "torch.special.expit(a)", "special.sigmoid": "torch.sigmoid(a)", "special.sigmoid_": "torch.sigmoid_(a)",
    "special.logit": "torch.special.logit(pos)", "special.digamma": "torch.special.digamma(a)", "special.psi": "torch.special.psi(a)",
    "special.polygamma": "torch.special.polygamma(1, pos)", "special.gammaln": "torch.special.gammaln(a)",
    "special.multigammaln": "torch.special.multigammaln((pos.add(1)), 2)", "special.gammainc": "torch.special.gammainc((fixed.abs()), pos)",
    "special.gammaincc": "torch.special.gammaincc((fixed.abs()), pos)", "special.i0": "torch.special.i0(a)", "special.i0e": "torch.special.i0e(a)",
    "special.i1": "torch.special.i1(a)", "special.i1e": "torch.special.i1e(a)", "special.ndtr": "torch.special.ndtr(a)",
    "special.ndtri": "torch.special.ndtri(unit.mul_(0.5).add_(0.5))", "special.sinc": "torch.special.sinc(a)", "special.xlog1py": "torch.special.xlog1py(a, pos)",
    "special.zeta": "torch.special.zeta(fixed.abs_().add_(1), pos)", "special.softmax": "torch.special.softmax(a, 1)",
    "special.log_softmax": "torch.special.log_softmax(a, 1)",

    # distances, factors, order, histograms
    "tensordot/count": "torch.tensordot(left, sq, 1)", "tensordot/two": "torch.tensordot(m.reshape(3, 2, 2), right.permute(2, 0, 1))",
    "chain_matmul": "torch.linalg.multi_dot([a, sq, m])", "cdist": "torch.cdist(a, sq)", "cdist/one": "torch.cdist(a, sq, 1)",
    "cdist/product": "torch.cdist(a, sq, 2, 'use_mm_for_euclid_dist')", "slogdet": "torch.slogdet(sq)", "orgqr": "torch.orgqr(sq, idx.type_as(sq))",
    "lu": "torch.linalg.lu_factor_ex(sq)[:2]", "lu/infos": "torch.linalg.lu_factor_ex(sq)", "lu_solve": "torch.linalg.lu_solve(sq, torch.tensor([1, 3, 3], dtype=torch.int32), m)",
    "lu_unpack": "torch.lu_unpack(sq, torch.tensor([1, 3, 3], dtype=torch.int32))", "unique": "places.unique()", "unique/all": "i.unique(True, True, True)",
    "unique/dim": "order.unique(return_inverse=True, dim=1)", "unique_consecutive": "places.unique_consecutive()",
    "unique_consecutive/all": "places.unique_consecutive(True, True)", "unique_consecutive/dim": "order.unique_consecutive(return_counts=True, dim=1)",
    "searchsorted": "torch.searchsorted(torch.tensor([-3, 0, 2, 9]), i)",
    "searchsorted/sorter": "torch.searchsorted(torch.tensor([2, -3, 9, 0]), i, out_int32=True, right=True, sorter=torch.tensor([1, 3, 0, 2]))",
    "searchsorted/number": "torch.searchsorted(torch.tensor([-3, 0, 2, 9]), 2, right=True)", "combinations": "torch.combinations(row)",
    "combinations/replaced": "torch.combinations(vec, 3, True)", "histogram": "torch.histogram(fixed, 3)",
    "histogram/range": "torch.histogram(fixed, 4, range=(-3, 3), density=True)",
    "histogram/weighed": "torch.histogram(fixed, torch.tensor([-3.0, 0, 1, 2]), weight=fixed.abs())",
    "histogram/edges": "torch.histogram(fixed, torch.tensor([-3.0, 0, 1, 2]), density=True)",

    # random numbers by tensors and generators
    "normal/tensors": "torch.normal(fixed, fixed.abs())", "normal/tensors_generator": "torch.normal(fixed.abs(), fixed.abs(), generator=torch.Generator().manual_seed(4))",
    "normal/transposed": "torch.normal(fixed.t(), fixed.abs().t())",
    "randperm/out": "torch.randperm(3, out=idx)", "randperm/out_generator": "torch.randperm(5, generator=torch.Generator().manual_seed(6))",
    "poisson/generator": "torch.poisson(fixed.abs(), generator=torch.Generator().manual_seed(2))",
}

SEQUENCES = {
    "copy into a view": "x = zeros(3); y = x[0:2]; y.copy_(w); x.sum().backward(); keep(x, w.grad)",
    "copy into a view of a view": "x = zeros(2, 3); y = x[1]; z = y[0:2]; z.copy_(w); (x * x).sum().backward(); keep(x, y, w.grad)",
    "scale a view in place": "x = ones(4); y = x[1:3]; y.mul_(w); x.mul_(2); (x * x).sum().backward(); keep(x, y, w.grad)",
    "base changed, view read": "x = zeros(4); y = x[0:2]; x[0:2] = w; (y * 3).sum().backward(); keep(y, w.grad)",
    "base changed twice": "x = ones(4); y = x.view(2, 2); x[0:2].mul_(w); x.add_(1); (y * y).sum().backward(); keep(y, w.grad)",
    "view before a gradient is asked": "x = ones(4); y = x[0:2]; x.requires_grad_(); z = x[0:2]; (z * w).sum().backward(); keep(x.grad, w.grad); keep(torch.tensor(y.requires_grad))",
    "detached view shares memory": "x = zeros(3); d = x.detach(); x[0:2] = w; keep(d); x.sum().backward(); keep(w.grad, torch.tensor(d.requires_grad))",
    "detach of a result": "y = w * w; d = y.detach(); (y * d).sum().backward(); keep(w.grad)",
    "transposed view": "x = zeros(2, 2); y = x.t(); y[0].copy_(w); (x * x).sum().backward(); keep(x, w.grad)",
    "expanded read": "x = w.unsqueeze(0).expand(3, 2); (x * x).sum().backward(); keep(w.grad)",
    "list of pieces joined": "x = ones(2); y = torch.cat([x, w, x]); (y * y).sum().backward(); keep(y, w.grad)",
    "index_put": "x = zeros(2, 3); x[torch.tensor([0, 1]), torch.tensor([2, 0])] = w; (x * x).sum().backward(); keep(x, w.grad)",
    "masked fill after copy": "x = zeros(2); x.copy_(w); x.masked_fill_(torch.tensor([True, False]), 5); (x * x).sum().backward(); keep(x, w.grad)",
    "copy then overwrite": "x = zeros(2); x.copy_(w); x.zero_(); keep(torch.tensor(x.requires_grad)); (x + w).sum().backward(); keep(w.grad)",
    "no_grad view stays out": "x = w * 2\nwith torch.no_grad():\n    y = x[0:1]\nkeep(torch.tensor(y.requires_grad)); (x * y.detach()).sum().backward(); keep(w.grad)",
    "no_grad change of a leaf": "with torch.no_grad():\n    w.add_(1)\n(w * w).sum().backward(); keep(w, w.grad)",
    "addcmul_ in place": "x = ones(2); x.addcmul_(w, w, value=0.5); (x * x).sum().backward(); keep(x, w.grad)",
    "accumulates": "(w * 2).sum().backward(); (w * 3).sum().backward(); keep(w.grad)",
    "retain_graph": "y = (w * w * w).sum(); y.backward(retain_graph=True); y.backward(); keep(w.grad)",
    "second derivative": "y = (w * w * w).sum(); g, = torch.autograd.grad(y, w, create_graph=True); h, = torch.autograd.grad(g.sum(), w); keep(g, h)",
    "third derivative": "y = (w * w * w * w).sum(); g, = torch.autograd.grad(y, w, create_graph=True); h, = torch.autograd.grad(g.sum(), w, create_graph=True); k, = torch.autograd.grad(h.sum(), w); keep(g, h, k)",
    "grad of outputs given": "y = w * w; g, = torch.autograd.grad(y, w, torch.tensor([1.0, 10.0])); keep(g)",
    "backward of outputs given": "y = w * w; y.backward(torch.tensor([2.0, 3.0])); keep(w.grad)",
    "retain_grad": "y = w * 3; y.retain_grad(); (y * y).sum().backward(); keep(y.grad, w.grad)",
    "unused input": "v = ones(2).requires_grad_(); g = torch.autograd.grad((w * 2).sum(), [w, v], allow_unused=True); keep(g[0]); keep(torch.tensor(g[1] is None))",
    "two outputs": "torch.autograd.backward([w.sum(), (w * w).sum()]); keep(w.grad)",
    "chosen inputs": "v = ones(2).requires_grad_(); (w * v).sum().backward(inputs=[v]); keep(v.grad); keep(torch.tensor(w.grad is None))",
    "sort and gather back": "v, i = w.sort(0, True); (v * torch.tensor([1.0, 5.0])).sum().backward(); keep(w.grad, i)",
    "max of two": "v, i = torch.stack([w, w * w]).max(0); v.sum().backward(); keep(w.grad)",
    "where picks": "torch.where(w > 0, w * w, zeros(2)).sum().backward(); keep(w.grad)",
    "split pieces": "p, q = (w * w).split(1); (p * 2 + q * 3).sum().backward(); keep(w.grad)",
    "fill a piece of a split": "x = ones(4); p, q = x.view(2, 2).unbind(0); keep(p, q); y = x * 2; y[0:2] = w; y.sum().backward(); keep(y, w.grad)",
    "changed after being saved for a constant": "x = ones(2); y = w * x; x2 = x.clone(); x2.add_(1); y.sum().backward(); keep(w.grad, x2)",
    "integers ride along": "x = torch.arange(2); y = w * x; y.sum().backward(); keep(w.grad)",
    "detach_ of a constant": "x = ones(2); x.detach_(); x.requires_grad_(); (x * w).sum().backward(); keep(x.grad, w.grad)",
    "double conversion": "y = w.double(); (y * y).sum().backward(); keep(w.grad)",
    "conversion to the same type": "y = w.to(f32); (y * y).sum().backward(); keep(w.grad)",
    "cumulative in place": "x = zeros(2)\nfor _ in range(3):\n    x.add_(w)\n(x * x).sum().backward(); keep(x, w.grad)",
    "inference result as a constant": "x = w * 1\nwith torch.inference_mode():\n    y = w * 3\nkeep(torch.tensor(y.requires_grad)); z = y * 2; keep(z); (x + y.clone()).sum().backward(); keep(w.grad)",
    "inference mode changes a plain tensor": "x = ones(2)\nwith torch.inference_mode():\n    x.add_(w)\nkeep(x, torch.tensor(x.requires_grad)); (x * w).sum().backward(); keep(w.grad)",
    "inference result changed in inference mode": "with torch.inference_mode():\n    y = ones(2)\n    y.mul_(w)\n    y[0:1].add_(1)\nkeep(y)",
    "view in inference mode of a plain tensor": "x = ones(4)\nwith torch.inference_mode():\n    y = x[0:2]\n    y.add_(1)\nkeep(x, y); (x[0:2] * w).sum().backward(); keep(w.grad)",
    "in place on a copy": "x = w.clone(); y = x.view(1, 2); y.mul_(3); x.sum().backward(); keep(x, w.grad)",
}

# Steps PyTorch refuses; the binding must refuse them too.
REFUSED = {
    "in place on a leaf": "w.add_(1)",
    "in place on a view of a leaf": "w[0:1].add_(1)",
    "saved value changed": "x = ones(2); y = w * x; x.add_(1); y.sum().backward()",
    "saved result changed": "y = w.exp(); y.add_(1); y.sum().backward()",
    "saved constant changed through a view": "x = ones(2); v = x[0:1]; y = w * x; v.add_(1); y.sum().backward()",
    "backward twice": "y = (w * w).sum(); y.backward(); y.backward()",
    "backward of a vector": "(w * w).backward()",
    "backward without a graph": "ones(1).backward()",
    "integer asks for a gradient": "torch.arange(3).requires_grad_()",
    "inference result changed outside": "with torch.inference_mode():\n    y = ones(2)\ny.add_(1)",
    "inference result saved for a gradient": "with torch.inference_mode():\n    y = ones(2)\n(w * y).sum().backward()",
    "inference result asks for a gradient": "with torch.inference_mode():\n    y = ones(2)\ny.requires_grad_()",
    "plain tensor takes an inference result that is watched": "with torch.inference_mode():\n    y = w * 2\n    y.sum().backward()",
    "saved value changed in inference mode": "x = ones(2); y = w * x\nwith torch.inference_mode():\n    x.add_(1)\ny.sum().backward()",
    "no_grad view changed": "x = w * 1\nwith torch.no_grad():\n    y = x[0:1]\ny.add_(1)",
    "no_grad view of a leaf changed": "with torch.no_grad():\n    y = w[0:1]\ny.mul_(2)",
    "piece of a split changed": "x = ones(4); p, q = x.split(2); p.copy_(w)",
    "expanded memory written": "x = ones(1).expand(3); x.add_(1)",
    "unused input": "v = ones(2).requires_grad_(); torch.autograd.grad(w.sum(), v)",
    "gradient of the wrong shape": "w.grad = ones(3)",
    "a result stops requiring a gradient": "y = w * 1; y.requires_grad = False",
}


class Indices:
    def __getitem__(self, key):
        return key


def put(target, key, value):
    target[key] = value
    return target


NAMESPACE = {"torch": torch, "F": torch.nn.functional, "math": math, "put": put, "S": Indices(), "TYPES": TYPES,
             "f64": f64, "f32": f32, "f16": f16, "bf16": bf16, "i64": i64,
             "zeros": torch.zeros, "ones": torch.ones}


def number(value):
    if isinstance(value, (bool, int)):
        return int(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value


def written(tensor):
    values = tensor.detach().flatten()
    if tensor.dtype in (f16, bf16, f32):
        data = [float(str(numpy.float32(v))) for v in values.float().tolist()]
    else:
        data = values.tolist()
    return [NAMES[tensor.dtype], list(tensor.shape), [number(v) for v in data]]


def listed(result):
    return [result] if isinstance(result, torch.Tensor) else list(result)


def weighed(results):
    total = 0
    for result in results:
        if result.requires_grad:
            weights = torch.tensor([math.cos(k + 1) for k in range(result.numel())], dtype=f64).reshape(result.shape)
            total = total + (result * weights.to(result.dtype)).sum().double()
    return total


def asked(expression):
    torch.manual_seed(0)
    leaves = {name: value.clone().requires_grad_(name in DIFFERENTIABLE) for name, value in INPUTS.items()}
    fresh = {name: leaf.clone() for name, leaf in leaves.items()}
    results = listed(eval(expression, {**NAMESPACE, **fresh}))
    record = {"results": [written(r) for r in results]}
    if any(r.requires_grad for r in results):
        weighed(results).backward()
        record["grads"] = {name: written(leaf.grad) for name, leaf in leaves.items() if leaf.grad is not None}
    return record


def played(steps):
    kept = []
    torch.manual_seed(0)
    w = torch.tensor([0.75, -1.25], requires_grad=True)
    exec(steps, {**NAMESPACE, "w": w, "keep": lambda *tensors: kept.extend(written(t) for t in tensors)})
    return kept


def refused(steps):
    try:
        played(steps)
    except RuntimeError:
        return
    raise SystemExit(f"PyTorch does not refuse: {steps}")


def promoted():
    names = list(TYPES)
    return {f"{x},{y}": [NAMES[(torch.ones(2, dtype=TYPES[x]) + torch.ones(2, dtype=TYPES[y])).dtype],
                         NAMES[(torch.ones(2, dtype=TYPES[x]) * torch.ones((), dtype=TYPES[y])).dtype],
                         NAMES[(torch.ones(2, dtype=TYPES[x]) / torch.ones(2, dtype=TYPES[y])).dtype]] for x in names for y in names}


def main():
    for steps in REFUSED.values():
        refused(steps)
    parts = {
        "inputs": {name: written(value) for name, value in INPUTS.items()},
        "cases": {name: asked(expression) for name, expression in CASES.items()},
        "sequences": {name: played(steps) for name, steps in SEQUENCES.items()},
        "refused": REFUSED,
        "promotion": promoted(),
    }
    lines = [f'"torch": {json.dumps(torch.__version__)},', f'"differentiable": {json.dumps(DIFFERENTIABLE)},']
    for part, entries in parts.items():
        body = ",\n".join(f"  {json.dumps(name)}: {json.dumps(entry, separators=(',', ':'))}" for name, entry in entries.items())
        lines.append(f'"{part}": {{\n{body}\n}},')
    lines[-1] = lines[-1][:-1]
    pathlib.Path(__file__).with_name("tensor.json").write_text("{\n" + "\n".join(lines) + "\n}\n")


main()
