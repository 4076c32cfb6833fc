namespace Workbook.Plotting;

/// <summary>A bar that shows which colour stands for which number.</summary>
/// <param name="Title">Text above the bar.</param>
public sealed record ColorBar(string? Title = null)
{
    /// <summary>Left edge as a share of the plot's width; 1.02 is just right of it.</summary>
    public double X { get; init; } = 1.02;

    /// <summary>Middle as a share of the plot's height.</summary>
    public double Y { get; init; } = 0.5;

    /// <summary>Length as a share of the plot's height.</summary>
    public double Length { get; init; } = 1;
}
