using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Parameters, masks, copies and errors of attention and Transformers; their numbers are in SequenceGoldenTests.</summary>
[Collection(TorchCollection.Name)]
public sealed class TransformerTests : IDisposable
{
    private static readonly string[] LayerKeys =
    [
        "self_attn.in_proj_weight", "self_attn.in_proj_bias", "self_attn.out_proj.weight", "self_attn.out_proj.bias",
        "linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias",
        "norm1.weight", "norm1.bias", "norm2.weight", "norm2.bias",
    ];

    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Attention_HasPyTorchsKeysInItsOrder()
    {
        using var one = nn.MultiheadAttention(4, 2, add_bias_kv: true);
        one.state_dict().Keys.ShouldBe(["in_proj_weight", "in_proj_bias", "bias_k", "bias_v", "out_proj.weight", "out_proj.bias"]);
        using var three = nn.MultiheadAttention(4, 2, bias: false, kdim: 3);
        three.state_dict().Keys.ShouldBe(["q_proj_weight", "k_proj_weight", "v_proj_weight", "out_proj.weight"]);
    }

    [Fact]
    public void Layers_HavePyTorchsKeysInItsOrder()
    {
        using var layer = nn.TransformerEncoderLayer(4, 2, 5);
        layer.state_dict().Keys.ShouldBe(LayerKeys);
        using var encoder = nn.TransformerEncoder(layer, 2);
        encoder.state_dict().Keys.ShouldBe([.. LayerKeys.Select(key => "layers.0." + key), .. LayerKeys.Select(key => "layers.1." + key)]);
        using var whole = nn.Transformer(4, 2, 1, 1, 5);
        string[] decoder = [.. LayerKeys[..4], .. LayerKeys[..4].Select(key => key.Replace("self_attn", "multihead_attn", StringComparison.Ordinal)), .. LayerKeys[4..], "norm3.weight", "norm3.bias"];
        whole.state_dict().Keys.ShouldBe(
        [
            .. LayerKeys.Select(key => "encoder.layers.0." + key), "encoder.norm.weight", "encoder.norm.bias",
            .. decoder.Select(key => "decoder.layers.0." + key), "decoder.norm.weight", "decoder.norm.bias",
        ]);
    }

    [Fact]
    public void StackedLayers_AreCopiesOfTheirOwn()
    {
        var layer = nn.TransformerEncoderLayer(4, 2, 5, 0);
        layer.eval();
        using var encoder = nn.TransformerEncoder(layer, 2);
        encoder.training.ShouldBeTrue();
        encoder.modules().OfType<TransformerEncoderLayer>().ShouldAllBe(copy => !copy.training);
        var x = Waves.Wave(0, 3, 2, 4);
        var expected = TorchGolden.Values(layer.call(layer.call(x)));
        layer.Dispose();
        TorchGolden.Values(encoder.call(x)).ShouldBe(expected, 1e-6);
        using (no_grad())
        {
            encoder.get_parameter("layers.0.linear1.bias")!.fill_(3);
        }
        encoder.get_parameter("layers.1.linear1.bias")!.max().ToSingle().ShouldBeLessThan(3);
    }

    [Fact]
    public void Copies_DrawNothing()
    {
        manual_seed(7);
        using var layer = nn.TransformerDecoderLayer(4, 2, 5);
        var next = TorchGolden.Values(rand(3));
        manual_seed(7);
        using var same = nn.TransformerDecoderLayer(4, 2, 5);
        using var decoder = nn.TransformerDecoder(same, 3);
        TorchGolden.Values(rand(3)).ShouldBe(next);
    }

    [Fact]
    public void Weights_SumToOneAndAreZeroWhereMasked()
    {
        using var attention = nn.MultiheadAttention(4, 2);
        var (_, weights) = attention.call(Waves.Wave(0, 3, 2, 4), Waves.Wave(1, 5, 2, 4), Waves.Wave(2, 5, 2, 4), Waves.Padding, true, Waves.Hidden);
        weights.shape.ShouldBe([2, 3, 5]);
        TorchGolden.Values(weights.sum(-1)).ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-6);
        weights[0, 0].data<float>().Select(weight => weight == 0).ShouldBe([false, true, false, false, true]);
        weights[1, 2].data<float>().Select(weight => weight == 0).ShouldBe([false, true, true, false, false]);
    }

    [Fact]
    public void WeightsNotNeeded_AreAnEmptyTensor()
    {
        using var attention = nn.MultiheadAttention(4, 2);
        var x = Waves.Wave(0, 3, 2, 4);
        attention.call(x, x, x, need_weights: false).Item2.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void HooksOfAnEncoderLayer_AreCalledUnderMasks()
    {
        using var layer = nn.TransformerEncoderLayer(4, 2, 5, 0);
        Tensor x = Waves.Wave(0, 3, 2, 4), mask = zeros(3, 3);
        var plain = TorchGolden.Values(layer.call(x, mask));
        layer.register_forward_pre_hook((_, _) => x);
        layer.register_forward_hook((_, _, y) => y * 2);
        TorchGolden.Values(layer.call(x + 1, mask)).ShouldBe(plain.Select(value => value * 2));
        TorchGolden.Values(layer.call(x + 1, mask, null)).ShouldBe(plain.Select(value => value * 2));
    }

#if !TORCH_PACKAGE // The modules inside TorchSharp's are native: hooks on them are not called.
    [Fact]
    public void HookOnTheAttentionInside_IsCalled()
    {
        using var layer = nn.TransformerEncoderLayer(4, 2, 5, 0);
        var x = Waves.Wave(0, 3, 2, 4);
        var plain = TorchGolden.Values(layer.call(x));
        var (attention, calls) = (layer.modules().OfType<MultiheadAttention>().Single(), 0);
        attention.register_forward_hook(_ => calls++);
        TorchGolden.Values(layer.call(x)).ShouldBe(plain);
        calls.ShouldBe(1);
    }

    [Fact]
    public void WrongShapes_AreNamed()
    {
        using var attention = nn.MultiheadAttention(4, 2, kdim: 3);
        Tensor query = ones(3, 2, 4), key = ones(5, 2, 3), value = ones(5, 2, 4);
        Message(() => attention.call(ones(3, 4), key, value)).ShouldBe("MultiheadAttention: query must have shape (queries, batch, 4); its shape is (3, 4).");
        Message(() => attention.call(query, value, value)).ShouldBe("MultiheadAttention: key must have shape (keys, 2, 3); its shape is (5, 2, 4).");
        Message(() => attention.call(query, key, ones(6, 2, 4))).ShouldBe("MultiheadAttention: value must have shape (5, 2, 4); its shape is (6, 2, 4).");
        Message(() => attention.call(query, key, value, attn_mask: ones(5, 3))).ShouldBe("MultiheadAttention: attn_mask must have shape (3, 5) or (4, 3, 5); its shape is (5, 3).");
        Message(() => attention.call(query, key, value, ones(5, 2))).ShouldBe("MultiheadAttention: key_padding_mask must have shape (2, 5); its shape is (5, 2).");
        Message(() => attention.call(query, key, value, ones(2, 5, dtype: int64))).ShouldBe("MultiheadAttention: key_padding_mask must be of Booleans, or of floating-point numbers to add; got Int64.");
        using var layer = nn.TransformerEncoderLayer(4, 2, 5);
        Message(() => layer.call(ones(3, 2, 6))).ShouldBe("MultiheadAttention: query must have shape (queries, batch, 4); its shape is (3, 2, 6).");
        using var whole = nn.Transformer(4, 2, 1, 1, 5);
        Message(() => whole.call(ones(3, 2, 4), ones(3, 3, 4))).ShouldContain("key must have shape (keys, 3, 4); its shape is (3, 2, 4).");
    }

    [Fact]
    public void WrongOptions_AreNamed()
    {
        Should.Throw<ArgumentException>(() => nn.MultiheadAttention(6, 4)).Message.ShouldStartWith("MultiheadAttention: embedded_dim (6) must be a multiple of num_heads (4).");
        Should.Throw<ArgumentException>(() => nn.MultiheadAttention(6, 2, -0.1)).Message.ShouldStartWith("MultiheadAttention: dropout must be between 0 and 1; got -0.1.");
        Should.Throw<ArgumentException>(() => nn.MultiheadAttention(6, 2, kdim: 0)).Message.ShouldStartWith("MultiheadAttention: kdim must be at least 1; got 0.");
        Should.Throw<ArgumentException>(() => nn.TransformerEncoderLayer(4, 2, 0)).Message.ShouldStartWith("TransformerEncoderLayer: dim_feedforward must be at least 1; got 0.");
        using var layer = nn.TransformerEncoderLayer(4, 2, 5);
        Should.Throw<ArgumentException>(() => nn.TransformerEncoder(layer, 0)).Message.ShouldStartWith("TransformerEncoder: num_layers must be at least 1; got 0.");
    }

    private static string Message(Func<object> act) => Should.Throw<ExternalException>(act).Message;
#endif

    [Fact]
    public void ByteMask_HidesAsABooleanOneDoes()
    {
        using var attention = nn.MultiheadAttention(4, 2);
        Tensor query = Waves.Wave(0, 3, 2, 4), key = Waves.Wave(1, 5, 2, 4);
        var boolean = attention.call(query, key, key, Waves.Padding, true, Waves.Hidden).Item1;
        var bytes = attention.call(query, key, key, Waves.Padding.to(uint8), true, Waves.Hidden.to(uint8)).Item1;
        TorchGolden.Values(bytes).ShouldBe(TorchGolden.Values(boolean));
    }

    [Fact]
    public void TwoHundredSteps_LeaveNothing()
    {
        using var layer = nn.TransformerEncoderLayer(4, 2, 5);
        using var encoder = nn.TransformerEncoder(layer, 2);
        using var optimizer = optim.SGD(encoder.parameters(), 0.01);
        Tensor x = Waves.Wave(0, 3, 2, 4), mask = Waves.Causal, padding = Waves.OwnPadding;
        Step();
        var before = LiveTensors.Settled();
        for (var step = 0; step < 200; step++)
        {
            Step();
        }
        Tensor.TotalCount.ShouldBe(before);

        void Step()
        {
            using var y = encoder.call(x, mask, padding);
            using var loss = y.sum();
            loss.backward();
            optimizer.step();
            optimizer.zero_grad();
        }
    }
}
