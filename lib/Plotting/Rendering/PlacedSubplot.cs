using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Rendering;

/// <summary>A subplot with its place on the page.</summary>
internal sealed record PlacedSubplot(Subplot Plot, Box Box, Decoration Decoration)
{
    public double X(double value) => Box.Left + Plot.XScale.Share(value) * Box.Width;

    public double Y(double value) => Box.Bottom - Plot.YScale.Share(value) * Box.Height;

    public PointD At(double x, double y) => new(X(x), Y(y));
}
