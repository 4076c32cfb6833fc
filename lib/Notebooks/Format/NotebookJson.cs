using System.Text;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>The step before cells: text to JSON, and the checks that it is a notebook at all.</summary>
internal static class NotebookJson
{
    /// <exception cref="NotebookFormatException">The text is not JSON.</exception>
    public static JsonElement Parse(string json, string name)
    {
        json = json.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(json))
        {
            throw new NotebookFormatException(name, Messages.Empty);
        }

        try
        {
            return JsonElement.Parse(JsonText.WithWholeEscapes(JsonText.Whole(json)), JsonText.Options);
        }
        catch (JsonException broken)
        {
            throw Explain(broken, json, name);
        }
    }

    /// <exception cref="NotebookFormatException">The JSON is no notebook of nbformat 4.</exception>
    public static void CheckIsNotebook(JsonElement root, string name)
    {
        string? problem = root switch
        {
            { ValueKind: not JsonValueKind.Object } => Messages.NotAnObject(ShapeOf.Name(root)),
            _ when !root.TryGetProperty("nbformat", out _) => Messages.MajorMissing,
            _ when !IsMajor(root.GetProperty("nbformat")) => Messages.Major(ShapeOf.Show(root.GetProperty("nbformat"))),
            _ when !root.TryGetProperty("cells", out JsonElement cells) || cells.ValueKind != JsonValueKind.Array => Messages.CellsMissing,
            _ => null,
        };
        if (problem is not null)
        {
            throw new NotebookFormatException(name, problem);
        }
    }

    private static bool IsMajor(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int major) && major == Notebook.MajorVersion;

    private static NotebookFormatException Explain(JsonException broken, string json, string name)
    {
        long line = broken.LineNumber ?? 0;
        string text = json.Split('\n').ElementAtOrDefault((int)line) ?? "";
        if (text.StartsWith("<<<<<<<", StringComparison.Ordinal))
        {
            return new(name, Messages.MergeConflict, line + 1, 1);
        }

        // System.Text.Json counts bytes; readers and editors count characters.
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int before = (int)Math.Min(broken.BytePositionInLine ?? 0, bytes.Length);
        return new(name, Messages.NotJson(Reason(broken)), line + 1, Encoding.UTF8.GetCharCount(bytes, 0, before) + 1);
    }

    private static string Reason(JsonException broken)
    {
        string reason = broken.Message;
        foreach (string tail in (string[])[" Path:", " LineNumber:", " Change the reader options"])
        {
            int end = reason.IndexOf(tail, StringComparison.Ordinal);
            reason = end < 0 ? reason : reason[..end];
        }

        return reason.ReplaceLineEndings(" ");
    }
}
