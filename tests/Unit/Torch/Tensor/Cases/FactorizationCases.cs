using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class FactorizationCases
{
    internal static readonly TensorCase[] All =
    [
        new("matrix_power", x => x.Sq.matrix_power(3), x => torch.matrix_power(x.Sq, 3)),
        new("matrix_power/inverse", x => x.Sq.matrix_power(-2), x => torch.matrix_power(x.Sq, -2)),
        new("matrix_exp", x => x.Sq.matrix_exp(), x => torch.matrix_exp(x.Sq)),
        new("cholesky", x => Via(x.Sq.t(), t => Via(x.Sq.mm(t), v => v.cholesky())), x => Via(x.Sq.t(), t => Via(x.Sq.mm(t), v => torch.cholesky(v)))),
        new("cholesky/upper", x => Via(x.Sq.t(), t => Via(x.Sq.mm(t), v => v.cholesky(true))), x => Via(x.Sq.t(), t => Via(x.Sq.mm(t), v => torch.cholesky(v, true)))),
        new("cholesky_inverse", x => Via(x.Sq.tril(), v => v.cholesky_inverse()), x => Via(x.Sq.tril(), v => torch.cholesky_inverse(v))),
        new("cholesky_solve", x => Via(x.Sq.tril(), v => x.Sq.cholesky_solve(v)), x => Via(x.Sq.tril(), v => torch.cholesky_solve(x.Sq, v))),
        new("det", x => x.Sq.det(), x => torch.det(x.Sq)),
        new("logdet", x => x.Sq.logdet(), x => torch.logdet(x.Sq)),
        new("inverse", x => x.Sq.inverse(), x => torch.inverse(x.Sq)),
        new("pinverse", x => x.A.pinverse(), x => torch.pinverse(x.A)),
        new("geqrf", x => Via(x.Sq.detach(), v => Both(v.geqrf())), x => Via(x.Sq.detach(), v => Both(torch.geqrf(v)))),
        new("ormqr", x => Via(x.Sq.detach(), v => Via(x.Index.type_as(v), t => v.ormqr(t, v, false))), x => Via(x.Sq.detach(), v => Via(x.Index.type_as(v), t => torch.ormqr(v, t, v, false)))),
        new("vander", x => Via(x.Row.detach(), v => v.vander()), x => Via(x.Row.detach(), v => torch.vander(v))),
        new("vander/increasing", x => Via(x.Row.detach(), v => v.vander(2, true)), x => Via(x.Row.detach(), v => torch.vander(v, 2, true))),
        new("slogdet", x => Both(torch.slogdet(x.Sq))),
        new("orgqr", x => Via(x.Index.type_as(x.Sq), v => torch.orgqr(x.Sq, v))),
        new("lu", x => Three(torch.lu(x.Sq))),
        new("lu/infos", x => Three(torch.lu(x.Sq, get_infos: true))),
        new("lu_solve", x => Via(tensor(new[] { 1, 3, 3 }), v => torch.lu_solve(x.M, x.Sq, v))),
        new("lu_unpack", x => Via(tensor(new[] { 1, 3, 3 }), v => Three(torch.lu_unpack(x.Sq, v)))),
    ];
}
