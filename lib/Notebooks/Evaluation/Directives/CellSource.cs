using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workbook.Notebooks.Evaluation.Cells;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>A cell's text, with the knowledge of which lines are directives and which only look so, inside a string or comment.</summary>
internal sealed class CellSource
{
    private readonly string _code;
    private readonly Lazy<SyntaxNode> _root;

    /// <summary>Reads a cell.</summary>
    public CellSource(string code)
    {
        _code = code.ReplaceLineEndings("\n");
        Lines = _code.Split('\n');
        _root = new(() => CSharpSyntaxTree.ParseText(_code, CellCompiler.ParseOptions).GetRoot());
    }

    /// <summary>The lines.</summary>
    public string[] Lines { get; }

    /// <summary>The directive on a 1-based line, or null.</summary>
    public DirectiveLine? DirectiveAt(int line) =>
        DirectiveLine.Read(Lines[line - 1], line) is { } directive && !IsInsideText(StartOf(line)) ? directive : null;

    private int StartOf(int line) => Lines.Take(line - 1).Sum(text => text.Length + 1);

    private bool IsInsideText(int position)
    {
        var token = _root.Value.FindToken(position);
        var trivia = _root.Value.FindTrivia(position);
        return (token.SpanStart < position && position < token.Span.End)
            || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
    }
}
