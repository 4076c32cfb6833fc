using System.Text.Json;

namespace Workbook.Tests.Rules;

/// <summary>Text in a notebook: one string, or the list of its lines.</summary>
internal static class JsonText
{
    public static string Joined(JsonElement text) =>
        text.ValueKind == JsonValueKind.Array ? string.Concat(text.EnumerateArray().Select(line => line.GetString())) : text.GetString() ?? "";
}
