using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Plotting.Json;

/// <summary>A layout → <c>layout</c>.</summary>
internal static class LayoutJson
{
    private const double TitleTop = 12;

    public static void Write(Utf8JsonWriter json, Figure figure)
    {
        Layout layout = figure.Layout;
        json.WriteStartObject();
        Title(json, layout);
        json.WriteNumber("width", layout.Width);
        json.WriteNumber("height", layout.Height);
        Font(json, "font", Style.FontSize, Style.Ink);
        Margin(json, layout);
        json.Color("paper_bgcolor", Rgb.White);
        json.Color("plot_bgcolor", Rgb.White);
        Axes(json, 'x', layout.XAxes);
        Axes(json, 'y', layout.YAxes);
        Annotations(json, layout.Annotations);
        ColorAxis(json, layout.ColorAxis);
        Legend(json, layout);
        if (figure.Data.Any(trace => trace is BarTrace or HistogramTrace))
        {
            json.WriteString("barmode", layout.StackedBars ? "stack" : figure.Data.Any(trace => trace is HistogramTrace) ? "overlay" : "group");
            json.Number("bargap", figure.Data.Any(trace => trace is HistogramTrace) ? 0 : Style.BarGap);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ColorBar bar)
    {
        json.WriteStartObject("colorbar");
        if (bar.Title is not null)
        {
            json.WriteStartObject("title");
            json.Text("text", bar.Title);
            Font(json, "font", Style.FontSize, Style.Ink);
            json.WriteEndObject();
        }

        json.Number("x", Math.Round(bar.X, 6));
        json.Number("y", Math.Round(bar.Y, 6));
        json.Number("len", Math.Round(bar.Length, 6));
        json.Number("thickness", Style.ColorBarThickness);
        json.Number("outlinewidth", 0);
        json.WriteEndObject();
    }

    private static void Title(Utf8JsonWriter json, Layout layout)
    {
        if (layout.Title is null)
        {
            return;
        }

        json.WriteStartObject("title");
        json.Text("text", layout.Title);
        Font(json, "font", Style.TitleSize, Style.Ink, bold: true);
        json.Number("x", 0.5);
        json.WriteString("xanchor", "center");
        json.Number("y", Math.Round(1 - TitleTop / layout.Height, 4));
        json.WriteString("yanchor", "top");
        json.WriteEndObject();
    }

    public static void Font(Utf8JsonWriter json, string name, double size, Rgb color, bool bold = false)
    {
        json.WriteStartObject(name);
        json.WriteString("family", Style.FontFamily);
        json.Number("size", size);
        json.Color("color", color);
        if (bold)
        {
            json.WriteString("weight", "bold");
        }

        json.WriteEndObject();
    }

    // The axes widen left and bottom margins themselves (automargin); only the top must be told what stands there.
    private static void Margin(Utf8JsonWriter json, Layout layout)
    {
        double top = 16;
        if (layout.Title is { } title)
        {
            top += 12 + title.Split('\n').Length * Style.TitleSize * 1.3;
        }

        if (layout.Annotations.Any(annotation => annotation is { InDomain: true, Y: >= 1, YAnchor: VerticalAnchor.Bottom }))
        {
            top += Style.SubplotTitleSize * 1.3;
        }

        if (layout.ShowLegend == true && layout.Legend.Y > 1)
        {
            top += 24;
        }

        json.WriteStartObject("margin");
        json.Number("l", 60);
        json.Number("r", 24);
        json.Number("t", Math.Round(top));
        json.Number("b", 50);
        json.WriteEndObject();
    }

    private static void Axes(Utf8JsonWriter json, char letter, ImmutableArray<Axis> axes)
    {
        for (int i = 0; i < axes.Length; i++)
        {
            json.WritePropertyName(TraceJson.AxisName(letter, i + 1).Insert(1, "axis"));
            AxisJson.Write(json, letter, axes[i]);
        }
    }

    private static void Annotations(Utf8JsonWriter json, ImmutableArray<Annotation> annotations)
    {
        if (annotations.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("annotations");
        foreach (Annotation annotation in annotations)
        {
            string domain = annotation.InDomain ? " domain" : "";
            json.WriteStartObject();
            json.Text("text", annotation.Text);
            json.Number("x", annotation.X);
            json.Number("y", annotation.Y);
            json.WriteString("xref", TraceJson.AxisName('x', annotation.XAxis) + domain);
            json.WriteString("yref", TraceJson.AxisName('y', annotation.YAxis) + domain);
            json.WriteString("xanchor", Names.Of(annotation.XAnchor));
            json.WriteString("yanchor", Names.Of(annotation.YAnchor));
            json.WriteBoolean("showarrow", false);
            Font(json, "font", annotation.Size, annotation.Color);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void ColorAxis(Utf8JsonWriter json, ColorAxis? axis)
    {
        if (axis is null)
        {
            return;
        }

        json.WriteStartObject("coloraxis");
        json.Number("cmin", axis.Min);
        json.Number("cmax", axis.Max);
        json.ColorScale(axis.ColorScale);
        json.WriteBoolean("showscale", axis.ColorBar is not null);
        if (axis.ColorBar is not null)
        {
            Write(json, axis.ColorBar);
        }

        json.WriteEndObject();
    }

    private static void Legend(Utf8JsonWriter json, Layout layout)
    {
        json.WriteBoolean("showlegend", layout.ShowLegend == true);
        if (layout.ShowLegend != true)
        {
            return;
        }

        Legend legend = layout.Legend;
        json.WriteStartObject("legend");
        json.WriteString("orientation", legend.Horizontal ? "h" : "v");
        json.Number("x", legend.X);
        json.WriteString("xanchor", Names.Of(legend.XAnchor));
        json.Number("y", legend.Y);
        json.WriteString("yanchor", Names.Of(legend.YAnchor));
        json.WriteEndObject();
    }
}
