using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>The golden script's sequences, step for step: what is kept is compared, in order.</summary>
internal static class SequenceCases
{
    internal delegate void Steps(Tensor w, Action<object> keep);

    internal static readonly IReadOnlyDictionary<string, Steps> Kept = new Dictionary<string, Steps>
    {
        ["copy into a view"] = (w, keep) => { var x = zeros(3); var y = x[0..2]; y.copy_(w); x.sum().backward(); keep(x); keep(w.grad!); },
        ["copy into a view of a view"] = (w, keep) => { var x = zeros(2, 3); var y = x[1]; var z = y[0..2]; z.copy_(w); (x * x).sum().backward(); keep(x); keep(y); keep(w.grad!); },
        ["scale a view in place"] = (w, keep) => { var x = ones(4); var y = x[1..3]; y.mul_(w); x.mul_(2); (x * x).sum().backward(); keep(x); keep(y); keep(w.grad!); },
        ["base changed, view read"] = (w, keep) => { var x = zeros(4); var y = x[0..2]; x[0..2] = w; (y * 3).sum().backward(); keep(y); keep(w.grad!); },
        ["base changed twice"] = (w, keep) => { var x = ones(4); var y = x.view(2, 2); x[0..2].mul_(w); x.add_(1); (y * y).sum().backward(); keep(y); keep(w.grad!); },
        ["view before a gradient is asked"] = (w, keep) => { var x = ones(4); var y = x[0..2]; x.requires_grad_(); var z = x[0..2]; (z * w).sum().backward(); keep(x.grad!); keep(w.grad!); keep(y.requires_grad); },
        ["detached view shares memory"] = (w, keep) => { var x = zeros(3); var d = x.detach(); x[0..2] = w; keep(d); x.sum().backward(); keep(w.grad!); keep(d.requires_grad); },
        ["detach of a result"] = (w, keep) => { var y = w * w; var d = y.detach(); (y * d).sum().backward(); keep(w.grad!); },
        ["transposed view"] = (w, keep) => { var x = zeros(2, 2); var y = x.t(); y[0].copy_(w); (x * x).sum().backward(); keep(x); keep(w.grad!); },
        ["expanded read"] = (w, keep) => { var x = w.unsqueeze(0).expand(3, 2); (x * x).sum().backward(); keep(w.grad!); },
        ["list of pieces joined"] = (w, keep) => { var x = ones(2); var y = cat([x, w, x]); (y * y).sum().backward(); keep(y); keep(w.grad!); },
        ["index_put"] = (w, keep) => { var x = zeros(2, 3); x[tensor(new long[] { 0, 1 }), tensor(new long[] { 2, 0 })] = w; (x * x).sum().backward(); keep(x); keep(w.grad!); },
        ["masked fill after copy"] = (w, keep) => { var x = zeros(2); x.copy_(w); x.masked_fill_(tensor(new[] { true, false }), 5); (x * x).sum().backward(); keep(x); keep(w.grad!); },
        ["copy then overwrite"] = (w, keep) => { var x = zeros(2); x.copy_(w); x.zero_(); keep(x.requires_grad); (x + w).sum().backward(); keep(w.grad!); },
        ["no_grad view stays out"] = (w, keep) => { var x = w * 2; var y = Without(() => x[0..1]); keep(y.requires_grad); (x * y.detach()).sum().backward(); keep(w.grad!); },
        ["no_grad change of a leaf"] = (w, keep) => { Without(() => w.add_(1)); (w * w).sum().backward(); keep(w); keep(w.grad!); },
        ["addcmul_ in place"] = (w, keep) => { var x = ones(2); x.addcmul_(w, w, 0.5); (x * x).sum().backward(); keep(x); keep(w.grad!); },
        ["accumulates"] = (w, keep) => { (w * 2).sum().backward(); (w * 3).sum().backward(); keep(w.grad!); },
        ["retain_graph"] = (w, keep) => { var y = (w * w * w).sum(); y.backward(retain_graph: true); y.backward(); keep(w.grad!); },
        ["second derivative"] = (w, keep) => { var g = Grad((w * w * w).sum(), w, true); keep(g); keep(Grad(g.sum(), w)); },
        ["third derivative"] = (w, keep) => { var g = Grad((w * w * w * w).sum(), w, true); var h = Grad(g.sum(), w, true); keep(g); keep(h); keep(Grad(h.sum(), w)); },
        ["grad of outputs given"] = (w, keep) => keep(autograd.grad([w * w], [w], [tensor(new[] { 1f, 10f })])[0]),
        ["backward of outputs given"] = (w, keep) => { (w * w).backward([tensor(new[] { 2f, 3f })]); keep(w.grad!); },
        ["retain_grad"] = (w, keep) => { var y = w * 3; y.retain_grad(); (y * y).sum().backward(); keep(y.grad!); keep(w.grad!); },
        ["unused input"] = (w, keep) => { var v = ones(2).requires_grad_(); var g = autograd.grad([(w * 2).sum()], [w, v], allow_unused: true); keep(g[0]); keep(g[1].IsInvalid); },
        ["two outputs"] = (w, keep) => { autograd.backward([w.sum(), (w * w).sum()]); keep(w.grad!); },
        ["chosen inputs"] = (w, keep) => { var v = ones(2).requires_grad_(); (w * v).sum().backward(inputs: [v]); keep(v.grad!); keep(w.grad is null); },
        ["sort and gather back"] = (w, keep) => { var (v, i) = w.sort(0, true); (v * tensor(new[] { 1f, 5f })).sum().backward(); keep(w.grad!); keep(i); },
        ["max of two"] = (w, keep) => { stack([w, w * w]).max(0).values.sum().backward(); keep(w.grad!); },
        ["where picks"] = (w, keep) => { where(w > 0, w * w, zeros(2)).sum().backward(); keep(w.grad!); },
        ["split pieces"] = (w, keep) => { var p = (w * w).split(1); (p[0] * 2 + p[1] * 3).sum().backward(); keep(w.grad!); },
        ["fill a piece of a split"] = (w, keep) => { var x = ones(4); var p = x.view(2, 2).unbind(0); keep(p[0]); keep(p[1]); var y = x * 2; y[0..2] = w; y.sum().backward(); keep(y); keep(w.grad!); },
        ["changed after being saved for a constant"] = (w, keep) => { var x = ones(2); var y = w * x; var x2 = x.clone(); x2.add_(1); y.sum().backward(); keep(w.grad!); keep(x2); },
        ["integers ride along"] = (w, keep) => { (w * arange(2)).sum().backward(); keep(w.grad!); },
        ["detach_ of a constant"] = (w, keep) => { var x = ones(2); x.detach_(); x.requires_grad_(); (x * w).sum().backward(); keep(x.grad!); keep(w.grad!); },
        ["double conversion"] = (w, keep) => { var y = w.@double(); (y * y).sum().backward(); keep(w.grad!); },
        ["conversion to the same type"] = (w, keep) => { var y = w.to(float32); (y * y).sum().backward(); keep(w.grad!); },
        ["cumulative in place"] = (w, keep) => { var x = zeros(2); for (var i = 0; i < 3; i++) { x.add_(w); } (x * x).sum().backward(); keep(x); keep(w.grad!); },
        ["inference result as a constant"] = (w, keep) => { var x = w * 1; var y = Inferred(() => w * 3); keep(y.requires_grad); keep(y * 2); (x + y.clone()).sum().backward(); keep(w.grad!); },
        ["inference mode changes a plain tensor"] = (w, keep) => { var x = ones(2); Inferred(() => x.add_(w)); keep(x); keep(x.requires_grad); (x * w).sum().backward(); keep(w.grad!); },
        ["inference result changed in inference mode"] = (w, keep) => keep(Inferred(() => { var y = ones(2); y.mul_(w); y[0..1].add_(1); return y; })),
        ["view in inference mode of a plain tensor"] = (w, keep) => { var x = ones(4); var y = Inferred(() => x[0..2].add_(1)); keep(x); keep(y); (x[0..2] * w).sum().backward(); keep(w.grad!); },
        ["in place on a copy"] = (w, keep) => { var x = w.clone(); var y = x.view(1, 2); y.mul_(3); x.sum().backward(); keep(x); keep(w.grad!); },
    };

    internal static readonly IReadOnlyDictionary<string, Action<Tensor>> Refused = new Dictionary<string, Action<Tensor>>
    {
        ["in place on a leaf"] = w => w.add_(1),
        ["in place on a view of a leaf"] = w => w[0..1].add_(1),
        ["saved value changed"] = w => { var x = ones(2); var y = w * x; x.add_(1); y.sum().backward(); },
        ["saved result changed"] = w => { var y = w.exp(); y.add_(1); y.sum().backward(); },
        ["saved constant changed through a view"] = w => { var x = ones(2); var v = x[0..1]; var y = w * x; v.add_(1); y.sum().backward(); },
        ["backward twice"] = w => { var y = (w * w).sum(); y.backward(); y.backward(); },
        ["backward of a vector"] = w => (w * w).backward(),
        ["backward without a graph"] = _ => ones(1).backward(),
        ["integer asks for a gradient"] = _ => arange(3).requires_grad_(),
        ["inference result changed outside"] = _ => Inferred(() => ones(2)).add_(1),
        ["inference result saved for a gradient"] = w => (w * Inferred(() => ones(2))).sum().backward(),
        ["inference result asks for a gradient"] = _ => Inferred(() => ones(2)).requires_grad_(),
        ["plain tensor takes an inference result that is watched"] = w => Inferred(() => { var y = w * 2; y.sum().backward(); return y; }),
        ["saved value changed in inference mode"] = w => { var x = ones(2); var y = w * x; Inferred(() => x.add_(1)); y.sum().backward(); },
        ["no_grad view changed"] = w => { var x = w * 1; Without(() => x[0..1]).add_(1); },
        ["no_grad view of a leaf changed"] = w => Without(() => w[0..1]).mul_(2),
        ["piece of a split changed"] = w => ones(4).split(2)[0].copy_(w),
        ["expanded memory written"] = _ => ones(1).expand(3).add_(1),
        ["unused input"] = w => autograd.grad([w.sum()], [ones(2).requires_grad_()]),
        ["gradient of the wrong shape"] = w => w.grad = ones(3),
        ["a result stops requiring a gradient"] = w => { var y = w * 1; y.requires_grad = false; },
    };

    public static TheoryData<string> KeptNames => [.. Kept.Keys];

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    private static Tensor Grad(Tensor output, Tensor input, bool create = false) => autograd.grad([output], [input], create_graph: create)[0];

    private static Tensor Inferred(Func<Tensor> make)
    {
        using (inference_mode())
        {
            return make();
        }
    }

    private static Tensor Without(Func<Tensor> make)
    {
        using (no_grad())
        {
            return make();
        }
    }
}
