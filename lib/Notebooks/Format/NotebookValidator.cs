using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>Checks notebooks against the rules of the nbformat 4.5 schema.</summary>
/// <remarks>nbformat.v4.5.schema.json, jupyter/nbformat.</remarks>
public static class NotebookValidator
{
    /// <summary>Every problem of a notebook, from top to bottom.</summary>
    public static ImmutableArray<NotebookProblem> Validate(Notebook notebook) => Validate(NotebookWriter.Write(notebook), "notebook");

    /// <summary>Every problem of a notebook file, from top to bottom.</summary>
    /// <exception cref="NotebookFormatException">The file is no notebook of nbformat 4 at all.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ImmutableArray<NotebookProblem> ValidateFile(string path) => Validate(NotebookReader.ReadText(path), path);

    /// <summary>Every problem of a notebook's JSON text, from top to bottom.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="name">What the exception calls the notebook.</param>
    /// <exception cref="NotebookFormatException">The text is no notebook of nbformat 4 at all.</exception>
    public static ImmutableArray<NotebookProblem> Validate(string json, string name)
    {
        JsonElement root = NotebookJson.Parse(json, name);
        NotebookJson.CheckIsNotebook(root, name);
        var problems = ImmutableArray.CreateBuilder<NotebookProblem>();
        bool hasIds = CheckNotebook(new(root, "the notebook", problem => problems.Add(new(null, null, problem))));
        var firstWithId = new Dictionary<string, int>();
        foreach ((int index, JsonElement cell) in root.GetProperty("cells").EnumerateArray().Index())
        {
            string? id = IdOf(cell);
            void Report(string problem) => problems.Add(new(index + 1, id, problem));
            CellValidator.Check(cell, hasIds, Report);
            if (id is not null && !firstWithId.TryAdd(id, index + 1))
            {
                Report(Messages.DuplicateId(id, firstWithId[id]));
            }
        }

        return problems.ToImmutable();
    }

    /// <returns>Whether the file is of a version whose cells have ids.</returns>
    private static bool CheckNotebook(SchemaScope notebook)
    {
        notebook.Keys(["metadata", "nbformat", "nbformat_minor", "cells"]);
        notebook.RequireObject("metadata");
        if (notebook.Nested("metadata", "metadata") is { } metadata)
        {
            CheckMetadata(metadata);
        }

        if (notebook["nbformat_minor"] is not { } minor || ShapeOf.Count(minor) >= 5)
        {
            return true;
        }

        notebook.Report(Messages.Minor(ShapeOf.Show(minor)));
        return false;
    }

    private static void CheckMetadata(SchemaScope metadata)
    {
        metadata.RequireObject("kernelspec");
        metadata.RequireObject("language_info");
        metadata.RequireString("title");
        metadata.Require("authors", "a list", value => value.ValueKind == JsonValueKind.Array);
        metadata.Require("orig_nbformat", "a whole number from 1 on", value => ShapeOf.Count(value) >= 1);
        if (metadata.Nested("kernelspec", "kernelspec") is { } kernelspec)
        {
            CheckStrings(kernelspec, "name", "display_name");
        }

        if (metadata.Nested("language_info", "language_info") is { } language)
        {
            CheckStrings(language, "name");
            language.RequireString("file_extension");
            language.RequireString("mimetype");
            language.RequireString("pygments_lexer");
            language.Require("codemirror_mode", "a string or an object", value => value.ValueKind is JsonValueKind.String or JsonValueKind.Object);
        }
    }

    private static void CheckStrings(SchemaScope scope, params ReadOnlySpan<string> required)
    {
        foreach (string key in required)
        {
            if (scope[key] is null)
            {
                scope.Report(Messages.Missing(key));
            }

            scope.RequireString(key);
        }
    }

    private static string? IdOf(JsonElement cell) => ShapeOf.Map(cell).FindString("id");
}
