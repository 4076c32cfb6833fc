using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using Workbook.Attention.PositionalEncoding;
using Workbook.Attention.Transformer;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>A Transformer's encoder that reads the patches of an image, and a class token whose vector at the end names what the image shows.</summary>
/// <remarks>
/// Dosovitskiy et al. 2021, An image is worth 16×16 words, §3.1: learnt positions, norms before each sublayer and one at the end. The feed-forward networks
/// have ReLU instead of GELU, and the heads' projections no bias, as in the workbook's Transformer.
/// </remarks>
public sealed class VisionTransformer : ImageClassifier
{
    [ComponentName(Name = "patches")]
    private readonly PatchEmbedding _patches;
    [ComponentName(Name = "class_token")]
    private readonly Parameter _classToken;
    [ComponentName(Name = "positions")]
    private readonly LearnedPositionalEncoding _positions;
    [ComponentName(Name = "blocks")]
    private readonly ModuleList<EncoderBlock> _blocks = [];
    [ComponentName(Name = "ln")]
    private readonly LayerNorm _norm;
    [ComponentName(Name = "head")]
    private readonly Linear _head;

    /// <summary>A network with random weights.</summary>
    /// <param name="imageSize">Height and width of an image.</param>
    /// <param name="patchSize">Height and width of a patch; it must divide imageSize.</param>
    /// <param name="inChannels">Channels of an image.</param>
    /// <param name="numClasses">How many classes.</param>
    /// <param name="numHiddens">Size of a token's vector.</param>
    /// <param name="numLayers">Blocks.</param>
    /// <param name="numHeads">Heads of each block; they must divide numHiddens.</param>
    /// <param name="feedForwardSize">Width of the feed-forward networks; null: twice numHiddens.</param>
    /// <param name="dropout">Probability with which an entry is dropped in training.</param>
    /// <exception cref="ArgumentException">A number is below 1, patches do not fill the image, the heads do not divide the width, or the dropout is no probability.</exception>
    public VisionTransformer(long imageSize = 8, long patchSize = 2, long inChannels = 1, long numClasses = 10, long numHiddens = 32, int numLayers = 2, long numHeads = 4, long? feedForwardSize = null, double dropout = 0)
        : base(nameof(VisionTransformer))
    {
        Shapes.RequirePositive(nameof(VisionTransformer), nameof(numLayers), numLayers);
        _patches = new PatchEmbedding(imageSize, patchSize, inChannels, numHiddens);
        _classToken = nn.Parameter(zeros(1, 1, numHiddens));
        _positions = new LearnedPositionalEncoding(numHiddens, _patches.NumPatches + 1, dropout);
        for (int i = 0; i < numLayers; i++)
        {
            _blocks.Add(new EncoderBlock(numHiddens, feedForwardSize ?? 2 * numHiddens, numHeads, dropout, NormPlacement.Pre));
        }

        _norm = nn.LayerNorm(numHiddens);
        _head = nn.Linear(numHiddens, Shapes.RequirePositive(nameof(VisionTransformer), nameof(numClasses), numClasses));
        RegisterComponents();
    }

    /// <inheritdoc/>
    /// <remarks>The weights have the shape (batch, layers, heads, tokens, tokens); token 0 is the class token, then come the patches row by row.</remarks>
    public override (Tensor logits, Tensor? attentionWeights) Look(Tensor images)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor patches = _patches.call(images); // (batch, patches, hiddens)
        Tensor tokens = _positions.call(cat([_classToken.expand(images.shape[0], -1, -1), patches], 1)); // (batch, 1 + patches, hiddens)
        List<Tensor> maps = [];
        foreach (EncoderBlock block in _blocks)
        {
            (tokens, Tensor map) = block.call(tokens, null); // (batch, tokens, hiddens), (batch, heads, tokens, tokens)
            maps.Add(map);
        }

        Tensor logits = _head.call(_norm.call(tokens.select(1, 0))); // (batch, classes)
        return scope.MoveToOuter(logits, stack(maps, 1)); // …, (batch, layers, heads, tokens, tokens)
    }
}
