using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Turns the patches of an image into vectors: one linear layer for all patches, written as a convolution that steps from patch to patch.</summary>
/// <remarks>Dosovitskiy et al. 2021, An image is worth 16×16 words, §3.1.</remarks>
public sealed class PatchEmbedding : nn.Module<Tensor, Tensor>
{
    private readonly long _imageSize;
    private readonly long _inChannels;
    [ComponentName(Name = "conv")]
    private readonly Conv2d _projection;

    /// <summary>A layer with random weights.</summary>
    /// <param name="imageSize">Height and width of an image.</param>
    /// <param name="patchSize">Height and width of a patch; it must divide imageSize.</param>
    /// <param name="inChannels">Channels of an image.</param>
    /// <param name="numHiddens">Size of a patch's vector.</param>
    /// <exception cref="ArgumentException">A size is below 1, or patches do not fill the image.</exception>
    public PatchEmbedding(long imageSize, long patchSize, long inChannels, long numHiddens) : base(nameof(PatchEmbedding))
    {
        long side = Shapes.RequireMultiple(nameof(PatchEmbedding), nameof(imageSize), imageSize, nameof(patchSize), patchSize);
        NumPatches = side * side;
        _imageSize = imageSize;
        _inChannels = Shapes.RequirePositive(nameof(PatchEmbedding), nameof(inChannels), inChannels);
        _projection = nn.Conv2d(inChannels, Shapes.RequirePositive(nameof(PatchEmbedding), nameof(numHiddens), numHiddens), patchSize, stride: patchSize);
        RegisterComponents();
    }

    /// <summary>How many patches an image has.</summary>
    public long NumPatches { get; }

    /// <summary>Embeds the patches, row by row.</summary>
    /// <param name="images">Shape (batch, channels, image size, image size).</param>
    /// <returns>Shape (batch, patches, hiddens).</returns>
    /// <exception cref="ArgumentException">The images have another shape.</exception>
    public override Tensor forward(Tensor images)
    {
        ImagePatches.RequireImages(nameof(PatchEmbedding), images);
        long[] expected = [images.shape[0], _inChannels, _imageSize, _imageSize];
        if (!images.shape.SequenceEqual(expected))
        {
            throw new ArgumentException($"PatchEmbedding: images must have the shape {Shapes.Text(expected)}, not {Shapes.Text(images)}.");
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor embedded = _projection.call(images); // (batch, hiddens, rows, columns)
        return embedded.flatten(2).transpose(1, 2).MoveToOuterDisposeScope(); // (batch, patches, hiddens)
    }
}
