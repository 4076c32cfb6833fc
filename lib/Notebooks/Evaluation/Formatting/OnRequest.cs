using System.Text.Json;
using Workbook.Display;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Representations a cell asks for by name, as in <c>display(text, "text/markdown")</c>.</summary>
internal static class OnRequest
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, IncludeFields = true };

    /// <summary>Keeps what is wanted, makes what is missing where that can be done; plain text always stays.</summary>
    public static MimeBundle Select(MimeBundle bundle, object? value, IReadOnlyList<string> wanted)
    {
        var result = MimeBundle.PlainText(bundle.Data[MimeTypes.PlainText]);
        foreach (var mimeType in wanted)
        {
            if ((bundle.Data.GetValueOrDefault(mimeType) ?? Make(value, mimeType, result.Data[MimeTypes.PlainText])) is { } content)
            {
                result = result.With(mimeType, content);
            }
        }

        return result with { Metadata = bundle.Metadata.RemoveRange(bundle.Metadata.Keys.Except(result.Data.Keys)) };
    }

    private static string? Make(object? value, string mimeType, string plainText) => mimeType switch
    {
        MimeTypes.Html => $"<pre>{HtmlText.Escape(plainText)}</pre>",
        "application/json" => JsonSerializer.Serialize(value, Json),
        _ => value as string,
    };
}
