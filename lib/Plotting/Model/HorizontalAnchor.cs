namespace Workbook.Plotting;

/// <summary>Which part of a box sits at the x given.</summary>
public enum HorizontalAnchor
{
    /// <summary>Its left side.</summary>
    Left,

    /// <summary>Its middle.</summary>
    Center,

    /// <summary>Its right side.</summary>
    Right,
}
