using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Evaluation.Directives;
using Workbook.Notebooks.Evaluation.References;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>A cell that is being written, as the compiler sees it after the cells that ran. Positions are those of the cell.</summary>
internal sealed class Draft
{
    private readonly bool[] _isCode;

    private Draft(CellSource source, CellCompiler compiler, string directory)
    {
        Source = source;
        _isCode = [.. CodeLines(source)];
        Code = Blanked(source, _isCode);
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(Code), CellCompiler.ParseOptions, "draft");
        Root = tree.GetRoot();
        Model = compiler.Draft(tree, ReferencesOf(source, directory)).GetSemanticModel(tree);
    }

    /// <summary>The cell's lines.</summary>
    public CellSource Source { get; }

    /// <summary>The C#, with blanks for directives and other languages.</summary>
    public string Code { get; }

    /// <summary>Its syntax.</summary>
    public SyntaxNode Root { get; }

    /// <summary>Its meaning.</summary>
    public SemanticModel Model { get; }

    /// <summary>Reads a cell; nothing of it is run or kept.</summary>
    public static Draft Of(string code, CellCompiler compiler, string directory) => new(new CellSource(code), compiler, directory);

    /// <summary>Only the C# of a cell, with blanks for the rest.</summary>
    public static string CodeOf(CellSource source) => Blanked(source, [.. CodeLines(source)]);

    /// <summary>Whether a position is in C#.</summary>
    public bool IsCode(int position) => _isCode[Source.LineAt(position) - 1];

    private static string Blanked(CellSource source, bool[] isCode)
    {
        var text = source.Text.ToCharArray();
        for (var line = 1; line <= isCode.Length; line++)
        {
            if (!isCode[line - 1])
            {
                text.AsSpan(source.StartOf(line), source.Lines[line - 1].Length).Fill(' ');
            }
        }

        return new(text);
    }

    private static IEnumerable<bool> CodeLines(CellSource source)
    {
        var isCSharp = true;
        for (var line = 1; line <= source.Lines.Length; line++)
        {
            var directive = source.DirectiveAt(line);
            isCSharp = (directive is null ? null : DirectiveTable.Find(directive.Name)?.BeginsCSharp) ?? isCSharp;
            yield return isCSharp && directive is null;
        }
    }

    // The libraries the cell itself names are read, though not loaded, so that the lines below know them before the cell has run.
    private static IEnumerable<MetadataReference> ReferencesOf(CellSource source, string directory) =>
        Enumerable.Range(1, source.Lines.Length)
            .Select(source.DirectiveAt)
            .Where(line => line is { Name: "#r" } && line.Argument.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .SelectMany(line => Read(Path.GetFullPath(line!.Argument, directory)));

    private static IEnumerable<MetadataReference> Read(string path)
    {
        try
        {
            return File.Exists(path) ? [.. Library.ReferencesOf(path)] : [];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            // Running the cell will tell.
            return [];
        }
    }
}
