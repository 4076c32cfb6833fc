namespace Workbook.Plotting;

/// <summary>Kind of scale of an axis.</summary>
public enum AxisType
{
    /// <summary>Equal distances for equal differences.</summary>
    Linear,

    /// <summary>Equal distances for equal ratios; numbers must be positive.</summary>
    Log,

    /// <summary>One place per word, in order of appearance.</summary>
    Category,
}
