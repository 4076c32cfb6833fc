namespace Workbook.Plotting.Raster;

/// <summary>How much of each pixel of a box a shape covers, 0–1.</summary>
internal sealed class Mask(PixelBox box)
{
    public PixelBox Box { get; } = box;

    /// <summary>Row by row.</summary>
    public float[] Values { get; } = new float[box.IsEmpty ? 0 : box.Width * box.Height];
}
