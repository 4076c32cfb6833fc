using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class RandomCases
{
    internal static readonly TensorCase[] All =
    [
        new("rand", x => torch.rand(3), x => torch.rand(new long[] { 3 })),
        new("rand/shape", x => torch.rand(2, 3), x => torch.rand([2, 3], ScalarType.Float32), x => torch.rand(2, 3, ScalarType.Float32)),
        new("rand/three", x => torch.rand(2, 1, 2), x => torch.rand(new long[] { 2, 1, 2 }), x => torch.rand(new ReadOnlySpan<long>([2, 1, 2]))),
        new("rand/four", x => torch.rand(1, 2, 1, 2)),
        new("randn/three", x => torch.randn(2, 1, 2), x => torch.randn(new long[] { 2, 1, 2 }), x => torch.randn(new ReadOnlySpan<long>([2, 1, 2]))),
        new("randn/four", x => torch.randn(1, 2, 1, 2)),
        new("rand/typed", x => torch.rand(2, ScalarType.Float64)),
        new("rand/generator", x => Seeded(42, g => torch.rand(4, generator: g))),
        new("randn", x => torch.randn(3), x => torch.randn(new long[] { 3 })),
        new("randn/many", x => torch.randn(4, 5), x => torch.randn([4, 5], ScalarType.Float32)),
        new("randn/typed", x => torch.randn(3, dtype: ScalarType.Float64)),
        new("randn/generator", x => Seeded(7, g => torch.randn(2, 2, generator: g))),
        new("randint", x => torch.randint(3, 9, [6])),
        new("randint/high", x => torch.randint(100, [2, 3])),
        new("randint/typed", x => torch.randint(5, [4], ScalarType.Float32)),
        new("randint/generator", x => Seeded(3, g => torch.randint(0, 9, [5], generator: g))),
        new("randperm", x => torch.randperm(7)),
        new("randperm/generator", x => Seeded(1, g => torch.randperm(5, generator: g))),
        new("randperm/typed", x => torch.randperm(4, ScalarType.Int32)),
        new("normal", x => torch.normal(2, 0.5, [2, 3])),
        new("normal_", x => x.A.normal_(1, 3)),
        new("normal_/default", x => torch.zeros(20).normal_()),
        new("uniform_", x => x.A.uniform_(-2, 2)),
        new("uniform_/generator", x => Seeded(5, g => x.A.uniform_(0, 1, g))),
        new("bernoulli_", x => x.A.bernoulli_(0.3)),
        new("bernoulli", x => Via(torch.full(8, 0.5), v => v.bernoulli()), x => Via(torch.full(8, 0.5), v => torch.bernoulli(v))),
        new("multinomial", x => x.Pos.multinomial(2), x => torch.multinomial(x.Pos, 2)),
        new("multinomial/replacement", x => x.Pos.multinomial(5, true), x => torch.multinomial(x.Pos, 5, true)),
        new("multinomial/generator", x => Seeded(9, g => x.Pos.multinomial(1, generator: g))),
        new("rand_like", x => torch.rand_like(x.A)),
        new("rand_like/typed", x => torch.rand_like(x.A, dtype: ScalarType.Float64)),
        new("randn_like", x => torch.randn_like(x.A)),
        new("bernoulli_/tensor", x => Via(x.Unit.abs(), v => x.A.bernoulli_(v))),
        new("binomial", x => Via(x.Fixed.sigmoid(), v => Via(x.I.abs(), n => Via(n.type_as(v), m2 => m2.binomial(v)))), x => Via(x.Fixed.sigmoid(), v => Via(x.I.abs(), n => Via(n.type_as(v), m2 => torch.binomial(m2, v))))),
        new("poisson", x => x.Pos.mul_(9).poisson(), x => torch.poisson(x.Pos.mul_(9))),
        new("cauchy_", x => x.A.cauchy_(1, 0.5)),
        new("exponential_", x => x.A.exponential_(2)),
        new("geometric_", x => x.A.geometric_(0.3)),
        new("log_normal_", x => x.A.log_normal_(0.5, 0.25)),
        new("random_", x => x.A.random_(2, 50)),
        new("rand_like/method", x => x.A.rand_like(), x => torch.rand_like(x.A)),
        new("randn_like/method", x => x.A.randn_like(), x => torch.randn_like(x.A)),
        new("randint_like", x => x.A.randint_like(3, 9), x => torch.randint_like(x.A, 3, 9)),
        new("randint_like/typed", x => x.A.randint_like(0, 100, ScalarType.Int64), x => torch.randint_like(x.A, 0, 100, ScalarType.Int64)),
        new("rand_out", x => x.Fixed.rand_out(2, 3), x => torch.rand_out(x.Fixed, 2, 3)),
        new("randn_out", x => x.Fixed.randn_out(2, 3)),
        new("randint_out", x => x.I.randint_out(9, [2, 3]), x => torch.randint_out(x.I, 9, [2, 3])),
        new("normal/tensors", x => Via(x.Fixed.abs(), v => torch.normal(x.Fixed, v))),
        new("normal/tensors_generator", x => Seeded(4, g => torch.normal(x.Fixed, x.Fixed.abs_(), g))),
        new("randperm/out", x => torch.randperm(3, x.Index)),
        new("randperm/out_generator", x => Seeded(6, g => torch.randperm(5, torch.zeros(5, ScalarType.Int64), g))),
        new("poisson/generator", x => Seeded(2, g => x.Fixed.abs_().poisson(g))),
    ];
}
