using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

public sealed class PrintingTests
{
    [Fact]
    public void ToString_TellsShapeTypeAndDevice()
    {
        using var scope = NewDisposeScope();
        ones(2, 3).ToString().ShouldBe("[2x3], type = Float32, device = cpu");
        tensor(1L).ToString().ShouldBe("[], type = Int64, device = cpu");
        ones(2).ToString(TorchSharp.TensorStringStyle.Metadata).ShouldBe("[2], type = Float32, device = cpu");
    }

    [Fact]
    public void Numpy_NestsBrackets()
    {
        using var scope = NewDisposeScope();
        tensor(2.5f).npstr().ShouldBe("2.5");
        arange(3).npstr().ShouldBe("[0, 1, 2]");
        arange(4).reshape(2, 2).npstr(newLine: "\n").ShouldBe("[[0, 1],\n [2, 3]]");
        arange(4).reshape(1, 2, 2).npstr(newLine: "\n").ShouldBe("[[[0, 1],\n  [2, 3]]]");
        arange(4).reshape(2, 1, 2, 1).npstr(newLine: "\n").ShouldBe("[[[[0],\n   [1]]],\n [[[2],\n   [3]]]]");
        zeros(0).npstr().ShouldBe("[]");
        zeros(2, 0, int64).npstr(newLine: "\n").ShouldBe("[[],\n []]");
        tensor(new[] { true, false }).npstr().ShouldBe("[true, false]");
    }

    [Fact]
    public void Julia_AlignsColumns()
    {
        using var scope = NewDisposeScope();
        tensor(2.5f).jlstr().ShouldBe("[], type = Float32, device = cpu, value = 2.5");
        tensor(new[] { 1, -20 }).jlstr(newLine: "\n").ShouldBe("[2], type = Int32, device = cpu\n 1 -20\n");
        tensor(new[,] { { 1f, 0.5f }, { -10f, 2f } }).jlstr(newLine: "\n").ShouldBe("[2x2], type = Float32, device = cpu\n   1 0.5\n -10   2\n");
        arange(4).reshape(2, 1, 2).jlstr(newLine: "\n").ShouldBe("[2x1x2], type = Int64, device = cpu\n[0,..,..] =\n 0 1\n[1,..,..] =\n 2 3\n");
        arange(2).reshape(1, 2, 1, 1).jlstr(newLine: "\n").ShouldBe("[1x2x1x1], type = Int64, device = cpu\n[0,0,..,..] =\n 0\n[0,1,..,..] =\n 1\n");
        zeros(0).jlstr(newLine: "\n").ShouldBe("[0], type = Float32, device = cpu\n");
    }

    [Fact]
    public void OddNumbers_AreNamed()
    {
        using var scope = NewDisposeScope();
        tensor(new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0 }).npstr().ShouldBe("[NaN, Infinity, -Infinity, -0]");
        tensor(new[] { 0.1f, 1e-8f, 123456.7f }).npstr().ShouldBe("[0.1, 1e-08, 1.2346e+05]");
        tensor(0.1f).npstr("R").ShouldBe("0.1");
        tensor(0.1).npstr("R").ShouldBe("0.1");
        tensor(new[] { 0.5f, 2 }, bfloat16).npstr().ShouldBe("[0.5, 2]");
        tensor(new[] { 0.5f, 2 }, float16).npstr("f2").ShouldBe("[0.50, 2.00]");
        tensor(1.5f).npstr(cultureInfo: new System.Globalization.CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } }).ShouldBe("1,5");
    }

    [Fact]
    public void LongTensors_AreAbridged()
    {
        using var scope = NewDisposeScope();
        arange(20).npstr().ShouldNotContain("...");
        arange(21).npstr().ShouldBe("[0, 1, 2, 3, 4, 5, ..., 15, 16, 17, 18, 19, 20]");
        var lines = arange(900).reshape(30, 30).jlstr(newLine: "\n").Split('\n');
        lines.Length.ShouldBe(1 + 13 + 1);
        lines[1].ShouldEndWith(" 29");
        lines[7].ShouldContain("…");
        zeros(30, 1, 1).jlstr(newLine: "\n").Split('\n').Length.ShouldBe(1 + 12 * 2 + 1 + 1);
    }

    [Fact]
    public void Gradients_DoNotHinderPrinting()
    {
        using var scope = NewDisposeScope();
        (ones(2, requires_grad: true) * 2).t().npstr().ShouldBe("[2, 2]");
        arange(4).reshape(2, 2).t().npstr(newLine: "\n").ShouldBe("[[0, 2],\n [1, 3]]");
    }
}
