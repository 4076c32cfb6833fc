using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.JupyterKernel.Install;

/// <summary>Reads and writes kernel.json.</summary>
internal static class KernelSpecFile
{
    /// <summary>The file's name in a kernel's folder.</summary>
    public const string Name = "kernel.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the kernel.json of a folder.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read; the message names it and says why.</exception>
    public static KernelSpec Read(string directory)
    {
        string file = Path.Combine(directory, Name);
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            return Parse(directory, document.RootElement);
        }
        catch (Exception error) when (error is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(InstallMessages.Unreadable(file, error.Message), error);
        }
    }

    /// <summary>The text of a kernel.json.</summary>
    public static string Text(KernelSpec spec)
    {
        var json = new JsonObject
        {
            ["argv"] = new JsonArray([.. spec.Argv.Select(argument => JsonValue.Create(argument))]),
            ["display_name"] = spec.DisplayName,
            ["language"] = spec.Language,
            ["interrupt_mode"] = spec.InterruptByMessage ? "message" : "signal",
            ["metadata"] = new JsonObject(),
        };
        if (!spec.Environment.IsEmpty)
        {
            json["env"] = new JsonObject(spec.Environment.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
        }

        return json.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static KernelSpec Parse(string directory, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException(InstallMessages.NotObject(root.GetRawText()));
        }

        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(directory)).ToLowerInvariant();
        string mode = Text(root, "interrupt_mode", "signal");
        return new(
            name,
            directory,
            Argv(root),
            Text(root, "display_name", name),
            Text(root, "language", ""),
            mode is "message" || (mode is "signal" ? false : throw new FormatException(InstallMessages.BadValue("interrupt_mode", "\"message\" or \"signal\"", $"\"{mode}\""))),
            Variables(root));
    }

    private static ImmutableArray<string> Argv(JsonElement root)
    {
        bool isThere = root.TryGetProperty("argv", out JsonElement argv);
        bool isGood = isThere && argv.ValueKind == JsonValueKind.Array && argv.GetArrayLength() > 0
            && argv.EnumerateArray().All(argument => argument.ValueKind == JsonValueKind.String) && argv[0].GetString() != "";
        return isGood
            ? [.. argv.EnumerateArray().Select(argument => argument.GetString()!)]
            : throw new FormatException(InstallMessages.BadArgv(isThere ? argv.GetRawText() : "not there"));
    }

    private static string Text(JsonElement root, string key, string otherwise) =>
        !root.TryGetProperty(key, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? otherwise
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : throw new FormatException(InstallMessages.BadValue(key, "a string", value.GetRawText()));

    private static ImmutableDictionary<string, string> Variables(JsonElement root)
    {
        if (!root.TryGetProperty("env", out JsonElement variables) || variables.ValueKind == JsonValueKind.Null)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        return variables.ValueKind == JsonValueKind.Object && variables.EnumerateObject().All(variable => variable.Value.ValueKind == JsonValueKind.String)
            ? variables.EnumerateObject().ToImmutableDictionary(variable => variable.Name, variable => variable.Value.GetString()!)
            : throw new FormatException(InstallMessages.BadValue("env", "an object of strings", variables.GetRawText()));
    }
}
