using System.Runtime.InteropServices;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

// The computation. Axes: l queries, s keys, n batch, h heads, d features of a head, e = h·d.
public sealed partial class MultiheadAttention
{
    private (Tensor Output, Tensor Weights) Attend(Tensor query, Tensor key, Tensor value, Tensor? padding, Tensor? mask)
    {
        var (l, n, s) = CheckShapes(query, key, value);
        var (q, k, v) = Project(query, key, value);                                     // (n·h, l or s, d)
        (k, v) = (WithMore(k, bias_k), WithMore(v, bias_v));                            // (n·h, s′, d)
        var added = Masks(padding, mask, l, n, s, q.dtype);                             // (1 or n·h, 1 or l, s′)
        var weights = nn.functional.softmax(Scores(q, k, added), -1);                   // (n·h, l, s′)
        if (training && _dropout > 0)
        {
            weights = nn.functional.dropout(weights, _dropout);
        }
        var heads = weights.bmm(v).view(n, _heads, l, HeadDim);                         // (n, h, l, d)
        var output = out_proj.call(heads.permute(2, 0, 1, 3).reshape(l, n, _embedded)); // (l, n, e)
        return (output, weights);
    }

    private Tensor Scores(Tensor q, Tensor k, Tensor? added)
    {
        var (scale, turned) = (1 / Math.Sqrt(HeadDim), k.transpose(1, 2));
        return added is null ? (q * scale).bmm(turned) : Aten.Call("baddbmm", added, q, turned, 1, scale);
    }

    // One product for what is projected from the same tensor.
    private (Tensor, Tensor, Tensor) Project(Tensor query, Tensor key, Tensor value)
    {
        if (in_proj_weight is null)
        {
            return (Single(query, q_proj_weight!, 0), Single(key, k_proj_weight!, 1), Single(value, v_proj_weight!, 2));
        }
        if (!ReferenceEquals(key, value))
        {
            return (Single(query, Part(in_proj_weight, 0, 1), 0), Single(key, Part(in_proj_weight, 1, 2), 1), Single(value, Part(in_proj_weight, 2, 3), 2));
        }
        if (!ReferenceEquals(query, key))
        {
            var both = Heads(nn.functional.linear(key, Part(in_proj_weight, 1, 3), Bias(1, 3)), 2);
            return (Single(query, Part(in_proj_weight, 0, 1), 0), both[0], both[1]);
        }
        var all = Heads(nn.functional.linear(query, in_proj_weight, in_proj_bias), 3);
        return (all[0], all[1], all[2]);
    }

    private Tensor Single(Tensor input, Tensor weight, int place) => Heads(nn.functional.linear(input, weight, Bias(place, place + 1)), 1)[0];

    private Tensor? Bias(int from, int to) => in_proj_bias is null ? null : Part(in_proj_bias, from, to);

    private Tensor Part(Tensor stacked, int from, int to) => Aten.Call("slice.Tensor", stacked, 0, from * _embedded, to * _embedded);

    // (length, n, parts·e) to parts of (n·h, length, d), copied once.
    private Tensor[] Heads(Tensor projected, long parts)
    {
        var shape = projected.shape;
        return projected.view(shape[0], shape[1], parts, _heads, HeadDim).permute(2, 1, 3, 0, 4).reshape(parts, shape[1] * _heads, shape[0], HeadDim).unbind(0);
    }

    // The learnt key or value that every sequence has, and the one of zeros, behind the others.
    private Tensor WithMore(Tensor keys, Tensor? learnt)
    {
        if (learnt is null && !_zeroKey)
        {
            return keys;
        }
        var rows = keys.size(0);
        var all = new List<Tensor> { keys };
        if (learnt is not null)
        {
            all.Add(learnt.view(1, _heads, 1, HeadDim).expand(rows / _heads, _heads, 1, HeadDim).reshape(rows, 1, HeadDim));
        }
        if (_zeroKey)
        {
            all.Add(zeros(rows, 1, HeadDim, keys.dtype, keys.device));
        }
        return cat(all, 1);
    }

    // What is added to the scores; the keys that every sequence has are never masked.
    private Tensor? Masks(Tensor? padding, Tensor? mask, long l, long n, long s, ScalarType dtype)
    {
        Tensor? added = null;
        if (mask is not null)
        {
            CheckMask(mask, "attn_mask", [l, s], [n * _heads, l, s]);
            added = Additive(mask, "attn_mask", dtype);
            added = added.Dimensions == 2 ? added.unsqueeze(0) : added;
        }
        if (padding is not null)
        {
            CheckMask(padding, "key_padding_mask", [n, s]);
            var keys = Additive(padding, "key_padding_mask", dtype).view(n, 1, 1, s).expand(n, _heads, 1, s).reshape(n * _heads, 1, s);
            added = added is null ? keys : added + keys;
        }
        var more = (bias_k is null ? 0 : 1) + (_zeroKey ? 1 : 0);
        return added is null || more == 0 ? added : Aten.Call("constant_pad_nd", added, new long[] { 0, more });
    }

    private static Tensor Additive(Tensor mask, string name, ScalarType dtype) => mask.dtype switch
    {
        ScalarType.Bool => zeros(mask.shape, dtype, mask.device).masked_fill_(mask, double.NegativeInfinity),
        ScalarType.Byte => Additive(mask.to(ScalarType.Bool), name, dtype),
        var type when is_floating_point(type) => mask,
        var type => throw new ExternalException(ErrorMessages.WrongMaskType(nameof(MultiheadAttention), name, type)),
    };

    private static void CheckMask(Tensor mask, string name, params long[][] allowed)
    {
        var shape = mask.shape;
        if (!allowed.Any(one => one.AsSpan().SequenceEqual(shape)))
        {
            throw new ExternalException(ErrorMessages.WrongShape(nameof(MultiheadAttention), name, string.Join(" or ", allowed.Select(ErrorMessages.Shape)), shape));
        }
    }

    private (long L, long N, long S) CheckShapes(Tensor query, Tensor key, Tensor value)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        var shape = query.shape;
        Check(shape.Length == 3 && shape[2] == _embedded, nameof(query), $"(queries, batch, {_embedded})", shape);
        if (ReferenceEquals(query, key) && ReferenceEquals(key, value))
        {
            return (shape[0], shape[1], shape[0]);
        }
        var (keys, values) = (key.shape, value.shape);
        var (kdim, vdim) = (k_proj_weight?.size(1) ?? _embedded, v_proj_weight?.size(1) ?? _embedded);
        Check(keys.Length == 3 && keys[1] == shape[1] && keys[2] == kdim, nameof(key), $"(keys, {shape[1]}, {kdim})", keys);
        Check(values.Length == 3 && values[0] == keys[0] && values[1] == shape[1] && values[2] == vdim, nameof(value), $"({keys[0]}, {shape[1]}, {vdim})", values);
        return (shape[0], shape[1], keys[0]);
    }

    private static void Check(bool right, string name, string rule, long[] shape)
    {
        if (!right)
        {
            throw new ExternalException(ErrorMessages.WrongShape(nameof(MultiheadAttention), name, rule, shape));
        }
    }
}
