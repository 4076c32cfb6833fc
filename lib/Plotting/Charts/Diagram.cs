using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>A drawing of boxes, ellipses, arrows and texts, for what has no axes. Each call returns a drawing with one thing more.</summary>
/// <remarks>Positions are CSS pixels from the lower left corner.</remarks>
public sealed record Diagram
{
    private const double HeadLength = 9, HeadWidth = 4.5;
    private const int Corners = 48;

    private Diagram(int width, int height) => (Width, Height) = (width, height);

    /// <summary>Width in CSS pixels.</summary>
    public int Width { get; }

    /// <summary>Height in CSS pixels.</summary>
    public int Height { get; }

    /// <summary>An empty drawing.</summary>
    /// <param name="width">Width in CSS pixels.</param>
    /// <param name="height">Height in CSS pixels.</param>
    /// <exception cref="ArgumentException">A side is below 1.</exception>
    public static Diagram Of(int width, int height) => width < 1 || height < 1
        ? throw new ArgumentException($"Diagram: width and height must be at least 1, not {width} and {height}.")
        : new Diagram(width, height);

    /// <summary>A rectangle with a text in its middle.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="text">The text; <c>\n</c> starts a new line.</param>
    /// <param name="color">Colour of line and text; null: ink.</param>
    /// <param name="thickness">Thickness of the line.</param>
    public Diagram Box(double x, double y, double width, double height, string text = "", Rgb? color = null, double thickness = 1.5)
    {
        (double left, double right, double bottom, double top) = (x - (width / 2), x + (width / 2), y - (height / 2), y + (height / 2));
        return Path([left, right, right, left, left], [bottom, bottom, top, top, bottom], color, null, thickness).Text(x, y, text, color);
    }

    /// <summary>An ellipse with a text in its middle.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="text">The text; <c>\n</c> starts a new line.</param>
    /// <param name="color">Colour of line and text; null: ink.</param>
    /// <param name="thickness">Thickness of the line.</param>
    public Diagram Ellipse(double x, double y, double width, double height, string text = "", Rgb? color = null, double thickness = 1.5)
    {
        double[] angles = [.. Enumerable.Range(0, Corners + 1).Select(corner => 2 * Math.PI * corner / Corners)];
        return Path([.. angles.Select(angle => x + (width / 2 * Math.Cos(angle)))], [.. angles.Select(angle => y + (height / 2 * Math.Sin(angle)))], color, null, thickness).Text(x, y, text, color);
    }

    /// <summary>A straight line.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="color">Colour; null: ink.</param>
    /// <param name="dash">Pattern; null: solid.</param>
    /// <param name="thickness">Thickness.</param>
    public Diagram Line((double X, double Y) from, (double X, double Y) to, Rgb? color = null, Dash? dash = null, double thickness = 1.5) =>
        Path([from.X, to.X], [from.Y, to.Y], color, dash, thickness);

    /// <summary>A straight line with a head at its end.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="color">Colour; null: ink.</param>
    /// <param name="dash">Pattern of the line; null: solid.</param>
    /// <param name="thickness">Thickness.</param>
    /// <exception cref="ArgumentException">It ends where it begins.</exception>
    public Diagram Arrow((double X, double Y) from, (double X, double Y) to, Rgb? color = null, Dash? dash = null, double thickness = 1.5)
    {
        double length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
        if (length == 0)
        {
            throw new ArgumentException(FormattableString.Invariant($"Diagram: an arrow must have a length, but it begins and ends at ({from.X}, {from.Y})."));
        }

        (double dx, double dy) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        (double backX, double backY) = (to.X - (HeadLength * dx), to.Y - (HeadLength * dy));
        return Line(from, to, color, dash, thickness)
            .Path([backX - (HeadWidth * dy), to.X, backX + (HeadWidth * dy)], [backY + (HeadWidth * dx), to.Y, backY - (HeadWidth * dx)], color, null, thickness);
    }

    /// <summary>A text.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="text">The text; <c>\n</c> starts a new line.</param>
    /// <param name="color">Colour; null: ink.</param>
    /// <param name="size">Size of the letters.</param>
    public Diagram Text(double x, double y, string text, Rgb? color = null, double size = 13) => string.IsNullOrEmpty(text)
        ? this
        : this with { Texts = Texts.Add(new Annotation(text, x, y) { Color = color ?? Style.Ink, Size = size }) };

    /// <summary>The drawing as a figure.</summary>
    /// <param name="altText">What it shows, for those who cannot see it.</param>
    /// <param name="title">A title above it; null: none.</param>
    public Figure ToFigure(string altText, string? title = null)
    {
        Figure figure = new()
        {
            Data = Lines,
            Layout = new Layout
            {
                Width = Width,
                Height = Height + (title is null ? 0 : 40),
                Title = title,
                Annotations = Texts,
                XAxes = [Hidden(Width)],
                YAxes = [Hidden(Height)],
                ShowLegend = false,
            },
        };
        return figure.WithAltText(altText);
    }

    private ImmutableArray<Trace> Lines { get; init; } = [];

    private ImmutableArray<Annotation> Texts { get; init; } = [];

    private static Axis Hidden(int size) => new() { Range = (0, size), Visible = false, ShowGrid = false, ShowTickLabels = false };

    private Diagram Path(double[] x, double[] y, Rgb? color, Dash? dash, double thickness) =>
        this with { Lines = Lines.Add(Chart.Line(x, y, color: color ?? Style.Ink, dash: dash ?? Dash.Solid, width: thickness).Data[0]) };
}
