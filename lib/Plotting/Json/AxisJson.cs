using System.Text.Json;

namespace Workbook.Plotting.Json;

/// <summary>An axis → <c>layout.xaxis</c> and its like.</summary>
internal static class AxisJson
{
    public static void Write(Utf8JsonWriter json, char letter, Axis axis)
    {
        json.WriteStartObject();
        if (!axis.Visible)
        {
            json.WriteBoolean("visible", false);
        }

        if (axis.Title is not null)
        {
            json.WriteStartObject("title");
            json.Text("text", axis.Title);
            LayoutJson.Font(json, "font", Style.FontSize, Style.Ink);
            json.WriteEndObject();
        }

        json.WriteString("type", Names.Of(axis.Type!.Value));
        Range(json, axis);
        json.Numbers("domain", [Math.Round(axis.Domain.Start, 6), Math.Round(axis.Domain.End, 6)]);
        json.WriteString("anchor", TraceJson.AxisName(letter == 'x' ? 'y' : 'x', axis.Anchor));
        if (axis.Matches is { } other)
        {
            json.WriteString("matches", TraceJson.AxisName(letter, other));
        }

        Ticks(json, letter, axis);
        Look(json, axis);
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, Axis axis)
    {
        if (axis.Range is { } range)
        {
            json.Numbers("range", axis.Type == AxisType.Log ? [Math.Log10(range.From), Math.Log10(range.To)] : [range.From, range.To]);
        }
        else if (axis.Reversed)
        {
            json.WriteString("autorange", "reversed");
        }
    }

    private static void Ticks(Utf8JsonWriter json, char letter, Axis axis)
    {
        if (axis.TickValues is { } values)
        {
            json.WriteString("tickmode", "array");
            json.Numbers("tickvals", values);
            if (axis.TickTexts is { } texts)
            {
                json.Texts("ticktext", texts);
            }
        }

        if (axis.TickAngle is { } angle)
        {
            json.Number("tickangle", angle);
        }
        else if (letter == 'x' && axis.ShowTickLabels && (axis.Type == AxisType.Category || axis.TickTexts is not null))
        {
            json.Numbers("autotickangles", [0, -45, -90]);
        }

        if (axis.Type != AxisType.Category && axis.TickTexts is null)
        {
            json.WriteString("exponentformat", "power");
        }

        json.WriteBoolean("showticklabels", axis.ShowTickLabels);
    }

    private static void Look(Utf8JsonWriter json, Axis axis)
    {
        json.WriteBoolean("showgrid", axis.ShowGrid);
        if (axis.ShowGrid)
        {
            json.Color("gridcolor", Style.GridLine);
        }

        json.WriteBoolean("zeroline", false);
        json.WriteBoolean("showline", true);
        json.Color("linecolor", Style.AxisLine);
        json.WriteString("ticks", axis.ShowTickLabels ? "outside" : "");
        json.Color("tickcolor", Style.AxisLine);
        json.WriteBoolean("automargin", true);
    }
}
