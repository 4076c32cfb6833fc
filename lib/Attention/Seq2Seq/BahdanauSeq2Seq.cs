using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using Workbook.Attention.Scoring;
using static TorchSharp.torch;

namespace Workbook.Attention.Seq2Seq;

/// <summary>Translation with attention: at each step the decoder's state asks all states of the encoder, by additive attention, and writes with what they answer.</summary>
/// <remarks>Bahdanau, Cho, Bengio 2015, Neural machine translation by jointly learning to align and translate, §3. The encoder reads in one direction, as in Zhang et al. 2023, Dive into Deep Learning, §11.4.</remarks>
public sealed class BahdanauSeq2Seq : EncoderDecoder
{
    [ComponentName(Name = "encoder")]
    private readonly Seq2SeqEncoder _encoder;
    [ComponentName(Name = "attention")]
    private readonly AdditiveAttention _attention;
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
    /// <param name="dropout">Probability with which a state between layers, or an attention weight, is dropped in training.</param>
    /// <exception cref="ArgumentException">A size is below 1, or the dropout is no probability.</exception>
    public BahdanauSeq2Seq(long sourceVocabulary, long targetVocabulary, long embedSize = 32, long numHiddens = 32, long numLayers = 2, double dropout = 0.1) : base(nameof(BahdanauSeq2Seq))
    {
        Shapes.RequirePositive(nameof(BahdanauSeq2Seq), nameof(targetVocabulary), targetVocabulary);
        _encoder = new Seq2SeqEncoder(sourceVocabulary, embedSize, numHiddens, numLayers, dropout);
        _attention = new AdditiveAttention(numHiddens, numHiddens, numHiddens, dropout);
        _embedding = nn.Embedding(targetVocabulary, embedSize);
        _rnn = nn.GRU(embedSize + numHiddens, numHiddens, numLayers, dropout: dropout);
        _dense = nn.Linear(numHiddens, targetVocabulary);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override DecoderState Begin(Tensor source, Tensor sourceValidLens)
    {
        RequireBatch(source, sourceValidLens);
        using DisposeScope scope = NewDisposeScope();
        (Memory memory, Tensor state) = Read(source, sourceValidLens);
        return new Writing(this, memory, state);
    }

    private protected override (Tensor logits, AttentionMaps maps) Decode(Tensor source, Tensor sourceValidLens, Tensor decoderInput, bool withMaps)
    {
        (Memory memory, Tensor state) = Read(source, sourceValidLens);
        Tensor[] embedded = _embedding.call(decoderInput.t()).unbind(); // steps of (batch, embed size)
        List<Tensor> outputs = [], maps = [];
        foreach (Tensor token in embedded)
        {
            (Tensor output, state, Tensor attentionWeights) = Step(token, state, memory);
            outputs.Add(output); // (batch, hiddens)
            maps.Add(attentionWeights); // (batch, 1, source steps)
        }

        Tensor logits = _dense.call(stack(outputs, 1)); // (batch, target steps, vocabulary)
        return (logits, withMaps ? new AttentionMaps(Cross: cat(maps, 1).unsqueeze(1)) : new AttentionMaps()); // (1, 1, target steps, source steps)
    }

    private (Memory memory, Tensor state) Read(Tensor source, Tensor sourceValidLens)
    {
        (Tensor keys, Tensor state) = _encoder.call(source, sourceValidLens); // (batch, source steps, hiddens), (layers, batch, hiddens)
        HiddenKeys padding = HiddenKeys.Of(nameof(BahdanauSeq2Seq), sourceValidLens, [source.shape[0], 1, source.shape[1]])!;
        return (new Memory(keys, _attention.ProjectKeys(keys), padding), state);
    }

    private (Tensor output, Tensor state, Tensor attentionWeights) Step(Tensor embedded, Tensor state, Memory memory)
    {
        Tensor query = state[-1].unsqueeze(1); // (batch, 1, hiddens)
        (Tensor context, Tensor attentionWeights) = _attention.AttendProjected(query, memory.ProjectedKeys, memory.Keys, memory.Padding); // (batch, 1, hiddens), (batch, 1, source steps)
        Tensor input = cat([context.squeeze(1), embedded], -1).unsqueeze(0); // (1, batch, hiddens + embed size)
        (Tensor output, Tensor next) = _rnn.call(input, state); // (1, batch, hiddens), (layers, batch, hiddens)
        return (output.squeeze(0), next, attentionWeights);
    }

    // What the decoder looks at: the encoder's states, (batch, source steps, hiddens), also as keys of the hidden layer, and which of them are padding.
    private sealed record Memory(Tensor Keys, Tensor ProjectedKeys, HiddenKeys Padding)
    {
        public IEnumerable<Tensor> Tensors => [Keys, ProjectedKeys, Padding.Hidden];

        public Memory Select(Tensor rows) => new(Keys.index_select(0, rows), ProjectedKeys.index_select(0, rows), Padding.Select(rows));
    }

    private sealed class Writing : DecoderState
    {
        private readonly BahdanauSeq2Seq _model;
        private readonly Memory _memory;
        private Tensor _state; // (layers, batch, hiddens)

        public Writing(BahdanauSeq2Seq model, Memory memory, Tensor state)
        {
            (_model, _memory, _state) = (model, memory, state.DetachFromDisposeScope());
            foreach (Tensor tensor in memory.Tensors)
            {
                tensor.DetachFromDisposeScope();
            }
        }

        private protected override long Batch => _state.shape[1];

        private protected override IEnumerable<Tensor> Memory => [.. _memory.Tensors, _state];

        private protected override Tensor Advance(Tensor tokens)
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor output, Tensor next, _) = _model.Step(_model._embedding.call(tokens), _state, _memory);
            _state = Replace(_state, next);
            return _model._dense.call(output).MoveToOuterDisposeScope(); // (batch, vocabulary)
        }

        public override DecoderState Select(Tensor rows) => new Writing(_model, _memory.Select(rows), _state.index_select(1, rows));
    }
}
