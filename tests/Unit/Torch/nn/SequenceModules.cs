using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Recurrent layers, attention and Transformers in the form the shared laws are tried on.</summary>
internal static class SequenceModules
{
    internal static readonly ModuleCase[] Cases =
    [
        Case("RNN", () => nn.RNN(4, 3), (module, x) => First(module.call(x)), Steps),
        Case("GRU", () => nn.GRU(4, 3, 2, bidirectional: true), (module, x) => First(module.call(x)), Steps),
        Case("LSTM", () => nn.LSTM(4, 3, 2, batchFirst: true, dropout: 0.4), (module, x) => First(module.call(x)), Steps),
        Case("RNNCell", () => nn.RNNCell(4, 3), (module, x) => module.forward(x), () => Steps()[0]),
        Case("GRUCell", () => nn.GRUCell(4, 3), (module, x) => module.forward(x), () => Steps()[0]),
        Case("LSTMCell", () => nn.LSTMCell(4, 3), (module, x) => First(module.call(x)), () => Steps()[0]),
        Case("MultiheadAttention", () => nn.MultiheadAttention(4, 2, 0.3), (module, x) => First(module.call(x, x, x).ToValueTuple()), Steps),
        new("TransformerEncoderLayer", () => nn.TransformerEncoderLayer(4, 2, 6, 0.2), Steps),
        Case("TransformerDecoderLayer", () => nn.TransformerDecoderLayer(4, 2, 6, 0.2), (module, x) => module.call(x, x), Steps),
        Case("TransformerEncoder", () => Encoder(), (module, x) => module.call(x), Steps),
        Case("TransformerDecoder", () => Decoder(), (module, x) => module.call(x, x), Steps),
        Case("Transformer", () => nn.Transformer(4, 2, 1, 1, 5, 0.1), (module, x) => module.call(x, x), Steps),
    ];

    private static ModuleCase Case<T>(string name, Func<T> make, Func<T, Tensor, Tensor> run, Func<Tensor> input) where T : nn.Module =>
        new(name, () => new Wrapped<T>(make(), run), input);

    private static Tensor Steps() => linspace(-2, 2, 24).view(3, 2, 4);

    private static TransformerEncoder Encoder()
    {
        using var layer = nn.TransformerEncoderLayer(4, 2, 5, 0.1);
        return nn.TransformerEncoder(layer, 2);
    }

    private static TransformerDecoder Decoder()
    {
        using var layer = nn.TransformerDecoderLayer(4, 2, 5, 0.1);
        return nn.TransformerDecoder(layer, 1);
    }

    private static Tensor First((Tensor Output, Tensor State) results)
    {
        results.State.Dispose();
        return results.Output;
    }

    private static Tensor First((Tensor Output, Tensor Hidden, Tensor Cell) results)
    {
        results.Cell.Dispose();
        return First((results.Output, results.Hidden));
    }

    private sealed class Wrapped<T> : nn.Module<Tensor, Tensor> where T : nn.Module
    {
        private readonly T _inner;
        private readonly Func<T, Tensor, Tensor> _run;

        internal Wrapped(T inner, Func<T, Tensor, Tensor> run) : base(typeof(T).Name)
        {
            (_inner, _run) = (inner, run);
            register_module("inner", inner);
        }

        public override Tensor forward(Tensor input) => _run(_inner, input);

        // The field's own name must not be registered beside "inner".
        protected override void RegisterComponents()
        {
        }
    }
}
