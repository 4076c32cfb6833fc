namespace Workbook.Plotting.Json;

/// <summary>Our enums in plotly.js's words.</summary>
internal static class Names
{
    public static string Of(ScatterMode mode) => mode switch
    {
        ScatterMode.Lines => "lines",
        ScatterMode.Markers => "markers",
        ScatterMode.LinesMarkers => "lines+markers",
        _ => "none",
    };

    public static string Of(Dash dash) => dash switch
    {
        Dash.Dashed => "dash",
        Dash.Dotted => "dot",
        Dash.DashDot => "dashdot",
        Dash.LongDash => "longdash",
        _ => "solid",
    };

    public static string Of(MarkerSymbol symbol) => symbol switch
    {
        MarkerSymbol.Square => "square",
        MarkerSymbol.Diamond => "diamond",
        MarkerSymbol.TriangleUp => "triangle-up",
        MarkerSymbol.X => "x",
        MarkerSymbol.Cross => "cross",
        _ => "circle",
    };

    public static string Of(AxisType type) => type switch
    {
        AxisType.Log => "log",
        AxisType.Category => "category",
        _ => "linear",
    };

    public static string Of(HorizontalAnchor anchor) => anchor switch
    {
        HorizontalAnchor.Left => "left",
        HorizontalAnchor.Right => "right",
        _ => "center",
    };

    public static string Of(VerticalAnchor anchor) => anchor switch
    {
        VerticalAnchor.Top => "top",
        VerticalAnchor.Bottom => "bottom",
        _ => "middle",
    };
}
