using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>Reads .ipynb files, leniently: nbformat 4.0 to 4.5 and later minors, missing ids and keys, unknown outputs, BOM.</summary>
public static class NotebookReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; its name as given leads every message.</param>
    /// <exception cref="NotebookFormatException">The file is no notebook of nbformat 4.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Notebook Read(string path) => Parse(ReadText(path), path);

    /// <summary>A file's text.</summary>
    /// <exception cref="NotebookFormatException">The file is not UTF-8.</exception>
    internal static string ReadText(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new NotebookFormatException(path, Messages.NotUtf8);
        }
    }

    /// <summary>Reads a notebook from its JSON text.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="name">What messages call the notebook.</param>
    /// <exception cref="NotebookFormatException">The text is no notebook of nbformat 4.</exception>
    public static Notebook Parse(string json, string name = "notebook")
    {
        JsonElement root = NotebookJson.Parse(json, name);
        NotebookJson.CheckIsNotebook(root, name);
        JsonMap map = JsonMap.From(root);
        if (map.Find("metadata") is { ValueKind: not JsonValueKind.Object } facts)
        {
            throw new NotebookFormatException(name, Messages.Kind("metadata", "an object", ShapeOf.Name(facts)));
        }

        ImmutableArray<Cell> cells = CellReader.ReadAll(root.GetProperty("cells"), name);
        int minor = map.Find("nbformat_minor") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) ? value : 0;
        return new(ShapeOf.Map(map.Find("metadata")), cells)
        {
            MinorVersion = Math.Max(5, minor),
            Extra = map.Without("cells", "metadata", "nbformat", "nbformat_minor"),
        };
    }
}
