namespace Workbook.Plotting;

/// <summary>What a scatter trace draws.</summary>
[Flags]
public enum ScatterMode
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A line through the points.</summary>
    Lines = 1,

    /// <summary>A mark at each point.</summary>
    Markers = 2,

    /// <summary>Line and marks.</summary>
    LinesMarkers = Lines | Markers,
}
