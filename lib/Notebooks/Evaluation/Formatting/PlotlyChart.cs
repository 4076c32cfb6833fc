using System.Text.Json;
using Workbook.Display;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Charts of the package Plotly.NET, shown as the figures they are: their own HTML would load plotly.js from the network.</summary>
internal static class PlotlyChart
{
    private const string ChartType = "Plotly.NET.GenericChart";

    /// <summary>What shows values of a type; null when they are no charts.</summary>
    public static Func<object, MimeBundle?>? FormatterOf(Type type)
    {
        // The cases of an F# union are types derived from it.
        var chart = type.FullName == ChartType ? type : type.BaseType?.FullName == ChartType ? type.BaseType : null;
        return chart?.GetMethod("toJson", [chart]) is { IsStatic: true } toJson ? value => Show((string)toJson.Invoke(null, [value])!) : null;
    }

    private static MimeBundle Show(string json)
    {
        using var figure = JsonDocument.Parse(json);
        return MimeBundle.PlainText(Describe(figure.RootElement)).With(MimeTypes.Plotly, json);
    }

    private static string Describe(JsonElement figure)
    {
        var kinds = figure.GetProperty("data").EnumerateArray().Select(trace => TextAt(trace, "type") ?? "scatter").CountBy(kind => kind);
        var title = (TextAt(figure, "layout", "title", "text") ?? TextAt(figure, "layout", "title")) is { } text ? $" '{text}'" : "";
        var traces = string.Join(", ", kinds.Select(kind => kind.Value == 1 ? kind.Key : $"{kind.Value} × {kind.Key}"));
        return $"Plotly chart{title}: {(traces.Length == 0 ? "nothing" : traces)}";
    }

    private static string? TextAt(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
