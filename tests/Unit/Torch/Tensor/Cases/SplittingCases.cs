using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class SplittingCases
{
    internal static readonly TensorCase[] All =
    [
        new("chunk", x => x.Cube.chunk(2, 2), x => torch.chunk(x.Cube, 2, 2)),
        new("chunk/uneven", x => x.Vec.chunk(3), x => torch.chunk(x.Vec, 3)),
        new("split", x => x.Vec.split(3)),
        new("split/dim", x => x.Cube.split(2, -1)),
        new("split/first_sizes", x => x.Vec.split(new long[] { 1, 3 })),
        new("split/sizes", x => x.Cube.split([1, 3], 2), x => torch.split(x.Cube, [1, 3], 2), x => x.Cube.split(new long[] { 1, 3 }, 2)),
        new("tensor_split", x => x.Vec.tensor_split(3), x => torch.tensor_split(x.Vec, 3)),
        new("tensor_split/places", x => x.Cube.tensor_split(new long[] { 1, 3 }, 2), x => torch.tensor_split(x.Cube, new long[] { 1, 3 }, 2)),
        new("tensor_split/tensor",
            x => Via(tensor(new long[] { 1, 2 }), v => x.Cube.tensor_split(v, 1)),
            x => Via(tensor(new long[] { 1, 2 }), v => torch.tensor_split(x.Cube, v, 1))),
        new("tensor_split/number", x => Via(tensor(3L), v => x.Vec.tensor_split(v))),
        new("hsplit", x => x.M.hsplit(2), x => torch.hsplit(x.M, 2)),
        new("hsplit/vector", x => x.Vec.hsplit(2), x => Via(tensor(2L), v => x.Vec.hsplit(v))),
        new("hsplit/two", x => x.M.hsplit(1, 3), x => torch.hsplit(x.M, new long[] { 1, 3 }), x => torch.hsplit(x.M, (1, 3))),
        new("hsplit/three", x => torch.hsplit(x.M, (1, 2, 3))),
        new("hsplit/four", x => torch.hsplit(x.M, (0, 1, 2, 3))),
        new("hsplit/tensor", x => Via(tensor(new long[] { 1, 3 }), v => x.M.hsplit(v)), x => Via(tensor(new long[] { 1, 3 }), v => torch.hsplit(x.M, v))),
        new("vsplit", x => x.M.vsplit(3)),
        new("vsplit/two", x => x.M.vsplit(1, 2), x => torch.vsplit(x.M, new long[] { 1, 2 }), x => Via(tensor(new long[] { 1, 2 }), v => x.M.vsplit(v))),
        new("dsplit", x => x.Cube.dsplit(2), x => torch.dsplit(x.Cube, 2)),
        new("dsplit/two",
            x => x.Cube.dsplit(1, 3),
            x => torch.dsplit(x.Cube, new long[] { 1, 3 }),
            x => x.Cube.dsplit((1, 3)),
            x => torch.dsplit(x.Cube, (1, 3)),
            x => Via(tensor(new long[] { 1, 3 }), v => x.Cube.dsplit(v)),
            x => Via(tensor(new long[] { 1, 3 }), v => torch.dsplit(x.Cube, v))),
        new("dsplit/three", x => x.Cube.dsplit((1, 2, 3)), x => torch.dsplit(x.Cube, (1, 2, 3))),
        new("dsplit/four", x => x.Cube.dsplit((0, 1, 2, 3)), x => torch.dsplit(x.Cube, (0, 1, 2, 3))),
        new("unbind", x => x.A.unbind(), x => torch.unbind(x.A, 0L)),
        new("unbind/dim", x => x.Cube.unbind(-1), x => torch.unbind(x.Cube, -1L)),
    ];
}
