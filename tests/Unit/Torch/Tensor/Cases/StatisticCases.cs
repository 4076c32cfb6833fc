using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class StatisticCases
{
    internal static readonly TensorCase[] All =
    [
        new("std/dims", x => x.Cube.std(new long[] { 0, 2 }), x => torch.std(x.Cube, new long[] { 0, 2 })),
        new("std/span", x => x.Cube.std(new ReadOnlySpan<long>([0, 2]), false)),
        new("std/two", x => x.Cube.std((0, 1), true, true), x => torch.std(x.Cube, (0, 1), true, true)),
        new("std/three", x => x.Cube.std((0, 1, 2)), x => torch.std(x.Cube, (0, 1, 2))),
        new("var/dims", x => x.Cube.var(new long[] { 0, 2 }), x => torch.var(x.Cube, new long[] { 0, 2 })),
        new("var/span", x => x.Cube.var(new ReadOnlySpan<long>([0, 2]), false)),
        new("var/two", x => x.Cube.var((0, 1), true, true), x => torch.var(x.Cube, (0, 1), true, true)),
        new("var/three", x => x.Cube.var((0, 1, 2)), x => torch.var(x.Cube, (0, 1, 2))),
        new("std_mean", x => Both(x.A.std_mean()), x => Both(torch.std_mean(x.A))),
        new("std_mean/biased", x => Both(x.A.std_mean(false)), x => Both(torch.std_mean(x.A, false))),
        new("std_mean/dim", x => Both(x.A.std_mean(1L)), x => Both(torch.std_mean(x.A, 1L))),
        new("std_mean/dims", x => Both(x.Cube.std_mean(new long[] { 0, 2 }, false, true)), x => Both(torch.std_mean(x.Cube, new long[] { 0, 2 }, false, true))),
        new("std_mean/typed", x => Both(x.A.std_mean(new long[] { 0 }, type: ScalarType.Float64)), x => Both(torch.std_mean(x.A, new long[] { 0 }, type: ScalarType.Float64))),
        new("std_mean/span", x => Both(x.Cube.std_mean(new ReadOnlySpan<long>([1]))), x => Both(torch.std_mean(x.Cube, new ReadOnlySpan<long>([1])))),
        new("std_mean/two", x => Both(x.Cube.std_mean((0, 1))), x => Both(torch.std_mean(x.Cube, (0, 1)))),
        new("std_mean/three", x => Both(x.Cube.std_mean((0, 1, 2))), x => Both(torch.std_mean(x.Cube, (0, 1, 2)))),
        new("var_mean", x => Both(x.A.var_mean()), x => Both(torch.var_mean(x.A))),
        new("var_mean/biased", x => Both(x.A.var_mean(false)), x => Both(torch.var_mean(x.A, false))),
        new("var_mean/dim", x => Both(x.A.var_mean(1L)), x => Both(torch.var_mean(x.A, 1L))),
        new("var_mean/dims", x => Both(x.Cube.var_mean(new long[] { 0, 2 }, false, true)), x => Both(torch.var_mean(x.Cube, new long[] { 0, 2 }, false, true))),
        new("var_mean/span", x => Both(x.Cube.var_mean(new ReadOnlySpan<long>([1]))), x => Both(torch.var_mean(x.Cube, new ReadOnlySpan<long>([1])))),
        new("var_mean/two", x => Both(x.Cube.var_mean((0, 1))), x => Both(torch.var_mean(x.Cube, (0, 1)))),
        new("var_mean/three", x => Both(x.Cube.var_mean((0, 1, 2))), x => Both(torch.var_mean(x.Cube, (0, 1, 2)))),
        new("cov", x => x.M.cov(), x => torch.cov(x.M)),
        new("cov/weighed", x => Via(x.Row.abs(), v => x.A.cov(0, x.Index, v)), x => Via(x.Row.abs(), v => torch.cov(x.A, 0, x.Index, v))),
        new("corrcoef", x => x.M.corrcoef(), x => torch.corrcoef(x.M)),
        new("bincount", x => x.Index.bincount(null, 4), x => torch.bincount(x.Index, null, 4)),
        new("bincount/weighed", x => Via(x.Row.detach(), v => x.Index.bincount(v)), x => Via(x.Row.detach(), v => torch.bincount(x.Index, v))),
        new("histc", x => x.Fixed.histc(4, -2, 2), x => torch.histc(x.Fixed, 4, -2, 2)),
        new("histc/all", x => x.Fixed.histc(3), x => torch.histc(x.Fixed, 3)),
        new("histogram", x => Both(torch.histogram(x.Fixed, 3))),
        new("histogram/range", x => Both(torch.histogram(x.Fixed, 4, (-3, 3), density: true))),
        new("histogram/weighed", x => Via(tensor(new[] { -3f, 0, 1, 2 }), v => Via(x.Fixed.abs(), w => Both(torch.histogram(x.Fixed, v, w))))),
        new("histogram/edges", x => Via(tensor(new[] { -3f, 0, 1, 2 }), v => Both(torch.histogram(x.Fixed, v, density: true)))),
    ];
}
