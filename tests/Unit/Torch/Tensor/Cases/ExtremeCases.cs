using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class ExtremeCases
{
    internal static readonly TensorCase[] All =
    [
        new("amax/keepdim", x => x.Cube.amax(new long[] { 0, 2 }, true), x => torch.amax(x.Cube, new long[] { 0, 2 }, true)),
        new("amax/out", x => x.I.amax(new long[] { 1 }, false, torch.zeros(2, ScalarType.Int64)), x => torch.amax(x.I, new long[] { 1 }, false, torch.zeros(2, ScalarType.Int64))),
        new("amax/span", x => x.Cube.amax(new ReadOnlySpan<long>([1]), true), x => torch.amax(x.Cube, new ReadOnlySpan<long>([1]), true)),
        new("amin/keepdim", x => x.Cube.amin(new long[] { 0, 2 }, true), x => torch.amin(x.Cube, new long[] { 0, 2 }, true)),
        new("amin/out", x => x.I.amin(new long[] { 1 }, true, torch.zeros(2, 1, ScalarType.Int64)), x => torch.amin(x.I, new long[] { 1 }, true, torch.zeros(2, 1, ScalarType.Int64))),
        new("amin/span", x => x.Cube.amin(new ReadOnlySpan<long>([1]), true), x => torch.amin(x.Cube, new ReadOnlySpan<long>([1]), true)),
        new("aminmax", x => Both(x.Fixed.aminmax()), x => Both(torch.aminmax(x.Fixed))),
        new("aminmax/dim", x => Both(x.Fixed.aminmax(-1, true)), x => Both(torch.aminmax(x.Fixed, -1, true))),
        new("median", x => x.A.median(), x => torch.median(x.A)),
        new("nanmedian", x => x.Nans.nanmedian(), x => torch.nanmedian(x.Nans)),
        new("mode", x => Both(x.I.mode()), x => Both(torch.mode(x.I))),
        new("mode/keepdim", x => Both(x.A.mode(0, true)), x => Both(torch.mode(x.A, 0, true))),
        new("kthvalue", x => Both(x.A.kthvalue(2, null)), x => Both(torch.kthvalue(x.A, 2, null))),
        new("kthvalue/dim", x => Both(x.Cube.kthvalue(1, 0, true)), x => Both(torch.kthvalue(x.Cube, 1, 0, true))),
        new("quantile", x => Via(tensor(0.4, x.A.dtype), q => x.A.quantile(q)), x => Via(tensor(0.4, x.A.dtype), q => torch.quantile(x.A, q))),
        new("quantile/many", x => Via(tensor(new[] { 0.25, 0.5 }, x.A.dtype), q => x.Cube.quantile(q, 1, true)), x => Via(tensor(new[] { 0.25, 0.5 }, x.A.dtype), q => torch.quantile(x.Cube, q, 1, true))),
        new("nanquantile", x => Via(tensor(0.4f), q => x.Nans.nanquantile(q)), x => Via(tensor(0.4f), q => torch.nanquantile(x.Nans, q))),
    ];
}
