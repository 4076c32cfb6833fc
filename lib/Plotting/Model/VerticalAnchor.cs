namespace Workbook.Plotting;

/// <summary>Which part of a box sits at the y given.</summary>
public enum VerticalAnchor
{
    /// <summary>Its upper side.</summary>
    Top,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its lower side.</summary>
    Bottom,
}
