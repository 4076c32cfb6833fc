using System.Text.Json;

namespace Workbook.Tests.Rules;

/// <summary>
/// Every figure is stored for every reader: Plotly JSON, a PNG with alt text, and that text as text/plain; no HTML. A widget has HTML
/// in place of the Plotly JSON, and in it the same PNG, for readers whose front end strips scripts.
/// </summary>
internal static class Figures
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static IEnumerable<string> Check(Notebook notebook)
    {
        var figures =
            from cell in notebook.CodeCells
            from output in cell.Outputs
            where Data(output) is { } data && (data.TryGetProperty("application/vnd.plotly.v1+json", out _) || data.TryGetProperty("image/png", out _))
            select (cell, output);
        var found = false;
        foreach (var (cell, output) in figures)
        {
            found = true;
            foreach (var sentence in CheckFigure(Data(output)!.Value, output.GetProperty("metadata")))
            {
                yield return $"{cell}: {sentence}";
            }
        }

        if (!found)
        {
            yield return "No cell shows a figure.";
        }
    }

    private static IEnumerable<string> CheckFigure(JsonElement data, JsonElement metadata)
    {
        var picture = data.TryGetProperty("image/png", out var png) ? JsonText.Joined(png).Trim() : "";
        var html = data.TryGetProperty("text/html", out var markup) ? JsonText.Joined(markup) : null;
        if (!IsPng(picture))
        {
            yield return "the figure has no PNG.";
        }

        if (data.TryGetProperty("application/vnd.plotly.v1+json", out _))
        {
            if (html is not null)
            {
                yield return "the figure has text/html, which hides the PNG in untrusted notebooks.";
            }
        }
        else if (html is null)
        {
            yield return "the figure has neither Plotly JSON nor, as a widget, HTML.";
        }
        else if (picture.Length == 0 || !html.Contains(picture, StringComparison.Ordinal))
        {
            yield return "the widget's HTML does not hold its PNG, which is all that readers see where scripts are stripped.";
        }

        if (!data.TryGetProperty("text/plain", out var text) || string.IsNullOrWhiteSpace(JsonText.Joined(text)))
        {
            yield return "the figure has no text/plain.";
        }

        if (AltText(metadata) is not { } alt || Prose.CountWords(alt) < 3)
        {
            yield return "the figure's alt text (metadata, image/png, alt) has fewer than 3 words.";
        }
    }

    private static JsonElement? Data(JsonElement output) => output.TryGetProperty("data", out var data) ? data : null;

    private static string? AltText(JsonElement metadata) =>
        metadata.TryGetProperty("image/png", out var image) && image.TryGetProperty("alt", out var alt) ? alt.GetString() : null;

    private static bool IsPng(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) && bytes.AsSpan(0, count).StartsWith(PngSignature);
    }
}
