using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using Workbook.Attention.MultiHead;
using Workbook.Attention.PositionalEncoding;
using Workbook.Attention.Scoring;
using Workbook.Attention.Seq2Seq;
using static TorchSharp.torch;

namespace Workbook.Attention.Transformer;

/// <summary>Translation by attention alone: an encoder and a decoder of blocks that attend.</summary>
/// <remarks>Vaswani et al. 2017, Attention is all you need, §3. As in Zhang et al. 2023, Dive into Deep Learning, §11.7, projections have no bias, and attention weights are dropped too; unlike there, embeddings are drawn with the standard deviation 1/√hiddens.</remarks>
public sealed class TransformerSeq2Seq : EncoderDecoder
{
    private readonly double _scale;
    [ComponentName(Name = "source_embedding")]
    private readonly Embedding _sourceEmbedding;
    [ComponentName(Name = "target_embedding")]
    private readonly Embedding _targetEmbedding;
    [ComponentName(Name = "positions")]
    private readonly SinusoidalPositionalEncoding _positions;
    [ComponentName(Name = "encoder")]
    private readonly ModuleList<EncoderBlock> _encoder;
    [ComponentName(Name = "decoder")]
    private readonly ModuleList<DecoderBlock> _decoder;
    [ComponentName(Name = "encoder_norm")]
    private readonly LayerNorm? _encoderNorm;
    [ComponentName(Name = "decoder_norm")]
    private readonly LayerNorm? _decoderNorm;
    [ComponentName(Name = "dense")]
    private readonly Linear _dense;

    /// <summary>A model with random weights.</summary>
    /// <param name="sourceVocabulary">Number of tokens to read.</param>
    /// <param name="targetVocabulary">Number of tokens to write.</param>
    /// <param name="numHiddens">Size of a position's vector.</param>
    /// <param name="feedForwardSize">Width of the feed-forward networks.</param>
    /// <param name="numHeads">Number of heads; it must divide numHiddens.</param>
    /// <param name="numLayers">Blocks on either side.</param>
    /// <param name="dropout">Probability with which an entry is dropped in training.</param>
    /// <param name="placement">Where to normalize; before the sublayers, each side ends with a norm of its own.</param>
    /// <exception cref="ArgumentException">A size is below 1, the heads do not divide the width, or the dropout is no probability.</exception>
    public TransformerSeq2Seq(long sourceVocabulary, long targetVocabulary, long numHiddens = 32, long feedForwardSize = 64, long numHeads = 4, int numLayers = 2, double dropout = 0.1, NormPlacement placement = NormPlacement.Post) : base(nameof(TransformerSeq2Seq))
    {
        Shapes.RequirePositive(nameof(TransformerSeq2Seq), nameof(sourceVocabulary), sourceVocabulary);
        Shapes.RequirePositive(nameof(TransformerSeq2Seq), nameof(targetVocabulary), targetVocabulary);
        Shapes.RequirePositive(nameof(TransformerSeq2Seq), nameof(numLayers), numLayers);
        Shapes.RequireHeads(nameof(TransformerSeq2Seq), nameof(numHiddens), numHiddens, numHeads);
        _scale = Math.Sqrt(numHiddens);
        _sourceEmbedding = Small(nn.Embedding(sourceVocabulary, numHiddens));
        _targetEmbedding = Small(nn.Embedding(targetVocabulary, numHiddens));
        _positions = new SinusoidalPositionalEncoding(numHiddens, dropout);
        _encoder = nn.ModuleList(Blocks(() => new EncoderBlock(numHiddens, feedForwardSize, numHeads, dropout, placement)));
        _decoder = nn.ModuleList(Blocks(() => new DecoderBlock(numHiddens, feedForwardSize, numHeads, dropout, placement)));
        (_encoderNorm, _decoderNorm) = placement == NormPlacement.Pre ? (nn.LayerNorm(numHiddens), nn.LayerNorm(numHiddens)) : (null, null);
        _dense = nn.Linear(numHiddens, targetVocabulary);
        RegisterComponents();

        T[] Blocks<T>(Func<T> make) => [.. Enumerable.Range(0, numLayers).Select(_ => make())];
    }

    // Embeddings are multiplied by √hiddens (§3.4). Drawn from N(0, 1) they would then drown the positions, whose entries are at most 1.
    private Embedding Small(Embedding embedding)
    {
        nn.init.normal_(embedding.weight!, 0, 1 / _scale);
        return embedding;
    }

    /// <summary>
    /// A known mistake, to be looked at: when writing step by step, every token is taken for the first one, so that the decoder
    /// cannot tell where it is.
    /// </summary>
    public bool ForgetsPositionWhenWriting { get; set; }

    /// <inheritdoc/>
    public override DecoderState Begin(Tensor source, Tensor sourceValidLens)
    {
        RequireBatch(source, sourceValidLens);
        using DisposeScope scope = NewDisposeScope();
        (Tensor encoded, HiddenKeys padding, _) = Encode(source, sourceValidLens, withMaps: false);
        return new Writing(this, null, [.. _decoder.Select(block => block.ProjectSource(encoded))], padding, 0);
    }

    private protected override (Tensor logits, AttentionMaps maps) Decode(Tensor source, Tensor sourceValidLens, Tensor decoderInput, bool withMaps)
    {
        (Tensor encoded, HiddenKeys padding, Tensor? encoderSelf) = Encode(source, sourceValidLens, withMaps);
        long steps = decoderInput.shape[1];
        HiddenKeys? future = HiddenKeys.Of(nameof(TransformerSeq2Seq), AttentionMask.Causal(steps, decoderInput.device), [steps, steps]);
        Tensor x = Embed(_targetEmbedding, decoderInput, 0); // (batch, target steps, hiddens)
        List<Tensor> self = [], cross = [];
        foreach (DecoderBlock block in _decoder)
        {
            (x, _, Tensor selfWeights, Tensor crossWeights) = block.Run(x, null, block.ProjectSource(encoded), future, padding);
            self.Add(selfWeights);
            cross.Add(crossWeights);
        }

        return (Write(x), withMaps ? new AttentionMaps(encoderSelf, cat(self), cat(cross)) : new AttentionMaps()); // (layers, heads, queries, keys) each
    }

    private (Tensor encoded, HiddenKeys padding, Tensor? maps) Encode(Tensor source, Tensor sourceValidLens, bool withMaps)
    {
        long steps = source.shape[1];
        HiddenKeys padding = HiddenKeys.Of(nameof(TransformerSeq2Seq), sourceValidLens, [source.shape[0], 1, steps, steps])!;
        Tensor x = Embed(_sourceEmbedding, source, 0); // (batch, source steps, hiddens)
        List<Tensor> maps = [];
        foreach (EncoderBlock block in _encoder)
        {
            (x, Tensor attentionWeights) = block.Run(x, padding);
            maps.Add(attentionWeights); // (batch, heads, source steps, source steps)
        }

        return (_encoderNorm?.call(x) ?? x, padding, withMaps ? cat(maps) : null);
    }

    private Tensor Embed(Embedding embedding, Tensor tokens, long start) => _positions.Add(embedding.call(tokens) * _scale, start); // (batch, steps, hiddens)

    private Tensor Write(Tensor decoded) => _dense.call(_decoderNorm?.call(decoded) ?? decoded); // (batch, steps, vocabulary)

    private sealed class Writing : DecoderState
    {
        private readonly TransformerSeq2Seq _model;
        private readonly ProjectedKeys[] _source;
        private readonly HiddenKeys _padding;
        private ProjectedKeys[]? _past;
        private long _position;

        public Writing(TransformerSeq2Seq model, ProjectedKeys[]? past, ProjectedKeys[] source, HiddenKeys padding, long position)
        {
            (_model, _past, _source, _padding, _position) = (model, past, source, padding, position);
            foreach (Tensor tensor in Memory)
            {
                tensor.DetachFromDisposeScope();
            }
        }

        private protected override long Batch => _padding.Hidden.shape[0];

        private protected override IEnumerable<Tensor> Memory => [.. Tensors(_source), .. Tensors(_past ?? []), _padding.Hidden];

        private protected override Tensor Advance(Tensor tokens)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor x = _model.Embed(_model._targetEmbedding, tokens.unsqueeze(1), _model.ForgetsPositionWhenWriting ? 0 : _position); // (batch, 1, hiddens)
            ProjectedKeys[] seen = new ProjectedKeys[_source.Length];
            foreach ((int i, DecoderBlock block) in _model._decoder.Index())
            {
                (x, seen[i], _, _) = block.Run(x, _past?[i], _source[i], null, _padding);
            }

            Remember(seen);
            return _model.Write(x).squeeze(1).MoveToOuterDisposeScope(); // (batch, vocabulary)
        }

        public override DecoderState Select(Tensor rows) =>
            new Writing(_model, _past is null ? null : Select(_past, rows), Select(_source, rows), _padding.Select(rows), _position);

        private void Remember(ProjectedKeys[] seen)
        {
            foreach (Tensor older in Tensors(_past ?? []))
            {
                older.Dispose();
            }

            foreach (Tensor newer in Tensors(seen))
            {
                newer.DetachFromDisposeScope();
            }

            (_past, _position) = (seen, _position + 1);
        }

        private static IEnumerable<Tensor> Tensors(IEnumerable<ProjectedKeys> layers) => layers.SelectMany(layer => new[] { layer.Keys, layer.Values });

        private static ProjectedKeys[] Select(ProjectedKeys[] layers, Tensor rows) => [.. layers.Select(layer => layer.Select(rows))];
    }
}
