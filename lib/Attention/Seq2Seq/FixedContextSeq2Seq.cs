using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Seq2Seq;

/// <summary>Translation without attention: the whole source in one vector, the encoder's last state, which the decoder sees at every step.</summary>
/// <remarks>Cho et al. 2014, Learning phrase representations using RNN encoder–decoder, §2.2.</remarks>
public sealed class FixedContextSeq2Seq : EncoderDecoder
{
    [ComponentName(Name = "encoder")]
    private readonly Seq2SeqEncoder _encoder;
    [ComponentName(Name = "embedding")]
    private readonly Embedding _embedding;
    [ComponentName(Name = "rnn")]
    private readonly GRU _rnn;
    [ComponentName(Name = "dense")]
    private readonly Linear _dense;

    /// <summary>A model with random weights.</summary>
    /// <param name="sourceVocabulary">Number of tokens to read.</param>
    /// <param name="targetVocabulary">Number of tokens to write.</param>
    /// <param name="embedSize">Size of a token's vector.</param>
    /// <param name="numHiddens">Size of a state.</param>
    /// <param name="numLayers">Recurrent layers on either side.</param>
    /// <param name="dropout">Probability with which a state is dropped between layers, in training.</param>
    /// <exception cref="ArgumentException">A size is below 1, or the dropout is no probability.</exception>
    public FixedContextSeq2Seq(long sourceVocabulary, long targetVocabulary, long embedSize = 32, long numHiddens = 32, long numLayers = 2, double dropout = 0.1) : base(nameof(FixedContextSeq2Seq))
    {
        Shapes.RequirePositive(nameof(FixedContextSeq2Seq), nameof(targetVocabulary), targetVocabulary);
        _encoder = new Seq2SeqEncoder(sourceVocabulary, embedSize, numHiddens, numLayers, dropout);
        _embedding = nn.Embedding(targetVocabulary, embedSize);
        _rnn = nn.GRU(embedSize + numHiddens, numHiddens, numLayers, dropout: dropout);
        _dense = nn.Linear(numHiddens, targetVocabulary);
        RegisterComponents();
    }

    /// <summary>
    /// A known mistake, to be looked at: when writing step by step, the decoder's own present state stands in for the encoder's last
    /// one. In training the context is the encoder's, so that the model then works on inputs it never met.
    /// </summary>
    public bool TakesContextFromPresentState { get; set; }

    /// <inheritdoc/>
    public override DecoderState Begin(Tensor source, Tensor sourceValidLens)
    {
        RequireBatch(source, sourceValidLens);
        (Tensor outputs, Tensor state) = _encoder.call(source, sourceValidLens);
        outputs.Dispose();
        using Tensor context = state[-1];
        return new Writing(this, context.clone(), state);
    }

    private protected override (Tensor logits, AttentionMaps maps) Decode(Tensor source, Tensor sourceValidLens, Tensor decoderInput, bool withMaps)
    {
        (_, Tensor state) = _encoder.call(source, sourceValidLens); // (layers, batch, hiddens)
        return (Write(decoderInput, state[-1], state).logits, new AttentionMaps());
    }

    private (Tensor logits, Tensor state) Write(Tensor tokens, Tensor context, Tensor state)
    {
        Tensor embedded = _embedding.call(tokens.t()); // (steps, batch, embed size)
        Tensor repeated = context.unsqueeze(0).expand(tokens.shape[1], -1, -1); // (steps, batch, hiddens)
        (Tensor outputs, Tensor next) = _rnn.call(cat([embedded, repeated], -1), state); // (steps, batch, hiddens), (layers, batch, hiddens)
        return (_dense.call(outputs).transpose(0, 1), next); // (batch, steps, vocabulary)
    }

    private sealed class Writing(FixedContextSeq2Seq model, Tensor context, Tensor state) : DecoderState
    {
        private readonly Tensor _context = context.DetachFromDisposeScope(); // (batch, hiddens)
        private Tensor _state = state.DetachFromDisposeScope(); // (layers, batch, hiddens)

        private protected override long Batch => _context.shape[0];

        private protected override IEnumerable<Tensor> Memory => [_context, _state];

        private protected override Tensor Advance(Tensor tokens)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor seen = model.TakesContextFromPresentState ? _state[-1] : _context;
            (Tensor logits, Tensor next) = model.Write(tokens.unsqueeze(1), seen, _state); // (batch, 1, vocabulary)
            _state = Replace(_state, next);
            return logits.squeeze(1).MoveToOuterDisposeScope(); // (batch, vocabulary)
        }

        public override DecoderState Select(Tensor rows) => new Writing(model, _context.index_select(0, rows), _state.index_select(1, rows));
    }
}
