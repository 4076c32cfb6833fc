using System.Globalization;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Tensors as text. What is expected is what TorchSharp's own code and tests say.</summary>
[Collection(TorchCollection.Name)]
public sealed class PrintingTests
{
    private static readonly float[] Eight = [0.0f, 3.141f, 6.2834f, 3.14152f, 6.28e-06f, -13.141529f, 0.01f, 4713.14f];

    [Fact]
    public void ToString_TellsShapeTypeAndDevice()
    {
        using var scope = NewDisposeScope();
        ones(2, 3).ToString().ShouldBe("[2x3], type = Float32, device = cpu");
        tensor(1L).ToString().ShouldBe("[], type = Int64, device = cpu");
        ones(2).ToString(TorchSharp.TensorStringStyle.Metadata).ShouldBe("[2], type = Float32, device = cpu");
        ones(2).metastr().ShouldBe("[2], type = Float32, device = cpu");
        ones(2).ToString(false).ShouldBe("[2], type = Float32, device = cpu");
    }

    [Fact]
    public void TensorWithoutMemory_IsOnlyDescribed()
    {
        using var x = ones(2, 2, device: META);
        x.is_meta.ShouldBeTrue();
        x.jlstr().ShouldBe("[2x2], type = Float32, device = meta");
        x.npstr().ShouldBe("[2x2], type = Float32, device = meta");
    }

    [Fact]
    public void Number_IsItsValue()
    {
        using var x = tensor(3.14f);
        Text(x, numpy).ShouldBe("3.14");
        Text(x, julia).ShouldBe("[], type = Float32, device = cpu, value = 3.14");
        Text(x, csharp).ShouldBe("[], type = Float32, device = cpu, value = 3.14");
        x.jlstr("E2", cultureInfo: CultureInfo.InvariantCulture).ShouldBe("[], type = Float32, device = cpu, value = 3.14E+000");
    }

    [Fact]
    public void Numpy_NestsBrackets()
    {
        using var scope = NewDisposeScope();
        Text(arange(3), numpy).ShouldBe("[0, 1, 2]");
        Text(Numbers(2, 4), numpy).ShouldBe("[[0, 3.141, 6.2834, 3.1415]| [6.28e-06, -13.142, 0.01, 4713.1]]");
        Text(arange(4).reshape(1, 2, 2), numpy).ShouldBe("[[[0, 1]|  [2, 3]]]");
        Text(arange(8).reshape(2, 2, 2), numpy).ShouldBe("[[[0, 1]|  [2, 3]]|| [[4, 5]|  [6, 7]]]");
        Text(arange(4).reshape(2, 1, 2, 1), numpy).ShouldBe("[[[[0]|   [1]]]||| [[[2]|   [3]]]]");
        Text(zeros(0), numpy).ShouldBe("[]");
        Text(zeros(2, 0, int64), numpy).ShouldBe("[[]| []]");
        Text(tensor(new[] { true, false }), numpy).ShouldBe("[True, False]");
    }

    [Fact]
    public void Numpy_LeavesTheMiddleOut()
    {
        using var scope = NewDisposeScope();
        Text(arange(6), numpy).ShouldBe("[0, 1, 2, 3, 4, 5]");
        Text(arange(7), numpy).ShouldBe("[0, 1, 2, ... 4, 5, 6]");
        Text(arange(10_000).reshape(100, 100), numpy).ShouldBe(
            "[[0, 1, 2, ... 97, 98, 99]| [100, 101, 102, ... 197, 198, 199]| [200, 201, 202, ... 297, 298, 299]| ...| " +
            "[9700, 9701, 9702, ... 9797, 9798, 9799]| [9800, 9801, 9802, ... 9897, 9898, 9899]| [9900, 9901, 9902, ... 9997, 9998, 9999]]");
        Text(arange(7).reshape(7, 1, 1), numpy).ShouldBe("[[[0]]|| [[1]]|| [[2]]|| ...|| [[4]]|| [[5]]|| [[6]]]");
        Text(arange(7).reshape(1, 7, 1), numpy).ShouldBe("[[[0]|  [1]|  [2]|  ...|  [4]|  [5]|  [6]]]");
    }

    [Fact]
    public void Julia_AlignsColumns()
    {
        using var scope = NewDisposeScope();
        Text(zeros(4), julia).ShouldBe("[4], type = Float32, device = cpu| 0 0 0 0|");
        Text(tensor(new[] { 1, -20 }), julia).ShouldBe("[2], type = Int32, device = cpu| 1 -20|");
        Text(Numbers(2, 4), julia).ShouldBe("[2x4], type = Float32, device = cpu|        0   3.141 6.2834 3.1415| 6.28e-06 -13.142   0.01 4713.1|");
        Text(arange(4).reshape(2, 1, 2), julia).ShouldBe("[2x1x2], type = Int64, device = cpu|[0,..,..] =| 0 1||[1,..,..] =| 2 3|");
        Text(arange(4).reshape(2, 2, 1, 1), julia).ShouldBe("[2x2x1x1], type = Int64, device = cpu|[0,0,..,..] =| 0||[0,1,..,..] =| 1||[1,0,..,..] =| 2||[1,1,..,..] =| 3|");
        Text(zeros(0), julia).ShouldBe("[0], type = Float32, device = cpu||");
        Text(ones(2, 2, @bool), julia).ShouldBe("[2x2], type = Bool, device = cpu| True True| True True|");
    }

    [Fact]
    public void Julia_LeavesOutColumnsThatDoNotFit()
    {
        using var scope = NewDisposeScope();
        arange(100).jlstr(newLine: "|").ShouldBe($"[100], type = Int64, device = cpu| {string.Join(' ', Enumerable.Range(0, 35))} ...|");
        arange(6).jlstr(width: 10, newLine: "|").ShouldBe("[6], type = Int64, device = cpu| 0 1 2 ...|");
        tensor(new[,] { { 1, 2, 3 }, { 1000, 2, 3 } }).jlstr(width: 11, newLine: "|").ShouldBe("[2x3], type = Int32, device = cpu|    1 2 ...| 1000 2 ...|");
        arange(100).reshape(100, 1).jlstr(newLine: "|").Split('|').Length.ShouldBe(102);
    }

    [Fact]
    public void CSharp_IsAnArray()
    {
        using var scope = NewDisposeScope();
        Text(zeros(4), csharp).ShouldBe("[4], type = Float32, device = cpu, value = float [] {0f, 0f, 0f, 0f}");
        Text(ones(100, int32), csharp).ShouldBe("[100], type = Int32, device = cpu, value = int [] {1, 1, 1, ... 1, 1, 1}");
        Text(zeros(2, 2), csharp).ShouldBe("[2x2], type = Float32, device = cpu, value = |float [,] {| {0f, 0f},| {0f, 0f}|}");
        Text(arange(20).reshape(10, 2), csharp).ShouldBe(
            "[10x2], type = Int64, device = cpu, value = |long [,] {| {0L, 1L},| {2L, 3L},| {4L, 5L},| ...| {14L, 15L},| {16L, 17L},| {18L, 19L}|}");
        Text(arange(4, float64).reshape(2, 2, 1), csharp).ShouldBe("[2x2x1], type = Float64, device = cpu, value = |double [,,] {| {{0},|  {1}},| {{2},|  {3}}|}");
        ones(1, uint8).cstr().ShouldBe("[1], type = Byte, device = cpu, value = byte [] {1}");
        ones(1, int8).cstr().ShouldEndWith("value = sbyte [] {1}");
        ones(1, int16).cstr().ShouldEndWith("value = short [] {1}");
        ones(1, @bool).cstr().ShouldEndWith("value = bool [] {True}");
#if !TORCH_PACKAGE // From 0.107 on.
        ones(1, float16).cstr().ShouldEndWith("value = float16 [] {1f}");
        ones(1, bfloat16).cstr().ShouldEndWith("value = bfloat16 [] {1f}");
#endif
    }

    [Fact]
    public void OddNumbers_AreNamed()
    {
        using var scope = NewDisposeScope();
        Text(tensor(new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0 }), numpy).ShouldBe("[NaN, Infinity, -Infinity, -0]");
        Text(tensor(new[] { 0.1f, 1e-8f, 123456.7f }), numpy).ShouldBe("[0.1, 1e-08, 1.2346e+05]");
        tensor(0.1f).npstr("R", cultureInfo: CultureInfo.InvariantCulture).ShouldBe("0.1");
        tensor(0.1).npstr("R", cultureInfo: CultureInfo.InvariantCulture).ShouldBe("0.1");
        tensor(new[] { 0.5f, 2 }, float16).npstr("f2", cultureInfo: CultureInfo.InvariantCulture).ShouldBe("[0.50, 2.00]");
#if !TORCH_PACKAGE // From 0.107 on.
        Text(tensor(new[] { 0.5f, 2 }, bfloat16), numpy).ShouldBe("[0.5, 2]");
#endif
    }

    [Fact]
    public void Culture_IsTheOneGivenOrTheCurrent()
    {
        using var x = tensor(1.5f);
        var comma = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        x.npstr(cultureInfo: comma).ShouldBe("1,5");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = comma;
        try
        {
            x.str().ShouldEndWith("value = 1,5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ComplexNumbers_ShowThePartsThatAreNotZero()
    {
        using var scope = NewDisposeScope();
        using var x = zeros(3, ScalarType.ComplexFloat32);
        Text(x, numpy).ShouldBe("[0, 0, 0]");
        Text(ones(1, ScalarType.ComplexFloat64), csharp).ShouldEndWith("complex64 [] {1}");
    }

#if !TORCH_PACKAGE // It shows the numbers before they are conjugated.
    [Fact]
    public void ConjugateView_IsShownConjugated()
    {
        using var scope = NewDisposeScope();
        var x = full([1, 2], -1, ScalarType.ComplexFloat32).sqrt();
        Text(x, numpy).ShouldBe("[[1i, 1i]]");
        Text(x.mH, numpy).ShouldBe("[[-1i]| [-1i]]");
    }
#endif

    [Fact]
    public void Gradients_DoNotHinderPrinting()
    {
        using var scope = NewDisposeScope();
        Text((ones(2, requires_grad: true) * 2).t(), numpy).ShouldBe("[2, 2]");
        Text(arange(4).reshape(2, 2).t(), numpy).ShouldBe("[[0, 2]| [1, 3]]");
    }

    [Fact]
    public void EveryElementType_IsWritten()
    {
        using var scope = NewDisposeScope();
        foreach (var type in new[] { uint8, int8, int16, int32, int64, float16, float32, float64 })
        {
            Text(tensor(new[] { 1, 2 }, type).flip(0), numpy).ShouldBe("[2, 1]");
        }
        Text(tensor(new[] { -1, 2 }, int8), julia).ShouldBe("[2], type = Int8, device = cpu| -1 2|");
    }

    [Fact]
    public void Printing_LeavesNothing()
    {
        using var x = ones(3, 3);
        var before = LiveTensors.Settled();
        _ = Text(x, julia) + Text(x, numpy) + Text(x, csharp);
        Tensor.TotalCount.ShouldBe(before);
    }

    private static Tensor Numbers(params long[] shape) => tensor(Eight, shape);

    private static string Text(Tensor x, TorchSharp.TensorStringStyle style) => x.ToString(style, cultureInfo: CultureInfo.InvariantCulture, newLine: "|");
}
