using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

internal static class JoiningCases
{
    internal static readonly TensorCase[] All =
    [
        new("cat", x => torch.cat([x.A, x.B]), x => torch.cat(new[] { x.A, x.B }), x => torch.cat(new List<Tensor> { x.A, x.B }), x => torch.cat(new ReadOnlySpan<Tensor>([x.A, x.B]))),
        new("cat/dim",
            x => torch.cat([x.A, x.Col], 1),
            x => torch.concat(new[] { x.A, x.Col }, 1),
            x => torch.concat(new List<Tensor> { x.A, x.Col }, 1),
            x => torch.concat(new ReadOnlySpan<Tensor>([x.A, x.Col]), 1),
            x => torch.concatenate(new[] { x.A, x.Col }, 1),
            x => torch.concatenate(new List<Tensor> { x.A, x.Col }, 1),
            x => torch.concatenate(new ReadOnlySpan<Tensor>([x.A, x.Col]), 1)),
        new("cat/types", x => torch.cat([x.A, x.I])),
        new("cat/empty", x => torch.cat([x.Empty, x.A])),
        new("stack", x => torch.stack([x.A, x.B])),
        new("stack/last", x => torch.stack([x.A, x.B], -1)),
        new("hstack",
            x => torch.hstack(x.A, x.Col),
            x => torch.hstack(new List<Tensor> { x.A, x.Col }),
            x => torch.hstack(new ReadOnlySpan<Tensor>([x.A, x.Col])),
            x => torch.hstack(new HashSet<Tensor> { x.A, x.Col })),
        new("hstack/vectors", x => torch.hstack(x.Row, x.Vec)),
        new("vstack",
            x => torch.vstack(new[] { x.A, x.Row }),
            x => torch.vstack(new List<Tensor> { x.A, x.Row }),
            x => torch.vstack(new ReadOnlySpan<Tensor>([x.A, x.Row])),
            x => torch.row_stack(x.A, x.Row),
            x => torch.row_stack(new List<Tensor> { x.A, x.Row }),
            x => torch.row_stack(new ReadOnlySpan<Tensor>([x.A, x.Row]))),
        new("column_stack",
            x => torch.column_stack(x.Sq, x.Row),
            x => torch.column_stack(new List<Tensor> { x.Sq, x.Row }),
            x => torch.column_stack(new ReadOnlySpan<Tensor>([x.Sq, x.Row]))),
        new("dstack",
            x => torch.dstack(x.A, x.B),
            x => torch.dstack(new List<Tensor> { x.A, x.B }),
            x => torch.dstack(new ReadOnlySpan<Tensor>([x.A, x.B])),
            x => torch.dstack(new HashSet<Tensor> { x.A, x.B })),
        new("meshgrid", x => torch.meshgrid([x.Row, x.Vec])),
        new("meshgrid/xy", x => torch.meshgrid([x.Row, x.Vec], "xy")),
        new("cartesian_prod",
            x => torch.cartesian_prod(x.Row, x.Vec),
            x => torch.cartesian_prod(new List<Tensor> { x.Row, x.Vec }),
            x => torch.cartesian_prod(new ReadOnlySpan<Tensor>([x.Row, x.Vec]))),
        new("block_diag", x => torch.block_diag(x.A, x.Row, x.S)),
        new("broadcast_tensors", x => torch.broadcast_tensors(x.Row, x.Col)),
    ];
}
