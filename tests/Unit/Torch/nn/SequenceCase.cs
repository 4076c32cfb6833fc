using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;
using static Workbook.Tests.Torch.Waves;

namespace Workbook.Tests.Torch;

/// <summary>A case of make_sequence_golden.py: how the module is made, and what it is asked with leaves of the shapes named.</summary>
internal sealed record SequenceCase(string Name, Func<nn.Module> Make, Func<nn.Module, Leaf, Tensor[]> Run)
{
    internal static readonly IReadOnlyDictionary<string, SequenceCase> All = Recurrent().Concat(Cells()).Concat(Attention()).Concat(Transformers()).ToDictionary(one => one.Name);

    private static SequenceCase Of<T>(string name, Func<T> make, Func<T, Leaf, Tensor[]> run) where T : nn.Module =>
        new(name, make, (module, x) => run((T)module, x));

    private static IEnumerable<SequenceCase> Recurrent()
    {
        foreach (var (kind, non) in new[] { ("RNN", nn.NonLinearities.Tanh), ("RNNOfReLU", nn.NonLinearities.ReLU) })
        {
            yield return Of($"{kind}.plain", () => nn.RNN(3, 2, 1, non), (module, x) => List(module.call(x(4, 3, 3))));
            yield return Of($"{kind}.deep", () => nn.RNN(3, 2, 2, non, batchFirst: true, bidirectional: true), (module, x) => List(module.call(x(3, 4, 3), x(4, 3, 2))));
            yield return Of($"{kind}.without_bias", () => nn.RNN(3, 2, 1, non, bias: false), (module, x) => List(module.call(x(4, 3, 3))));
            yield return Of($"{kind}.dropout", () => nn.RNN(3, 2, 3, non, dropout: 0.5), (module, x) => List(module.call(x(4, 3, 3))));
            yield return Of($"{kind}.packed", () => nn.RNN(3, 2, 2, non, bidirectional: true), (module, x) => List(module.call(Unsorted(x(4, 3, 3)), x(4, 3, 2))));
            yield return Of($"{kind}.packed_sorted", () => nn.RNN(3, 2, 1, non), (module, x) => List(module.call(Sorted(x(4, 3, 3)))));
        }
        yield return Of("GRU.plain", () => nn.GRU(3, 2), (module, x) => List(module.call(x(4, 3, 3))));
        yield return Of("GRU.deep", () => nn.GRU(3, 2, 2, batchFirst: true, bidirectional: true), (module, x) => List(module.call(x(3, 4, 3), x(4, 3, 2))));
        yield return Of("GRU.without_bias", () => nn.GRU(3, 2, bias: false), (module, x) => List(module.call(x(4, 3, 3))));
        yield return Of("GRU.dropout", () => nn.GRU(3, 2, 3, dropout: 0.5), (module, x) => List(module.call(x(4, 3, 3))));
        yield return Of("GRU.packed", () => nn.GRU(3, 2, 2, bidirectional: true), (module, x) => List(module.call(Unsorted(x(4, 3, 3)), x(4, 3, 2))));
        yield return Of("GRU.packed_sorted", () => nn.GRU(3, 2), (module, x) => List(module.call(Sorted(x(4, 3, 3)))));
        yield return Of("LSTM.plain", () => nn.LSTM(3, 2), (module, x) => List(module.call(x(4, 3, 3))));
        yield return Of("LSTM.deep", () => nn.LSTM(3, 2, 2, batchFirst: true, bidirectional: true), (module, x) => List(module.call(x(3, 4, 3), (x(4, 3, 2), x(4, 3, 2)))));
        yield return Of("LSTM.without_bias", () => nn.LSTM(3, 2, bias: false), (module, x) => List(module.call(x(4, 3, 3))));
        yield return Of("LSTM.dropout", () => nn.LSTM(3, 2, 3, dropout: 0.5), (module, x) => List(module.call(x(4, 3, 3))));
        yield return Of("LSTM.packed", () => nn.LSTM(3, 2, 2, bidirectional: true), (module, x) => List(module.call(Unsorted(x(4, 3, 3)), (x(4, 3, 2), x(4, 3, 2)))));
        yield return Of("LSTM.packed_sorted", () => nn.LSTM(3, 2), (module, x) => List(module.call(Sorted(x(4, 3, 3)))));
    }

    private static IEnumerable<SequenceCase> Cells()
    {
        foreach (var (kind, non) in new[] { ("RNNCell", nn.NonLinearities.Tanh), ("RNNCellOfReLU", nn.NonLinearities.ReLU) })
        {
            yield return Of($"{kind}.batch", () => nn.RNNCell(3, 2, non), (module, x) => [module.call(x(3, 3), x(3, 2))]);
            yield return Of($"{kind}.single", () => nn.RNNCell(3, 2, non, bias: false), (module, x) => [module.call(x(3), x(2))]);
            yield return Of($"{kind}.from_zeros", () => nn.RNNCell(3, 2, non), (module, x) => [module.forward(x(3))]);
        }
        yield return Of("GRUCell.batch", () => nn.GRUCell(3, 2), (module, x) => [module.call(x(3, 3), x(3, 2))]);
        yield return Of("GRUCell.single", () => nn.GRUCell(3, 2, bias: false), (module, x) => [module.call(x(3), x(2))]);
        yield return Of("GRUCell.from_zeros", () => nn.GRUCell(3, 2), (module, x) => [module.forward(x(3))]);
        yield return Of("LSTMCell.batch", () => nn.LSTMCell(3, 2), (module, x) => List(module.call(x(3, 3), (x(3, 2), x(3, 2)))));
        yield return Of("LSTMCell.single", () => nn.LSTMCell(3, 2, bias: false), (module, x) => List(module.call(x(3), (x(2), x(2)))));
        yield return Of("LSTMCell.from_zeros", () => nn.LSTMCell(3, 2), (module, x) => List(module.call(x(3))));
    }

    private static IEnumerable<SequenceCase> Attention()
    {
        yield return Attend("self", () => nn.MultiheadAttention(4, 2), Own);
        yield return Attend("causal", () => nn.MultiheadAttention(4, 2), Own, mask: () => Causal);
        yield return Attend("shared", () => nn.MultiheadAttention(4, 2), Shared);
        yield return Attend("three", () => nn.MultiheadAttention(4, 2, bias: false), x => (x(3, 2, 4), x(5, 2, 4), x(5, 2, 4)), () => Padding);
        yield return Attend("dims", () => nn.MultiheadAttention(4, 2, kdim: 3, vdim: 5), x => (x(3, 2, 4), x(5, 2, 3), x(5, 2, 5)));
        yield return Attend("dims_without_bias", () => nn.MultiheadAttention(4, 2, bias: false, kdim: 3), x => (x(3, 2, 4), x(5, 2, 3), x(5, 2, 4)));
        yield return Attend("hidden", () => nn.MultiheadAttention(4, 2), Shared, () => Padding, () => Hidden);
        yield return Attend("added", () => nn.MultiheadAttention(4, 2), Shared, () => Padding, () => Added);
        yield return Attend("per_head", () => nn.MultiheadAttention(4, 2), Shared, mask: () => PerHead);
        yield return Of("MultiheadAttention.padding_added", () => nn.MultiheadAttention(4, 2), (module, x) => Attended(module, Shared(x), Wave(0, 2, 5)));
        yield return Attend("more", () => nn.MultiheadAttention(4, 2, add_bias_kv: true, add_zero_attn: true), Shared);
        yield return Attend("more_hidden", () => nn.MultiheadAttention(4, 2, add_bias_kv: true, add_zero_attn: true), Shared, () => Padding, () => Hidden);
        yield return Attend("zero_key", () => nn.MultiheadAttention(4, 2, add_zero_attn: true), Shared, mask: () => Added);
        yield return Attend("dropout", () => nn.MultiheadAttention(4, 2, 0.5), Shared, () => Padding);
        yield return Attend("eval", () => Evaluating(nn.MultiheadAttention(4, 2, 0.5)), Own);
        yield return Of("MultiheadAttention.need_weights", () => nn.MultiheadAttention(4, 2), (module, x) => Own(x) is var (q, k, v) ? [module.call(q, k, v, need_weights: false).Item1] : []);
    }

    private static IEnumerable<SequenceCase> Transformers()
    {
        yield return Of("TransformerEncoderLayer.relu", () => nn.TransformerEncoderLayer(4, 2, 5, 0), (module, x) => [module.call(x(3, 2, 4))]);
        yield return Of("TransformerEncoderLayer.gelu", () => nn.TransformerEncoderLayer(4, 2, 5, 0, nn.Activations.GELU), (module, x) => [module.call(x(3, 2, 4))]);
        yield return Of("TransformerEncoderLayer.dropout", () => nn.TransformerEncoderLayer(4, 2, 5, 0.3), (module, x) => [module.call(x(3, 2, 4), Causal)]);
        yield return Of("TransformerEncoderLayer.eval", () => Evaluating(nn.TransformerEncoderLayer(4, 2, 5, 0.3)), (module, x) => [module.call(x(3, 2, 4), null!, OwnPadding)]);
        yield return Of("TransformerEncoderLayer.turned", () => nn.TransformerEncoderLayer(4, 2, 5, 0.3), (module, x) => [module.call(x(2, 3, 4).transpose(0, 1))]);
        yield return Of("TransformerDecoderLayer.plain", () => nn.TransformerDecoderLayer(4, 2, 5, 0), (module, x) => [module.call(x(3, 2, 4), x(5, 2, 4))]);
        yield return Of("TransformerDecoderLayer.masked", () => nn.TransformerDecoderLayer(4, 2, 5, 0.3, nn.Activations.GELU), (module, x) => [module.call(x(3, 2, 4), x(5, 2, 4), Causal, Added, OwnPadding, Padding)]);
        yield return Of("TransformerEncoder.masked", () => Stack(nn.TransformerEncoderLayer(4, 2, 5, 0.3), layer => nn.TransformerEncoder(layer, 2)), (module, x) => [module.call(x(3, 2, 4), Causal, OwnPadding)]);
        yield return Of("TransformerDecoder.masked", () => Stack(nn.TransformerDecoderLayer(4, 2, 5, 0.3), layer => nn.TransformerDecoder(layer, 2)), (module, x) => [module.call(x(3, 2, 4), x(5, 2, 4), Causal, Hidden, OwnPadding, Padding)]);
        yield return Of("Transformer.plain", Whole, (module, x) => [module.call(x(5, 2, 4), x(3, 2, 4))]);
        yield return Of("Transformer.masked", Whole, (module, x) => [module.call(x(5, 2, 4), x(3, 2, 4), null!, Causal, Hidden, Padding, OwnPadding, Padding)]);
    }

    private static SequenceCase Attend(string name, Func<TorchSharp.Modules.MultiheadAttention> make, Func<Leaf, (Tensor, Tensor, Tensor)> inputs, Func<Tensor>? padding = null, Func<Tensor>? mask = null) =>
        Of($"MultiheadAttention.{name}", make, (module, x) => Attended(module, inputs(x), padding?.Invoke(), mask?.Invoke()));

    private static Tensor[] Attended(TorchSharp.Modules.MultiheadAttention module, (Tensor Q, Tensor K, Tensor V) inputs, Tensor? padding = null, Tensor? mask = null) =>
        List(module.call(inputs.Q, inputs.K, inputs.V, padding!, true, mask!).ToValueTuple());

    private static (Tensor, Tensor, Tensor) Own(Leaf x) => x(3, 2, 4) is var q ? (q, q, q) : default;

    private static (Tensor, Tensor, Tensor) Shared(Leaf x) => (x(3, 2, 4), x(5, 2, 4)) is var (q, k) ? (q, k, k) : default;

    private static T Evaluating<T>(T module) where T : nn.Module
    {
        module.eval();
        return module;
    }

    private static TStack Stack<TLayer, TStack>(TLayer layer, Func<TLayer, TStack> stack) where TLayer : nn.Module
    {
        using (layer)
        {
            return stack(layer);
        }
    }

    private static TorchSharp.Modules.Transformer Whole() => nn.Transformer(4, 2, 2, 1, 5, 0.2, nn.Activations.GELU);

    private static PackedSequence Unsorted(Tensor padded) => pack_padded_sequence(padded, tensor(new long[] { 2, 4, 1 }), enforce_sorted: false);

    private static PackedSequence Sorted(Tensor padded) => pack_padded_sequence(padded, tensor(new long[] { 4, 2, 2 }));

    private static Tensor[] List((Tensor, Tensor) results) => [results.Item1, results.Item2];

    private static Tensor[] List((Tensor, Tensor, Tensor) results) => [results.Item1, results.Item2, results.Item3];

    private static Tensor[] List((PackedSequence, Tensor) results) => [pad_packed_sequence(results.Item1).Item1, results.Item2];

    private static Tensor[] List((PackedSequence, Tensor, Tensor) results) => [pad_packed_sequence(results.Item1).Item1, results.Item2, results.Item3];
}

/// <summary>Makes the next input, a wave of a shape, that asks for its gradient.</summary>
internal delegate Tensor Leaf(params long[] shape);
