using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>A small convolutional network for small grey images, with room for one attention module: behind its second layer, where the image still has its full size.</summary>
/// <remarks>Two convolutions, the attention, a pool that halves the image, a third convolution, the mean over all places, one linear layer. Batch norm and ReLU follow each convolution.</remarks>
public sealed class SmallCnn : ImageClassifier
{
    [ComponentName(Name = "features")]
    private readonly Sequential _features;
    [ComponentName(Name = "attention")]
    private readonly VisualAttention? _attention;
    [ComponentName(Name = "head")]
    private readonly Sequential _head;

    /// <summary>A network with random weights.</summary>
    /// <param name="attention">A module for images of so many channels as width says, which keeps them and is batch first; null: none. The network owns it.</param>
    /// <param name="width">Channels behind the second layer; an even number.</param>
    /// <param name="numClasses">How many classes.</param>
    /// <exception cref="ArgumentException">A number is below 1, the width is odd, or the attention was made for other channels.</exception>
    public SmallCnn(VisualAttention? attention = null, long width = 32, long numClasses = 10) : base(nameof(SmallCnn))
    {
        Shapes.RequirePositive(nameof(SmallCnn), nameof(width), width);
        if (width % 2 != 0)
        {
            throw new ArgumentException($"SmallCnn: width must be even, not {width}.");
        }

        if (attention is { } module && (module.InChannels != width || module.SpatialDimensions != 2 || !module.BatchFirst))
        {
            throw new ArgumentException($"SmallCnn: the attention must take images of width = {width} channels, batch first, but it was made for {module.InChannels} channels, {module.SpatialDimensions} dimensions{(module.BatchFirst ? "" : ", channels first")}.");
        }

        _features = nn.Sequential([.. Layer(1, width / 2), .. Layer(width / 2, width)]);
        _attention = attention;
        _head = nn.Sequential([nn.MaxPool2d(2), .. Layer(width, width), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(width, Shapes.RequirePositive(nameof(SmallCnn), nameof(numClasses), numClasses))]);
        RegisterComponents();
    }

    /// <inheritdoc/>
    /// <remarks>The weights are those of the attention module.</remarks>
    public override (Tensor logits, Tensor? attentionWeights) Look(Tensor images)
    {
        ImagePatches.RequireImages(nameof(SmallCnn), images);
        using DisposeScope scope = NewDisposeScope();
        Tensor features = _features.call(images); // (batch, width, height, width of the image)
        if (_attention is null)
        {
            return (_head.call(features).MoveToOuterDisposeScope(), null);
        }

        (Tensor weighed, Tensor attentionWeights) = _attention.call(features);
        return scope.MoveToOuter(_head.call(weighed), attentionWeights); // (batch, classes), as the module tells
    }

    private static nn.Module<Tensor, Tensor>[] Layer(long from, long to) => [nn.Conv2d(from, to, 3, padding: 1, bias: false), nn.BatchNorm2d(to), nn.ReLU(inplace: true)];
}
