namespace Workbook.Plotting;

/// <summary>Pattern of a line.</summary>
public enum Dash
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Dashes.</summary>
    Dashed,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>A dash, a dot, and again.</summary>
    DashDot,

    /// <summary>Long dashes.</summary>
    LongDash,
}
