using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Workbook.Notebooks.Evaluation.Cells;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>A cell's text, with the knowledge of which lines are directives and which only look so, inside a string or comment.</summary>
internal sealed class CellSource
{
    private readonly SourceText _text;
    private readonly Lazy<SyntaxNode> _root;

    /// <summary>Reads a cell.</summary>
    public CellSource(string code)
    {
        Text = code;
        _text = SourceText.From(code);
        Lines = [.. _text.Lines.Select(line => line.ToString())];
        _root = new(() => CSharpSyntaxTree.ParseText(_text, CellCompiler.ParseOptions).GetRoot());
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The lines, without their ends.</summary>
    public string[] Lines { get; }

    /// <summary>The directive on a 1-based line, or null.</summary>
    public DirectiveLine? DirectiveAt(int line) =>
        DirectiveLine.Read(Lines[line - 1], line) is { } directive && !IsInsideText(StartOf(line)) ? directive : null;

    /// <summary>Where a 1-based line begins.</summary>
    public int StartOf(int line) => _text.Lines[line - 1].Start;

    /// <summary>The 1-based line of a position.</summary>
    public int LineAt(int position) => _text.Lines.GetLinePosition(position).Line + 1;

    /// <summary>Whether a position is inside a string or comment.</summary>
    public bool IsInsideText(int position)
    {
        var token = _root.Value.FindToken(position);
        var trivia = _root.Value.FindTrivia(position);
        return (token.SpanStart < position && position < token.Span.End)
            || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
    }
}
