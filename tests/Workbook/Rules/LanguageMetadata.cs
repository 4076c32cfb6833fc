using System.Text.Json;

namespace Workbook.Tests.Rules;

/// <summary>The metadata by which every front end finds a C# kernel.</summary>
internal static class LanguageMetadata
{
    private static readonly (string Path, string Value)[] Expected =
    [
        ("kernelspec.name", ".net-csharp"),
        ("kernelspec.display_name", ".NET (C#)"),
        ("kernelspec.language", "C#"),
        ("language_info.name", "C#"),
        ("language_info.mimetype", "text/x-csharp"),
        ("language_info.file_extension", ".cs"),
        ("language_info.pygments_lexer", "csharp"),
        ("polyglot_notebook.kernelInfo.defaultKernelName", "csharp"),
    ];

    public static IEnumerable<string> Check(Notebook notebook)
    {
        foreach (var (path, value) in Expected)
        {
            var actual = Find(notebook.Json.GetProperty("metadata"), path);
            if (actual != value)
            {
                yield return $"metadata.{path} is {actual ?? "absent"}; it must be {value}.";
            }
        }
    }

    private static string? Find(JsonElement element, string path)
    {
        foreach (var key in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out element))
            {
                return null;
            }
        }

        return element.ToString();
    }
}
