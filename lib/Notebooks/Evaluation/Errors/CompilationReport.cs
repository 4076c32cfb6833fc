using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Workbook.Notebooks.Evaluation.Directives;

namespace Workbook.Notebooks.Evaluation.Errors;

/// <summary>Errors found before a cell runs: each with its place, its source line and a caret under the spot.</summary>
internal static class CompilationReport
{
    private const string Name = "CompilationError";
    private const int MaxErrors = 10;

    /// <summary>Reports what the compiler found.</summary>
    public static EvaluationResult.Error Of(ImmutableArray<Diagnostic> errors, string cellName)
    {
        // An error without a place is a consequence, when there are others with one.
        var placed = errors.Where(error => error.Location.IsInSource).ToImmutableArray();
        var ordered = (placed.IsEmpty ? errors : placed).OrderBy(error => error.Location.SourceSpan.Start).ToList();
        var lines = ordered.Take(MaxErrors).SelectMany(error => Lines(error, cellName)).ToList();
        if (ordered.Count > MaxErrors)
        {
            lines.Add($"({ordered.Count - MaxErrors} more)");
        }

        return new(Name, Header(ordered[0], cellName), [.. lines], LineOf(ordered[0], cellName));
    }

    /// <summary>Reports a directive that could not be carried out.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="file">The file it is in; empty for the running cell.</param>
    public static EvaluationResult.Error Of(DirectiveException error, string file)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"{file}({error.Line},{error.Column}): error {error.Id}: {error.Message}");
        return new(Name, header, [header, error.Text, Caret(error.Text, error.Column - 1)], error.Line);
    }

    private static IEnumerable<string> Lines(Diagnostic error, string cellName)
    {
        yield return Header(error, cellName);
        if (error.Location.SourceTree?.GetText() is { } text)
        {
            var position = error.Location.GetLineSpan().StartLinePosition;
            var line = text.Lines[position.Line].ToString();
            yield return line;
            yield return Caret(line, position.Character);
        }
    }

    private static string Header(Diagnostic error, string cellName)
    {
        var message = $"error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
        if (!error.Location.IsInSource)
        {
            return message;
        }

        var span = error.Location.GetLineSpan();
        var file = span.Path == cellName ? "" : Path.GetFileName(span.Path);
        return string.Create(CultureInfo.InvariantCulture, $"{file}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {message}");
    }

    private static int? LineOf(Diagnostic error, string cellName) =>
        error.Location.IsInSource && error.Location.GetLineSpan() is var span && span.Path == cellName ? span.StartLinePosition.Line + 1 : null;

    // Tabs are kept, so that the caret stands under its spot however wide they are shown.
    private static string Caret(string line, int column) =>
        string.Concat(line.Take(column).Select(character => character == '\t' ? '\t' : ' ')) + "^";
}
