namespace Workbook.Plotting.Rendering;

/// <summary>What stands around a subplot of a certain size: tick texts, titles, colour bar.</summary>
internal sealed record Decoration
{
    public const double TickLength = 5;
    public const double TickTextGap = 3;
    public const double TitleGap = 5;

    private Decoration(AxisLabels x, AxisLabels y, string? xTitle, string? yTitle) => (X, Y, XTitle, YTitle) = (x, y, xTitle, yTitle);

    public AxisLabels X { get; }

    public AxisLabels Y { get; }

    /// <summary>Title of the x axis, broken into lines that fit.</summary>
    public string? XTitle { get; }

    /// <summary>Title of the y axis, broken into lines that fit.</summary>
    public string? YTitle { get; }

    /// <summary>Room needed on each side, in CSS pixels.</summary>
    public double Left { get; private init; }

    public double Right { get; private init; }

    public double Top { get; private init; }

    public double Bottom { get; private init; }

    /// <summary>Distance of the x title from the plot.</summary>
    public double XTitleAt => (XTexts > 0 ? TickLength + TickTextGap + XTexts : TitleGap) + TitleGap;

    /// <summary>Distance of the y title from the plot.</summary>
    public double YTitleAt => (YTexts > 0 ? TickLength + TickTextGap + YTexts : TitleGap) + TitleGap;

    private double XTexts { get; init; }

    private double YTexts { get; init; }

    public static Decoration Of(Subplot plot, double width, double height)
    {
        AxisLabels x = AxisLabels.Choose(plot.XAxis, plot.XScale, width, horizontal: true);
        AxisLabels y = AxisLabels.Choose(plot.YAxis, plot.YScale, height, horizontal: false);
        string? xTitle = plot.XAxis.Title is { } a ? TextStyle.Label.Wrap(a, Math.Max(width, 60)) : null;
        string? yTitle = plot.YAxis.Title is { } b ? TextStyle.Label.Wrap(b, Math.Max(height, 60)) : null;
        Decoration bare = new(x, y, xTitle, yTitle)
        {
            XTexts = plot.XAxis.ShowTickLabels ? x.Depth(horizontal: true) : 0,
            YTexts = plot.YAxis.ShowTickLabels ? y.Depth(horizontal: false) : 0,
        };
        (double leftOverhang, double rightOverhang) = plot.XAxis.ShowTickLabels ? Overhang(x, plot.XScale, width) : (0, 0);
        return bare with
        {
            Left = Math.Max(leftOverhang, bare.YTitleAt + (yTitle is null ? 0 : TextStyle.Label.Height(yTitle))),
            Bottom = bare.XTitleAt + (xTitle is null ? 0 : TextStyle.Label.Height(xTitle)),
            Top = Math.Max(TextStyle.Label.LineHeight / 2, TitleRoom(plot, width)),
            Right = Math.Max(rightOverhang, plot.Colored is { } map ? ColorBarRenderer.Gap + ColorBarRenderer.Width(map.ZMin, map.ZMax, map.ColorBar!.Title, height) : 0),
        };
    }

    /// <summary>The title of a subplot, broken into lines that fit.</summary>
    public static string WrapTitle(Annotation annotation, double width) => new TextStyle(annotation.Size).Wrap(annotation.Text, Math.Max(width, 60));

    /// <summary>Whether a text stands above the subplot.</summary>
    public static bool IsTitle(Annotation annotation) => annotation is { InDomain: true, Y: >= 1, YAnchor: VerticalAnchor.Bottom };

    private static double TitleRoom(Subplot plot, double width) => plot.Annotations.Where(IsTitle)
        .Select(annotation => new TextStyle(annotation.Size).Height(WrapTitle(annotation, width)) + TitleGap)
        .DefaultIfEmpty(0).Max();

    // Texts at the ends of the axis reach beyond it; slanted ones, which end at their tick, far to the left.
    private static (double Left, double Right) Overhang(AxisLabels labels, AxisScale scale, double width)
    {
        (double left, double right) = (0, 0);
        foreach (Tick tick in labels.Ticks)
        {
            double at = scale.Share(tick.Value) * width;
            double text = TextStyle.Label.Measure(tick.Text);
            bool slanted = labels.Angle is < 0 and > -90;
            double half = labels.Angle == 0 ? text / 2 : TextStyle.Label.LineHeight / 2;
            left = Math.Max(left, (slanted ? text * Math.Cos(labels.Angle * Math.PI / 180) : half) - at);
            right = Math.Max(right, (labels.Angle is > 0 and < 90 ? text * Math.Cos(labels.Angle * Math.PI / 180) : half) - (width - at));
        }

        return (left, right);
    }
}
