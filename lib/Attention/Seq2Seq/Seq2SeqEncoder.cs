using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace Workbook.Attention.Seq2Seq;

/// <summary>Reads a sequence with gated recurrent units, and stops where it ends: padding changes nothing.</summary>
/// <remarks>Cho et al. 2014, Learning phrase representations using RNN encoder–decoder, §2.2.</remarks>
public sealed class Seq2SeqEncoder : nn.Module<Tensor, Tensor, (Tensor outputs, Tensor state)>
{
    [ComponentName(Name = "embedding")]
    private readonly Embedding _embedding;
    [ComponentName(Name = "rnn")]
    private readonly GRU _rnn;

    /// <summary>An encoder with random weights.</summary>
    /// <param name="vocabulary">Number of tokens.</param>
    /// <param name="embedSize">Size of a token's vector.</param>
    /// <param name="numHiddens">Size of a state.</param>
    /// <param name="numLayers">Recurrent layers.</param>
    /// <param name="dropout">Probability with which a state is dropped between layers, in training.</param>
    /// <exception cref="ArgumentException">A size is below 1, or the dropout is no probability.</exception>
    public Seq2SeqEncoder(long vocabulary, long embedSize, long numHiddens, long numLayers, double dropout = 0) : base(nameof(Seq2SeqEncoder))
    {
        Shapes.RequirePositive(nameof(Seq2SeqEncoder), nameof(vocabulary), vocabulary);
        Shapes.RequirePositive(nameof(Seq2SeqEncoder), nameof(embedSize), embedSize);
        Shapes.RequirePositive(nameof(Seq2SeqEncoder), nameof(numHiddens), numHiddens);
        Shapes.RequirePositive(nameof(Seq2SeqEncoder), nameof(numLayers), numLayers);
        Shapes.RequireProbability(nameof(Seq2SeqEncoder), nameof(dropout), dropout);
        _embedding = nn.Embedding(vocabulary, embedSize);
        _rnn = nn.GRU(embedSize, numHiddens, numLayers, dropout: dropout);
        RegisterComponents();
    }

    /// <summary>Reads sequences.</summary>
    /// <param name="source">Token numbers. Shape (batch, steps).</param>
    /// <param name="validLens">How many of them are no padding, at least 1. Shape (batch).</param>
    /// <returns>The last layer's state after each token, 0 behind the end, shape (batch, steps, hiddens), and all layers' states after the last token, shape (layers, batch, hiddens).</returns>
    public override (Tensor outputs, Tensor state) forward(Tensor source, Tensor validLens)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(validLens);
        using DisposeScope scope = NewDisposeScope();
        Tensor embedded = _embedding.call(source.t()); // (steps, batch, embed size)
        using PackedSequence packed = pack_padded_sequence(embedded, validLens.cpu(), enforce_sorted: false);
        (PackedSequence packedOutputs, Tensor state) = _rnn.call(packed); // …, (layers, batch, hiddens)
        using (packedOutputs)
        {
            Tensor outputs = pad_packed_sequence(packedOutputs, total_length: source.shape[1]).Item1; // (steps, batch, hiddens)
            return scope.MoveToOuter(outputs.transpose(0, 1).contiguous(), state); // (batch, steps, hiddens), (layers, batch, hiddens)
        }
    }
}
