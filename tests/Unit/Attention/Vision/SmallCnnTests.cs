using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Vision;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Vision;

[Collection(TorchCollection.Name)]
public sealed class SmallCnnTests
{
    [Fact]
    public void Attention_ThatStartsAsIdentity_ChangesNothingAtFirst()
    {
        using var scope = NewDisposeScope();
        using var plain = new SmallCnn();
        using var with = new SmallCnn(new NonLocal(32));
        with.load_state_dict(plain.state_dict(), strict: false);
        plain.eval();
        with.eval();
        Tensor images = rand(3, 1, 8, 8);

        (Tensor logits, Tensor? weights) = with.Look(images);

        logits.ShouldBeClose(plain.call(images).Numbers(), 0);
        weights.ShouldNotBeNull().ShouldHaveShape(3, 64, 16);
        plain.Look(images).attentionWeights.ShouldBeNull();
        with.Parameters.ShouldBe(plain.Parameters + new NonLocal(32).Parameters);
    }

    [Fact]
    public void Scores_ComeFromTheWeighedFeatures()
    {
        using var scope = NewDisposeScope();
        using var model = new SmallCnn(new SqueezeExcitation(32));

        model.call(rand(3, 1, 8, 8)).pow(2).sum().backward();

        model.parameters().ShouldAllBe(parameter => parameter.grad!.abs().max().item<float>() > 0);
    }

    [Fact]
    public void Images_MayHaveAnySize()
    {
        using var scope = NewDisposeScope();
        using var model = new SmallCnn(new SpatialSelfAttention(16), width: 16, numClasses: 2);

        model.call(rand(2, 1, 8, 20)).ShouldHaveShape(2, 2);
    }

    [Fact]
    public void AttentionForOtherImages_IsAnError()
    {
        using var scope = NewDisposeScope();

        Message(() => new SmallCnn(new SqueezeExcitation(16))).ShouldBe("SmallCnn: the attention must take images of width = 32 channels, batch first, but it was made for 16 channels, 2 dimensions.");
        Message(() => new SmallCnn(new SqueezeExcitation(32, batchFirst: false))).ShouldEndWith("32 channels, 2 dimensions, channels first.");
        Message(() => new SmallCnn(new NonLocal(32, dimensions: 1))).ShouldEndWith("32 channels, 1 dimensions.");
        Message(() => new SmallCnn(width: 7)).ShouldBe("SmallCnn: width must be even, not 7.");
        Message(() => new SmallCnn().call(zeros(8, 8))).ShouldBe("SmallCnn: images must have the shape (batch, channels, height, width), not (8, 8).");
    }

    [Fact]
    public void NoTensor_IsLeftBehind()
    {
        using var scope = NewDisposeScope();
        using var model = new SmallCnn(new SqueezeExcitation(32));
        using var plain = new SmallCnn();
        Tensor images = rand(3, 1, 8, 8);
        long before = LiveTensors.Settled();

        model.call(images).Dispose();
        plain.call(images).Dispose();

        Tensor.TotalCount.ShouldBe(before);
    }

    private static string Message(Func<object> action) => Should.Throw<ArgumentException>(() => { action(); }).Message;
}
