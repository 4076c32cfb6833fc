using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

internal static class RearrangingCases
{
    internal static readonly TensorCase[] All =
    [
        new("flip", x => x.Cube.flip(0, 2), x => torch.flip(x.Cube, 0, 2)),
        new("fliplr", x => x.A.fliplr(), x => torch.fliplr(x.A)),
        new("flipud", x => x.A.flipud(), x => torch.flipud(x.A)),
        new("rot90", x => x.A.rot90(), x => torch.rot90(x.A)),
        new("rot90/back", x => x.Cube.rot90(-1, (1, 2)), x => torch.rot90(x.Cube, -1, (1, 2))),
        new("roll", x => x.A.roll(1), x => torch.roll(x.A, 1)),
        new("roll/dim", x => x.A.roll(-1, 1), x => torch.roll(x.A, -1, 1)),
        new("roll/flat", x => x.A.roll(new long[] { 2 }), x => torch.roll(x.A, new long[] { 2 }), x => x.A.roll(new ReadOnlySpan<long>([2])), x => torch.roll(x.A, new ReadOnlySpan<long>([2]))),
        new("roll/listed",
            x => x.Cube.roll(new long[] { 2, -1 }, new long[] { 0, 2 }),
            x => torch.roll(x.Cube, new long[] { 2, -1 }, new long[] { 0, 2 }),
            x => x.Cube.roll(new ReadOnlySpan<long>([2, -1]), new ReadOnlySpan<long>([0, 2])),
            x => torch.roll(x.Cube, new ReadOnlySpan<long>([2, -1]), new ReadOnlySpan<long>([0, 2])),
            x => x.Cube.roll((2, -1), (0, 2)),
            x => torch.roll(x.Cube, (2, -1), (0, 2))),
        new("roll/three", x => x.Cube.roll((1, 2, 3), (0, 1, 2)), x => torch.roll(x.Cube, (1, 2, 3), (0, 1, 2))),
        new("adjoint", x => x.Cube.adjoint(), x => torch.adjoint(x.Cube), x => x.Cube.mH),
        new("H", x => x.A.H),
        new("tril", x => x.Sq.tril(), x => torch.tril(x.Sq)),
        new("tril/offset", x => x.Sq.tril(-1), x => torch.tril(x.Sq, -1)),
        new("tril_", x => x.Sq.tril_(), x => torch.tril_(x.Sq)),
        new("triu", x => x.Sq.triu(), x => torch.triu(x.Sq)),
        new("triu/offset", x => x.Sq.triu(1), x => torch.triu(x.Sq, 1)),
        new("triu_", x => x.Sq.triu_(1), x => torch.triu_(x.Sq, 1)),
        new("diag", x => x.Sq.diag(), x => torch.diag(x.Sq)),
        new("diag/build", x => x.Row.diag(1), x => torch.diag(x.Row, 1)),
        new("diagflat", x => x.A.diagflat(), x => torch.diagflat(x.A)),
        new("diagflat/offset", x => x.Row.diagflat(-1), x => torch.diagflat(x.Row, -1)),
        new("diag_embed", x => x.A.diag_embed(), x => torch.diag_embed(x.A)),
        new("diag_embed/given", x => x.A.diag_embed(1, 0, 2), x => torch.diag_embed(x.A, 1, 0, 2)),
        new("diagonal", x => x.Sq.diagonal(), x => torch.diagonal(x.Sq)),
        new("diagonal/dims", x => x.Cube.diagonal(1, 0, 2), x => torch.diagonal(x.Cube, 1, 0, 2)),
    ];
}
