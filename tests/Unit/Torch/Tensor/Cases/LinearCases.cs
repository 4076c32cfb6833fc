using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class LinearCases
{
    internal static readonly TensorCase[] All =
    [
        new("mm", x => x.A.mm(x.Sq), x => torch.mm(x.A, x.Sq)),
        new("bmm", x => x.Left.bmm(x.Right), x => torch.bmm(x.Left, x.Right)),
        new("matmul", x => x.A.matmul(x.Sq), x => torch.matmul(x.A, x.Sq)),
        new("matmul/batch", x => x.Cube.matmul(x.Vec), x => torch.matmul(x.Cube, x.Vec)),
        new("matmul/vectors", x => x.Row.matmul(x.Row), x => torch.matmul(x.Row, x.Row)),
        new("matmul/broadcast", x => x.Left.matmul(x.Sq), x => torch.matmul(x.Left, x.Sq)),
        new("mv", x => x.M.mv(x.Vec), x => torch.mv(x.M, x.Vec)),
        new("dot", x => Via(x.Sq[0], v => x.Row.dot(v)), x => Via(x.Sq[0], v => torch.dot(x.Row, v))),
        new("addmm", x => x.A.addmm(x.B, x.Sq), x => torch.addmm(x.A, x.B, x.Sq, 1, 1)),
        new("addmm/scaled", x => x.A.addmm(x.B, x.Sq, beta: 0.5f, alpha: 2), x => torch.addmm(x.A, x.B, x.Sq, beta: 0.5f, alpha: 2)),
        new("baddbmm", x => Via(x.Left[.., .., ..2], v => v.baddbmm(x.Left, x.Right)), x => Via(x.Left[.., .., ..2], v => torch.baddbmm(v, x.Left, x.Right))),
        new("baddbmm/scaled",
            x => Via(x.Left[.., .., ..2], v => v.baddbmm(x.Left, x.Right, beta: 0.25f, alpha: -1)),
            x => Via(x.Left[.., .., ..2], v => torch.baddbmm(v, x.Left, x.Right, beta: 0.25f, alpha: -1))),
        new("outer", x => x.Row.outer(x.Vec), x => torch.outer(x.Row, x.Vec)),
        new("einsum", x => torch.einsum("bij,bjk->bik", x.Left, x.Right)),
        new("einsum/attention", x => torch.einsum("qd,kd->qk", x.A, x.B)),
        new("mm/double", x => Via(x.A.@double(), v => Via(x.Sq.@double(), w => v.mm(w)))),
        new("mm/ints", x => Via(x.J.t(), v => x.I.mm(v))),
        new("mm/empty", x => x.Empty.mm(x.Sq), x => torch.mm(x.Empty, x.Sq)),
        new("T", x => x.A.T),
        new("mT", x => x.Cube.mT),
        new("addmm_", x => x.A.addmm_(x.B, x.Sq)),
        new("addmm_/scaled", x => x.A.addmm_(x.B, x.Sq, 0.5f, 2), x => torch.addmm_(x.A, x.B, x.Sq, 0.5f, 2)),
        new("addbmm", x => x.S.addbmm(x.Left, x.Right), x => torch.addbmm(x.S, x.Left, x.Right)),
        new("addbmm/scaled", x => x.S.addbmm(x.Left, x.Right, 0.5f, 2), x => torch.addbmm(x.S, x.Left, x.Right, 0.5f, 2)),
        new("addbmm_", x => torch.ones(2, 2, x.Left.dtype).addbmm_(x.Left, x.Right, 0.5f, 2), x => torch.addbmm_(torch.ones(2, 2, x.Left.dtype), x.Left, x.Right, 0.5f, 2)),
        new("addmv", x => x.Row.addmv(x.M, x.Vec)),
        new("addmv/scaled", x => x.Row.addmv(x.M, x.Vec, 0.5f, 2), x => torch.addmv(x.Row, x.M, x.Vec, 0.5f, 2)),
        new("addmv_", x => x.Row.addmv_(x.M, x.Vec)),
        new("addmv_/scaled", x => x.Row.addmv_(x.M, x.Vec, 0.5f, 2), x => torch.addmv_(x.Row, x.M, x.Vec, 0.5f, 2)),
        new("addr", x => x.M.addr(x.Row, x.Vec), x => torch.addr(x.M, x.Row, x.Vec)),
        new("addr/scaled", x => x.M.addr(x.Row, x.Vec, 0.5f, 2), x => torch.addr(x.M, x.Row, x.Vec, 0.5f, 2)),
        new("addr_", x => x.M.addr_(x.Row, x.Vec), x => torch.addr_(x.M, x.Row, x.Vec)),
        new("addr_/scaled", x => x.M.addr_(x.Row, x.Vec, 0.5f, 2), x => torch.addr_(x.M, x.Row, x.Vec, 0.5f, 2)),
        new("ger", x => x.Row.ger(x.Vec), x => torch.ger(x.Row, x.Vec)),
        new("inner", x => x.A.inner(x.B), x => torch.inner(x.A, x.B)),
        new("kron", x => x.A.kron(x.Row), x => torch.kron(x.A, x.Row)),
        new("vdot", x => Via(x.Sq.select(0, 1), v => x.Row.vdot(v)), x => Via(x.Sq.select(0, 1), v => torch.vdot(x.Row, v))),
        new("trace", x => x.Sq.trace(), x => torch.trace(x.Sq)),
        new("tensordot", x => x.Left.tensordot(x.Right, [1, 2], [2, 1]), x => torch.tensordot(x.Left, x.Right, [1, 2], [2, 1])),
        new("tensordot/pairs", x => x.Left.tensordot(x.Right, [(2, 1)]), x => torch.tensordot(x.Left, x.Right, [(2, 1)])),
        new("tensordot/count", x => x.Left.tensordot(x.Sq, 1), x => torch.tensordot(x.Left, x.Sq, 1)),
        new("tensordot/two", x => Via(x.M.reshape(3, 2, 2), v => Via(x.Right.permute(2, 0, 1), w => v.tensordot(w))), x => Via(x.M.reshape(3, 2, 2), v => Via(x.Right.permute(2, 0, 1), w => torch.tensordot(v, w)))),
        new("chain_matmul", x => torch.chain_matmul(x.A, x.Sq, x.M)),
        new("cdist", x => torch.cdist(x.A, x.Sq)),
        new("cdist/one", x => torch.cdist(x.A, x.Sq, 1)),
        new("cdist/product", x => torch.cdist(x.A, x.Sq, 2, compute_mode.use_mm_for_euclid_dist)),
    ];
}
