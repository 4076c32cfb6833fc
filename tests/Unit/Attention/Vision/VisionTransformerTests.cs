using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Vision;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Vision;

/// <summary>Patches, the Vision Transformer, and rollout.</summary>
[Collection(TorchCollection.Name)]
public sealed class VisionTransformerTests
{
    [Fact]
    public void Patches_AreThoseOfTheImage_AndAReshapeIsNot()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("image");
        Tensor image = golden["pixels"].view(1, 1, 8, 8);

        Tensor patches = ImagePatches.Split(image, 4);

        patches.ShouldHaveShape(1, 4, 16);
        patches.ShouldBeClose(golden.Expected("patches"), 0);
        image.reshape(1, 4, 16).Numbers().SequenceEqual(golden.Expected("patches")).ShouldBeFalse();
    }

    [Fact]
    public void Embedding_IsOneLinearLayerForAllPatches()
    {
        using var scope = NewDisposeScope();
        using var embedding = new PatchEmbedding(6, 2, 3, 5);
        Tensor images = randn(2, 3, 6, 6);
        Dictionary<string, Tensor> state = embedding.state_dict();

        Tensor linear = nn.functional.linear(ImagePatches.Split(images, 2), state["conv.weight"].flatten(1), state["conv.bias"]);

        embedding.NumPatches.ShouldBe(9);
        embedding.call(images).ShouldHaveShape(2, 9, 5);
        embedding.call(images).ShouldBeClose(linear.Numbers(), 1e-5);
    }

    [Fact]
    public void Network_ReadsAllPatchesAndTheirPlaces()
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        using var model = new VisionTransformer(numLayers: 3);
        model.eval();
        Tensor images = rand(2, 1, 8, 8);

        (Tensor logits, Tensor? weights) = model.Look(images);

        logits.ShouldHaveShape(2, 10);
        weights.ShouldNotBeNull().ShouldHaveShape(2, 3, 4, 17, 17);
        weights.sum(-1).Numbers().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-5);
        model.call(images).ShouldBeClose(logits.Numbers(), 0);
        model.call(images.flip(3)).Numbers().SequenceEqual(logits.Numbers()).ShouldBeFalse();

        // Without positions it would not matter which patch stands where.
        model.state_dict()["positions.P"].detach().zero_();
        Tensor swapped = cat([images.narrow(2, 4, 4), images.narrow(2, 0, 4)], 2);
        model.call(swapped).ShouldBeClose(model.call(images).Numbers(), 1e-5);
    }

    [Fact]
    public void Network_HasThePartsOfThePaper()
    {
        using var model = new VisionTransformer();

        // Patches 4·32+32, class token 32, positions 17·32, two blocks of 4·32² + 2·(2·32) + 32·64+64 + 64·32+32, norm 64, head 32·10+10.
        model.Parameters.ShouldBe(160 + 32 + 544 + 2 * (4096 + 128 + 2112 + 2080) + 64 + 330);
    }

    [Fact]
    public void Rollout_OfTwoLayersIsTheirProduct()
    {
        using var scope = NewDisposeScope();
        Tensor first = tensor(new[] { 1f, 0, 0.5f, 0.5f }).view(1, 1, 1, 2, 2);
        Tensor second = tensor(new[] { 0.2f, 0.8f, 0, 1 }).view(1, 1, 1, 2, 2);

        Tensor rollout = AttentionRollout.Compute(cat([first, second], 1));

        // Half passes by: [[1, 0], [.25, .75]], then [[.6, .4], [0, 1]] times it.
        rollout.ShouldHaveShape(1, 2, 2);
        rollout.ShouldBeClose([0.7, 0.3, 0.25, 0.75], 1e-6);
    }

    [Fact]
    public void SizesThatDoNotFit_AreErrorsThatNameThem()
    {
        using var scope = NewDisposeScope();
        using var embedding = new PatchEmbedding(8, 2, 1, 4);

        Message(() => new PatchEmbedding(8, 3, 1, 4)).ShouldBe("PatchEmbedding: imageSize (8) must be a multiple of patchSize (3).");
        Message(() => embedding.call(zeros(2, 1, 8, 9))).ShouldBe("PatchEmbedding: images must have the shape (2, 1, 8, 8), not (2, 1, 8, 9).");
        Message(() => embedding.call(zeros(1, 8, 8))).ShouldBe("PatchEmbedding: images must have the shape (batch, channels, height, width), not (1, 8, 8).");
        Message(() => ImagePatches.Split(zeros(1, 1, 8, 9), 2)).ShouldBe("ImagePatches: width (9) must be a multiple of patchSize (2).");
        Message(() => new VisionTransformer(numHeads: 5)).ShouldContain("must be a multiple of numHeads (5)");
        Message(() => new VisionTransformer(numLayers: 0)).ShouldBe("VisionTransformer: numLayers must be at least 1, not 0.");
        Message(() => AttentionRollout.Compute(zeros(1, 2, 2))).ShouldContain("must have the shape (batch, layers, heads, tokens, tokens), not (1, 2, 2).");
    }

    private static string Message(Func<object> action) => Should.Throw<ArgumentException>(() => { action(); }).Message;
}
