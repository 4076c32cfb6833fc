using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Wire;

/// <summary>The members of a connection file, each checked as it is read; messages name the member and what it holds.</summary>
internal sealed class ConnectionFile(JsonMap members)
{
    /// <summary>A text.</summary>
    public string Text(string key, bool mayBeEmpty = false)
    {
        JsonElement value = Member(key);
        return value.ValueKind == JsonValueKind.String && (mayBeEmpty || value.GetString() is not "")
            ? value.GetString()!
            : throw new InvalidDataException($"{key} must be a {(mayBeEmpty ? "string" : "string that is not empty")}, not {Shown(value)}.");
    }

    /// <summary>A TCP port.</summary>
    public int Port(string key)
    {
        JsonElement value = Member(key);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int port) && port is >= 1 and <= 65535
            ? port
            : throw new InvalidDataException($"{key} must be a whole number from 1 to 65535, not {Shown(value)}.");
    }

    /// <summary>Checks a member for which only one value is supported; where it is missing, that value is meant.</summary>
    public void MustBe(string key, string supported)
    {
        if (members.Find(key) is { } value && members.FindString(key) != supported)
        {
            throw new InvalidDataException($"{key} must be \"{supported}\", the only one supported, not {Shown(value)}.");
        }
    }

    /// <summary>Refuses a member that asks for something else.</summary>
    public void MustNotHave(string key, string reason)
    {
        if (members.Find(key) is { ValueKind: not JsonValueKind.Null })
        {
            throw new InvalidDataException($"{key}: {reason}.");
        }
    }

    private JsonElement Member(string key) => members.Find(key) ?? throw new InvalidDataException($"{key} is missing.");

    private static string Shown(JsonElement value)
    {
        string text = value.GetRawText();
        return value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? $"an {value.ValueKind.ToString().ToLowerInvariant()}" : text.Length > 60 ? text[..60] + "…" : text;
    }
}
