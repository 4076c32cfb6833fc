using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Grading;

/// <summary>Looks whether anything that was taken out of an assignment is still to be read in its student copy.</summary>
internal static class LeakCheck
{
    // Where no author writes on purpose (outputs, metadata, attachments) a few words betray a solution. In cells, which
    // teach what the exercises ask, only what is too long to be there by chance.
    private const int ShortRun = 6;
    private const int LongRun = 16;

    /// <summary>Throws when something leaks.</summary>
    /// <exception cref="AssignmentException">A run of tokens of a solution or of hidden tests is still there; the message says where.</exception>
    public static void Require(Assignment source, Notebook copy)
    {
        ImmutableArray<(string Name, string[] Tokens)> secrets = [.. Secrets(source)];
        foreach ((string place, string text, int length) in Places(copy))
        {
            HashSet<string> runs = [.. Runs(Tokens(text), length)];
            foreach ((string name, string[] tokens) in secrets)
            {
                if (Runs(tokens, length).FirstOrDefault(runs.Contains) is { } leak)
                {
                    throw new AssignmentException($"{source.Path}: {Messages.Leak(name, place, leak)}");
                }
            }
        }
    }

    private static IEnumerable<(string Name, string[] Tokens)> Secrets(Assignment source)
    {
        foreach (AssignmentCell cell in source.Cells)
        {
            foreach (Region region in cell.Regions)
            {
                yield return (cell.Name, Tokens(region.Content(cell.Cell.Source)));
            }

            if (cell.Role is CellRole.Solution or CellRole.Manual && cell.Grading is { IsTask: false } && cell.Regions.IsEmpty)
            {
                yield return (cell.Name, Tokens(cell.Cell.Source));
            }
        }
    }

    private static IEnumerable<(string Place, string Text, int Length)> Places(Notebook copy)
    {
        yield return ("the notebook's metadata", Unescaped(copy.Metadata), ShortRun);
        yield return ("keys the format does not know", Unescaped(copy.Extra), ShortRun);
        foreach (Cell cell in copy.Cells)
        {
            yield return ($"cell {cell.Id}", cell.Source, LongRun);
            yield return ($"the metadata of cell {cell.Id}", Unescaped(cell.Metadata), ShortRun);
            yield return ($"unknown keys of cell {cell.Id}", Unescaped(cell.Extra), ShortRun);
            if (Attachments(cell) is { } attachments)
            {
                yield return ($"the attachments of cell {cell.Id}", Decoded(attachments), ShortRun);
            }
        }
    }

    private static JsonMap? Attachments(Cell cell) => cell is Cell.Markdown markdown ? markdown.Attachments : (cell as Cell.Raw)?.Attachments;

    private static string Unescaped(JsonMap map) => string.Join('\n', map.SelectMany(entry => Strings(entry.Value)));

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => [string.Join('\n', json.EnumerateArray().SelectMany(Strings))],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Strings(property.Value).Prepend(property.Name)),
        _ => [],
    };

    // Attachments are base64, also those that are text.
    private static string Decoded(JsonMap attachments) => string.Join('\n', attachments.SelectMany(entry => Strings(entry.Value)).Select(text =>
    {
        Span<byte> bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.ReplaceLineEndings(""), bytes, out int count) ? Encoding.UTF8.GetString(bytes[..count]) : text;
    }));

    // Punctuation alone betrays nothing, so a run is counted in words, names and numbers.
    private static string[] Tokens(string text) =>
        [.. SyntaxFactory.ParseTokens(text, options: CellCompiler.ParseOptions)
            .Where(token => token.Text.Length > 0 && (char.IsLetterOrDigit(token.Text[0]) || token.Text[0] is '"' or '_' or '@' or '$'))
            .Select(token => token.Text)];

    private static IEnumerable<string> Runs(string[] tokens, int length) =>
        tokens.Length >= length
            ? Enumerable.Range(0, tokens.Length - length + 1).Select(start => string.Join(' ', tokens[start..(start + length)]))
            : [];
}
