using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class ComparisonCases
{
    internal static readonly TensorCase[] All =
    [
        new("eq/tensor", x => x.A.eq(x.B), x => torch.eq(x.A, x.B), x => x.A == x.B),
        new("ne/tensor", x => x.A.ne(x.B), x => torch.ne(x.A, x.B), x => x.A != x.B),
        new("lt/tensor", x => x.A.lt(x.B), x => torch.lt(x.A, x.B), x => x.A < x.B),
        new("le/tensor", x => x.A.le(x.B), x => torch.le(x.A, x.B), x => x.A <= x.B),
        new("gt/tensor", x => x.A.gt(x.B), x => torch.gt(x.A, x.B), x => x.A > x.B),
        new("ge/tensor", x => x.A.ge(x.B), x => torch.ge(x.A, x.B), x => x.A >= x.B),
        new("eq/number", x => x.I.eq(2), x => x.I == 2, x => 2 == x.I),
        new("ne/number", x => x.I.ne(2), x => x.I != 2, x => 2 != x.I),
        new("lt/number", x => x.I.lt(2), x => x.I < 2),
        new("le/number", x => x.I.le(2), x => x.I <= 2),
        new("gt/number", x => x.I.gt(2), x => x.I > 2),
        new("ge/number", x => x.I.ge(2), x => x.I >= 2),
        new("lt/left_number", x => 2 < x.I),
        new("le/left_number", x => 2 <= x.I),
        new("gt/left_number", x => 2 > x.I),
        new("ge/left_number", x => 2 >= x.I),
        new("eq/nan", x => x.Special.eq(x.Special), x => torch.eq(x.Special, x.Special)),
        new("logical_not", x => x.I.logical_not(), x => torch.logical_not(x.I)),
        new("logical_and", x => x.Mask.logical_and(x.RowMask), x => torch.logical_and(x.Mask, x.RowMask)),
        new("logical_or", x => x.Mask.logical_or(x.RowMask), x => torch.logical_or(x.Mask, x.RowMask)),
        new("logical_xor", x => x.Mask.logical_xor(x.RowMask), x => torch.logical_xor(x.Mask, x.RowMask)),
        new("isclose", x => Via(x.A + 1e-7, v => x.A.isclose(v)), x => Via(x.A + 1e-7, v => torch.isclose(x.A, v))),
        new("isclose/nan", x => x.Special.isclose(x.Special, nanEqual: true), x => torch.isclose(x.Special, x.Special, nanEqual: true)),
        new("isclose/rtol", x => x.A.isclose(x.B, rtol: 0.5, atol: 1.0), x => torch.isclose(x.A, x.B, rtol: 0.5, atol: 1.0)),
        new("allclose", x => x.A.allclose(x.B), x => torch.allclose(x.A, x.B)),
        new("allclose/itself", x => x.A.allclose(x.A), x => torch.allclose(x.A, x.A)),
        new("equals", x => Via(x.A.clone(), v => x.A.Equals(v)), x => Via(x.A.clone(), v => x.A.Equals((object)v))),
        new("bitwise_not", x => ~x.I),
        new("bitwise_not/bool", x => ~x.Mask),
        new("bitwise_and", x => x.I & x.J),
        new("bitwise_and/bool", x => x.Mask & x.RowMask),
        new("bitwise_or", x => x.I | x.J),
        new("eq_/tensor", x => x.A.eq_(x.B)),
        new("eq_/number", x => x.I.eq_(2)),
        new("ne_/tensor", x => x.A.ne_(x.B)),
        new("ne_/number", x => x.I.ne_(2)),
        new("lt_/tensor", x => x.A.lt_(x.B)),
        new("lt_/number", x => x.I.lt_(2)),
        new("le_/tensor", x => x.A.le_(x.B)),
        new("le_/number", x => x.I.le_(2)),
        new("gt_/tensor", x => x.A.gt_(x.B)),
        new("gt_/number", x => x.I.gt_(2)),
        new("ge_/tensor", x => x.A.ge_(x.B)),
        new("ge_/number", x => x.I.ge_(2)),
        new("greater", x => x.A.greater(x.B), x => torch.greater(x.A, x.B)),
        new("greater_equal", x => x.A.greater_equal(x.B), x => torch.greater_equal(x.A, x.B)),
        new("less", x => x.A.less(x.B), x => torch.less(x.A, x.B)),
        new("less_equal", x => x.A.less_equal(x.B), x => torch.less_equal(x.A, x.B)),
        new("less_equal_", x => x.A.less_equal_(x.B)),
        new("not_equal", x => x.A.not_equal(x.B), x => torch.not_equal(x.A, x.B)),
        new("not_equal_", x => x.A.not_equal_(x.B)),
    ];
}
