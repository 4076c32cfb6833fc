using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>The notebook metadata by which Jupyter front ends and .NET Interactive know a C# notebook.</summary>
/// <remarks>NOTEBOOKS.md, "File".</remarks>
public static class WorkbookMetadata
{
    /// <summary>The metadata of a new notebook.</summary>
    public static JsonMap Canonical { get; } = JsonMap.Parse("""
        {
          "kernelspec": {"name": ".net-csharp", "display_name": ".NET (C#)", "language": "C#"},
          "language_info": {"name": "C#", "version": "14.0", "mimetype": "text/x-csharp", "file_extension": ".cs", "pygments_lexer": "csharp"},
          "polyglot_notebook": {"kernelInfo": {"defaultKernelName": "csharp", "items": [{"name": "csharp", "aliases": []}]}}
        }
        """);

    private static readonly string[] CSharpNames = ["c#", "csharp", ".net-csharp", "polyglot-notebook"];

    /// <summary>The metadata after a run: the language is the one that ran, a kernel the reader chose stays.</summary>
    public static JsonMap Complete(JsonMap metadata)
    {
        foreach ((string key, var value) in Canonical)
        {
            metadata = key == "language_info" || !metadata.ContainsKey(key) ? metadata.With(key, value) : metadata;
        }

        return metadata;
    }

    /// <summary>Whether a language, by one of its names, is C#.</summary>
    public static bool IsCSharp(string language) => CSharpNames.Contains(language.ToLowerInvariant());

    /// <summary>The language a notebook names; null when it names none.</summary>
    internal static string? LanguageOf(JsonMap metadata) =>
        metadata.FindString("kernelspec", "language") ?? metadata.FindString("language_info", "name") ?? metadata.FindString("kernelspec", "name");

    /// <summary>Whether two names stand for one language.</summary>
    internal static bool IsSameLanguage(string first, string second) =>
        string.Equals(first, second, StringComparison.OrdinalIgnoreCase) || (IsCSharp(first) && IsCSharp(second));
}
