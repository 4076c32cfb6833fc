namespace Workbook.Plotting;

/// <summary>Shape of a point.</summary>
public enum MarkerSymbol
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A square on its corner.</summary>
    Diamond,

    /// <summary>A triangle, tip up.</summary>
    TriangleUp,

    /// <summary>A diagonal cross.</summary>
    X,

    /// <summary>An upright cross.</summary>
    Cross,
}
