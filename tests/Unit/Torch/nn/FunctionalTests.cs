using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class FunctionalTests
{
    [Fact]
    public void Attention_IsPyTorchs()
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = Queries();
        var mask = tensor(new[,] { { true, false, true }, { true, true, true }, { false, true, false } });
        F.scaled_dot_product_attention(q, k, v).ShouldBeGolden("attention.plain");
        F.scaled_dot_product_attention(q, k, v, mask).ShouldBeGolden("attention.bool");
        F.scaled_dot_product_attention(q, k, v, mask.to(float32)).ShouldBeGolden("attention.float");
        F.scaled_dot_product_attention(q, k, v, is_casual: true).ShouldBeGolden("attention.causal");
    }

    [Fact]
    public void Attention_LeavesOnlyItsResult()
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = Queries();
        var before = LiveTensors.Settled();
        using (F.scaled_dot_product_attention(q, k, v, p: 0.5, is_casual: true))
        {
            Tensor.TotalCount.ShouldBe(before + 1);
        }
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void Attention_WithMaskAndCausal_IsRefused()
    {
        using var scope = NewDisposeScope();
        var (q, k, v) = Queries();
        Should.Throw<ArgumentException>(() => F.scaled_dot_product_attention(q, k, v, ones(3, 3), is_casual: true)).Message
            .ShouldStartWith("scaled_dot_product_attention: attn_mask must be null where is_casual is true; got both.");
    }

    [Fact]
    public void OneHot_MarksTheClass()
    {
        using var scope = NewDisposeScope();
        var hot = F.one_hot(tensor(new long[] { 2, 0 }), 4);
        hot.dtype.ShouldBe(int64);
        hot.data<long>().ToArray().ShouldBe([0, 0, 1, 0, 1, 0, 0, 0]);
        F.one_hot(tensor(new long[] { 2, 0 })).shape.ShouldBe([2, 3]);
    }

    [Fact]
    public void OneHot_OfReals_IsRefused()
    {
        using var reals = zeros(2);
        Should.Throw<ArgumentException>(() => F.one_hot(reals)).Message.ShouldStartWith("one_hot: classes must be int64; got Float32.");
    }

    [Fact]
    public void Softmax_ConvertsFirst()
    {
        using var scope = NewDisposeScope();
        var weights = F.softmax(zeros(2, 4), 1, float64);
        weights.dtype.ShouldBe(float64);
        weights.data<double>().ToArray().ShouldAllBe(weight => weight == 0.25);
    }

    [Theory]
    [InlineData("relu"), InlineData("gelu"), InlineData("silu"), InlineData("tanh"), InlineData("sigmoid"), InlineData("dropout")]
    public void InPlace_OverwritesTheInputAndGivesANewHandle(string name)
    {
        Func<Tensor, bool, Tensor> function = name switch
        {
            "relu" => F.relu,
            "gelu" => F.gelu,
            "silu" => F.silu,
            "tanh" => F.tanh,
            "sigmoid" => F.sigmoid,
            _ => (x, inplace) => F.dropout(x, 1, true, inplace),
        };
        using var scope = NewDisposeScope();
        Tensor x = linspace(-2, 2, 5), kept = x.clone(), expected = function(x, false);
        x.Equals(kept).ShouldBeTrue();
        var y = function(x, true);
        x.Equals(kept).ShouldBeFalse();
        x.Equals(expected).ShouldBeTrue();
        y.Equals(expected).ShouldBeTrue();
        y.Dispose();
        x.IsInvalid.ShouldBeFalse();
    }

    [Fact]
    public void WrongShapes_AreToldWithTheOperation()
    {
        using var scope = NewDisposeScope();
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => F.linear(zeros(2, 3), zeros(4, 5))).Message
            .ShouldStartWith("linear((2, 3), (4, 5)): mat1 and mat2 shapes cannot be multiplied");
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => F.layer_norm(zeros(2, 3), [4])).Message
            .ShouldContain("Given normalized_shape=[4], expected input with shape [*, 4]");
    }

    [Theory]
    [InlineData("2", 2), InlineData("1", 1), InlineData("inf", double.PositiveInfinity)]
    public void ClippingTheNorm_IsPyTorchs(string name, double order)
    {
        using var scope = NewDisposeScope();
        Parameter[] parameters = [Graded(3), Graded(4), nn.Parameter(zeros(2))];
        var before = LiveTensors.Settled();
        nn.utils.clip_grad_norm_(parameters, 1.5, order).ShouldBe(TorchGolden.Values($"clip_grad_norm_.{name}")[0], 1e-5);
        Tensor.TotalCount.ShouldBe(before);
        cat([parameters[0].grad!, parameters[1].grad!], 0).ShouldBeGolden($"clip_grad_norm_.{name}.grad");
        parameters[2].grad.ShouldBeNull();
    }

    [Fact]
    public void ClippingTheNorm_LeavesShortGradientsAlone()
    {
        using var scope = NewDisposeScope();
        var parameter = Graded(3);
        var norm = nn.utils.clip_grad_norm_([parameter], 100);
        norm.ShouldBe(3 * Math.Sqrt(2), 1e-5);
        parameter.grad!.data<float>().ToArray().ShouldBe([-3, 0, 3]);
        nn.utils.clip_grad_norm_([], 1).ShouldBe(0);
    }

    [Fact]
    public void ClippingByValue_BoundsEachElement()
    {
        using var scope = NewDisposeScope();
        var parameter = Graded(3);
        nn.utils.clip_grad_value_([parameter], 2);
        parameter.grad!.data<float>().ToArray().ShouldBe([-2, 0, 2]);
    }

    private static Parameter Graded(long count)
    {
        var parameter = nn.Parameter(linspace(-1, 1, count));
        parameter.grad = parameter.detach() * 3;
        return parameter;
    }

    private static (Tensor, Tensor, Tensor) Queries()
    {
        var x = linspace(-1, 1, 24).view(2, 3, 4);
        return (x, x * -2, x * 3);
    }
}
