using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>What the runner reads of metadata must have its type: a setting of another would be passed over without a word.</summary>
internal static class MetadataTypes
{
    /// <exception cref="FormatException">A value has another type; the message says which.</exception>
    public static void CheckNotebook(JsonMap metadata)
    {
        RequireObjects(metadata, "kernelspec", "language_info", "execution");
        RequireString(metadata, "kernelspec", "name");
        RequireString(metadata, "kernelspec", "language");
        RequireString(metadata, "language_info", "name");
    }

    /// <exception cref="FormatException">A value has another type; the message says which.</exception>
    public static void CheckCell(JsonMap metadata)
    {
        if (metadata.Find("tags") is { } tags && !ShapeOf.IsStrings(tags))
        {
            throw new FormatException(Messages.BadType("tags", "a list of strings", Tags(tags)));
        }

        RequireObjects(metadata, "execution", "workbook", "polyglot_notebook", "dotnet_interactive");
        RequireString(metadata, "polyglot_notebook", "kernelName");
        RequireString(metadata, "dotnet_interactive", "language");
    }

    private static string Tags(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? $"a list with {ShapeOf.Show(value.EnumerateArray().First(tag => tag.ValueKind != JsonValueKind.String))}"
            : ShapeOf.Show(value);

    private static void RequireObjects(JsonMap metadata, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (metadata.Find(key) is { ValueKind: not JsonValueKind.Object } value)
            {
                throw new FormatException(Messages.BadType(key, "an object", ShapeOf.Show(value)));
            }
        }
    }

    private static void RequireString(JsonMap metadata, string owner, string key)
    {
        if (metadata.Find(owner, key) is { ValueKind: not JsonValueKind.String } value)
        {
            throw new FormatException(Messages.BadType($"{owner}.{key}", "a string", ShapeOf.Show(value)));
        }
    }
}
