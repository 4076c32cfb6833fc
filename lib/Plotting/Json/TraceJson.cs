using System.Globalization;
using System.Text.Json;

namespace Workbook.Plotting.Json;

/// <summary>A trace → one entry of <c>data</c>.</summary>
internal static class TraceJson
{
    public static void Write(Utf8JsonWriter json, Trace trace)
    {
        json.WriteStartObject();
        switch (trace)
        {
            case ScatterTrace scatter:
                Scatter(json, scatter);
                break;
            case BarTrace bar:
                Bar(json, bar);
                break;
            case HistogramTrace histogram:
                Histogram(json, histogram);
                break;
            case HeatmapTrace heatmap:
                Heatmap(json, heatmap);
                break;
        }

        Common(json, trace);
        json.WriteEndObject();
    }

    private static void Common(Utf8JsonWriter json, Trace trace)
    {
        json.Text("name", trace.Name);
        json.WriteString("xaxis", AxisName('x', trace.XAxis));
        json.WriteString("yaxis", AxisName('y', trace.YAxis));
        if (trace is not HeatmapTrace)
        {
            json.WriteBoolean("showlegend", trace.InLegend);
        }

        if (trace.Opacity < 1)
        {
            json.Number("opacity", trace.Opacity);
        }
    }

    private static void Scatter(Utf8JsonWriter json, ScatterTrace scatter)
    {
        json.WriteString("type", "scatter");
        json.WriteString("mode", Names.Of(scatter.Mode));
        Positions(json, "x", scatter.X);
        Positions(json, "y", scatter.Y);
        if (scatter.Mode.HasFlag(ScatterMode.Lines))
        {
            json.WriteStartObject("line");
            json.Color("color", scatter.Line.Color!.Value);
            json.Number("width", scatter.Line.Width!.Value);
            json.WriteString("dash", Names.Of(scatter.Line.Dash!.Value));
            json.WriteEndObject();
        }

        if (scatter.Mode.HasFlag(ScatterMode.Markers))
        {
            json.WriteStartObject("marker");
            json.Color("color", scatter.Marker.Color!.Value);
            json.Number("size", scatter.Marker.Size!.Value);
            json.WriteString("symbol", Names.Of(scatter.Marker.Symbol!.Value));
            json.WriteEndObject();
        }
    }

    private static void Bar(Utf8JsonWriter json, BarTrace bar)
    {
        json.WriteString("type", "bar");
        json.WriteString("orientation", bar.Horizontal ? "h" : "v");
        Positions(json, "x", bar.X);
        Positions(json, "y", bar.Y);
        Fill(json, bar.Marker);
    }

    private static void Histogram(Utf8JsonWriter json, HistogramTrace histogram)
    {
        json.WriteString("type", "histogram");
        Positions(json, "x", histogram.X);
        json.WriteStartObject("xbins");
        json.Number("start", histogram.Bins.Start);
        json.Number("end", histogram.Bins.End);
        json.Number("size", histogram.Bins.Size);
        json.WriteEndObject();
        json.WriteBoolean("autobinx", false);
        if (histogram.AsShares)
        {
            json.WriteString("histnorm", "probability");
        }

        Fill(json, histogram.Marker);
    }

    private static void Fill(Utf8JsonWriter json, MarkerStyle marker)
    {
        json.WriteStartObject("marker");
        json.Color("color", marker.Color!.Value);
        json.WriteStartObject("line");
        json.Color("color", Rgb.White);
        json.Number("width", 1);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Heatmap(Utf8JsonWriter json, HeatmapTrace heatmap)
    {
        json.WriteString("type", "heatmap");
        json.WriteStartArray("z");
        for (int row = 0; row < heatmap.Z.Rows; row++)
        {
            json.WriteStartArray();
            for (int column = 0; column < heatmap.Z.Columns; column++)
            {
                json.Number(heatmap.Z[row, column]);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        CellText(json, heatmap);
        json.Number("xgap", heatmap.Gap);
        json.Number("ygap", heatmap.Gap);
        Colors(json, heatmap);
    }

    private static void CellText(Utf8JsonWriter json, HeatmapTrace heatmap)
    {
        if (heatmap.Text is not { } text)
        {
            return;
        }

        json.WriteStartArray("text");
        foreach (var row in text)
        {
            json.WriteStartArray();
            foreach (string cell in row)
            {
                json.WriteStringValue(cell);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("texttemplate", "%{text}");
    }

    private static void Colors(Utf8JsonWriter json, HeatmapTrace heatmap)
    {
        if (heatmap.SharesColorAxis)
        {
            json.WriteString("coloraxis", "coloraxis");
            return;
        }

        json.Number("zmin", heatmap.ZMin);
        json.Number("zmax", heatmap.ZMax);
        json.ColorScale(heatmap.ColorScale);
        json.WriteBoolean("showscale", heatmap.ColorBar is not null);
        if (heatmap.ColorBar is not null)
        {
            LayoutJson.Write(json, heatmap.ColorBar);
        }
    }

    private static void Positions(Utf8JsonWriter json, string name, Coordinates coordinates)
    {
        if (coordinates.AreWords)
        {
            json.Texts(name, coordinates.Words);
        }
        else
        {
            json.Numbers(name, coordinates.Numbers);
        }
    }

    public static string AxisName(char letter, int number) =>
        number == 1 ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
}
