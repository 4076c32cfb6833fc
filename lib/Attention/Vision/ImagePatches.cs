using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Images cut into square patches, which are the tokens of a Vision Transformer.</summary>
public static class ImagePatches
{
    /// <summary>Cuts images into patches, row by row, each written out row by row, channel after channel.</summary>
    /// <param name="images">Shape (batch, channels, height, width).</param>
    /// <param name="patchSize">Side of a patch; it must divide height and width.</param>
    /// <returns>Shape (batch, patches, channels · patch size²).</returns>
    /// <exception cref="ArgumentException">The rank is not 4, or the patch size does not divide height and width.</exception>
    /// <remarks>A reshape of the images to this shape would be no error, and would cut each image into strips instead.</remarks>
    public static Tensor Split(Tensor images, long patchSize)
    {
        RequireImages(nameof(ImagePatches), images);
        Shapes.RequireMultiple(nameof(ImagePatches), "height", images.shape[2], nameof(patchSize), patchSize);
        Shapes.RequireMultiple(nameof(ImagePatches), "width", images.shape[3], nameof(patchSize), patchSize);
        using Tensor columns = nn.functional.unfold(images, patchSize, stride: patchSize); // (batch, channels · patch size², patches)
        return columns.transpose(1, 2); // (batch, patches, channels · patch size²)
    }

    /// <summary>Images with channels.</summary>
    internal static void RequireImages(string subject, Tensor images)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.Dimensions != 4)
        {
            throw new ArgumentException($"{subject}: images must have the shape (batch, channels, height, width), not {Shapes.Text(images)}.");
        }
    }
}
