using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class FactoryCases
{
    internal static readonly TensorCase[] All =
    [
        new("zeros", x => torch.zeros(2, 3), x => torch.zeros([2, 3], ScalarType.Float32)),
        new("zeros/typed", x => torch.zeros(2, ScalarType.Int64), x => torch.zeros([2], dtype: ScalarType.Int64), x => torch.ones(2, ScalarType.Int64).zero_()),
        new("zeros/empty", x => torch.zeros(0), x => torch.zeros([0])),
        new("zeros/three", x => torch.zeros(2, 1, 2), x => torch.zeros(new long[] { 2, 1, 2 }), x => torch.zeros(new ReadOnlySpan<long>([2, 1, 2]))),
        new("zeros/four", x => torch.zeros(1, 2, 1, 2)),
        new("ones/three", x => torch.ones(2, 1, 2), x => torch.ones(new long[] { 2, 1, 2 }), x => torch.ones(new ReadOnlySpan<long>([2, 1, 2]))),
        new("ones/four", x => torch.ones(1, 2, 1, 2)),
        new("full/three", x => torch.full(2, 1, 2, (Scalar)2, ScalarType.Int64), x => torch.full(new long[] { 2, 1, 2 }, 2), x => torch.full(new ReadOnlySpan<long>([2, 1, 2]), 2)),
        new("full/four", x => torch.full(1, 2, 1, 2, (Scalar)2, ScalarType.Int64)),
        new("zeros/no_columns", x => torch.zeros([2, 0]), x => torch.zeros(2L, 0L), x => torch.ones(2L, 0L), x => torch.rand(2L, 0L), x => torch.randn(2L, 0L)),
        new("ones", x => torch.ones(2, 3), x => torch.ones([2, 3], ScalarType.Float32), x => torch.ones(new long[] { 2, 3 })),
        new("ones/typed", x => torch.ones(2, 2, ScalarType.Float64)),
        new("full", x => torch.full(2, 2, 1.5), x => torch.full([2, 2], 1.5)),
        new("full/ints", x => torch.full(3, 7), x => torch.full([3], 7L)),
        new("full/bool", x => torch.full(2, true)),
        new("full/typed", x => torch.full([2, 3], 1, ScalarType.Float16)),
        new("eye", x => torch.eye(3)),
        new("eye/wide", x => torch.eye(2, 3, dtype: ScalarType.Int64)),
        new("arange", x => torch.arange(5)),
        new("arange/range", x => torch.arange(2, 6)),
        new("arange/step", x => torch.arange(1, 10, 4)),
        new("arange/real", x => torch.arange(0, 1, 0.25)),
        new("arange/down", x => torch.arange(5, 0, -2)),
        new("arange/typed", x => torch.arange(4, ScalarType.Float32), x => torch.arange(0, 4, ScalarType.Float32), x => torch.arange(4.0)),
        new("linspace", x => torch.linspace(-1, 1, 5)),
        new("linspace/typed", x => torch.linspace(0, 1, 3, dtype: ScalarType.Float64)),
        new("zeros_like", x => torch.zeros_like(x.A)),
        new("zeros_like/typed", x => torch.zeros_like(x.A, dtype: ScalarType.Int32)),
        new("ones_like", x => torch.ones_like(x.I)),
        new("full_like", x => torch.full_like(x.A, 2.5)),
        new("full_like/typed", x => torch.full_like(x.A, 3, dtype: ScalarType.Int64)),
        new("tensor/ints", x => torch.tensor(new[] { 1, 2, 3 }), x => torch.tensor(new List<int> { 1, 2, 3 }), x => torch.from_array(new[] { 1, 2, 3 })),
        new("tensor/longs", x => torch.tensor(new long[] { 1, 2 }), x => torch.tensor(new[] { 1, 2 }, ScalarType.Int64)),
        new("tensor/reals", x => torch.tensor(new[] { 1.5, 2.5 })),
        new("tensor/matrix",
            x => torch.tensor(new[,] { { 1f, 2f }, { 3f, 4f } }),
            x => torch.tensor(new[] { 1f, 2f, 3f, 4f }, 2, 2),
            x => torch.tensor(new[] { 1f, 2f, 3f, 4f }, [2, 2]),
            x => torch.from_array(new[,] { { 1f, 2f }, { 3f, 4f } })),
        new("tensor/cube", x => torch.tensor(new[,,] { { { 0f, 1f }, { 2f, 3f } }, { { 4f, 5f }, { 6f, 7f } } }), x => torch.tensor(new[] { 0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f }, 2, 2, 2)),
        new("tensor/four", x => torch.tensor(new[] { 0f, 1f, 2f, 3f }, 1, 2, 2, 1), x => torch.from_array(new[,,,] { { { { 0 }, { 1 } }, { { 2 }, { 3 } } } }, ScalarType.Float32), x => torch.tensor(new[,,,] { { { { 0f }, { 1f } }, { { 2f }, { 3f } } } })),
        new("tensor/bool", x => torch.tensor(new[] { true, false })),
        new("tensor/bytes", x => torch.tensor(new byte[] { 1, 255 })),
        new("tensor/typed", x => torch.tensor(new[] { 1f, 2f }, ScalarType.BFloat16)),
        new("tensor/half", x => torch.tensor(new[] { (Half)0.5, (Half)2 })),
        new("tensor/short", x => torch.tensor(new short[] { -2, 2 })),
        new("tensor/sbyte", x => torch.tensor(new sbyte[] { -2, 2 })),
    ];
}
