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
            torch.TensorStringStyle = TorchSharp.TensorStringStyle.Default;
        }
        torch.TensorStringStyle.ShouldBe(TorchSharp.TensorStringStyle.Julia);
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
