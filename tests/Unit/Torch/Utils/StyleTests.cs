using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>What depends on the style set for all, and on the console.</summary>
[Collection(TorchCollection.Name)]
public sealed class StyleTests
{
    [Fact]
    public void TheStyleSet_IsThatOfStr()
    {
        using var x = arange(2);
        x.str().ShouldBe(x.jlstr());
        torch.TensorStringStyle = TorchSharp.TensorStringStyle.Numpy;
        try
        {
            x.str().ShouldBe("[0, 1]");
        }
        finally
        {
            torch.TensorStringStyle = TorchSharp.TensorStringStyle.Julia;
        }
    }

    [Fact]
    public void Default_IsNoStyleToSet()
    {
        Should.Throw<ArgumentException>(() => torch.TensorStringStyle = TorchSharp.TensorStringStyle.Default);
        torch.TensorStringStyle.ShouldBe(TorchSharp.TensorStringStyle.Julia);
        using var x = arange(2);
        Should.Throw<System.ComponentModel.InvalidEnumArgumentException>(() => x.ToString((TorchSharp.TensorStringStyle)17));
    }

    [Fact]
    public void PrintOptions_HoldForCallsThatDoNotSay()
    {
        using var scope = NewDisposeScope();
        try
        {
            set_printoptions(2, linewidth: 20, newLine: "|", maxRows: 2, maxColumns: 3);
            tensor(new[] { 0.5, 1.25, 2 }).str(cultureInfo: System.Globalization.CultureInfo.InvariantCulture).ShouldBe("[3], type = Float64, device = cpu| 0.50 1.25 2.00|");
            arange(10).str().ShouldBe("[10], type = Int64, device = cpu| 0 1 2 3 4 5 6 7 ...|");
            arange(12).reshape(3, 4).ToString(numpy).ShouldBe("[[0, 1, ... 3]| ...| [8, 9, ... 11]]");
            arange(4).reshape(2, 2).ToString(numpy).ShouldBe("[[0, 1]| [2, 3]]");
            set_printoptions(1, sci_mode: true);
            tensor(1500.0).ToString(numpy, cultureInfo: System.Globalization.CultureInfo.InvariantCulture).ShouldBe("1.5E+003");
            set_printoptions(numpy, "f1");
            tensor(0.26).str(cultureInfo: System.Globalization.CultureInfo.InvariantCulture).ShouldBe("0.3");
        }
        finally
        {
            set_printoptions(julia, "g5", 100, Environment.NewLine, 6, 6);
        }
    }

    [Fact]
    public void Print_WritesToTheConsole()
    {
        using var x = arange(2);
        var before = Console.Out;
        using var text = new StringWriter();
        Console.SetOut(text);
        try
        {
            x.print().ShouldBeSameAs(x);
        }
        finally
        {
            Console.SetOut(before);
        }
        text.ToString().ShouldBe(x.str() + Environment.NewLine);
    }
}
