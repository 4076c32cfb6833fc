using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Evaluation.Directives;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>Tells by its syntax whether code is whole, breaks off, or is wrong.</summary>
internal static class CompletenessCheck
{
    private const string Step = "    ";

    private const string NewlineInConstant = "CS1010";

    // What the compiler says at the beginning of a comment or string that does not end.
    private static readonly string[] OpenEnded = ["CS1035", "CS1039", "CS8997"];

    /// <summary>Checks a cell.</summary>
    public static Completeness Of(string code)
    {
        var csharp = Draft.CodeOf(new CellSource(code));
        var tree = CSharpSyntaxTree.ParseText(csharp, CellCompiler.ParseOptions);
        var last = tree.GetRoot().GetLastToken();
        var errors = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count == 0)
        {
            return new Completeness.Complete();
        }

        var brokeOff = !errors.Exists(error => IsFinal(error, last)) && (!SyntaxFactory.IsCompleteSubmission(tree) || errors.Exists(error => OpenEnded.Contains(error.Id)));
        return brokeOff ? new Completeness.Incomplete(IndentAfter(csharp, last)) : new Completeness.Invalid();
    }

    // An error among whole tokens stays one, whatever follows; so does a string that its line's end broke.
    private static bool IsFinal(Diagnostic error, SyntaxToken last) =>
        error.Id == NewlineInConstant || (error.Location.SourceSpan.End < last.SpanStart && !OpenEnded.Contains(error.Id));

    private static string IndentAfter(string code, SyntaxToken last)
    {
        var line = code.TrimEnd().Split('\n')[^1];
        var indent = line[..^line.TrimStart().Length];
        return Opens(last) ? indent + Step : indent;
    }

    private static bool Opens(SyntaxToken last) => last.Kind() switch
    {
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.EqualsGreaterThanToken
            or SyntaxKind.ElseKeyword or SyntaxKind.DoKeyword => true,
        SyntaxKind.CloseParenToken => last.Parent is StatementSyntax and not BlockSyntax,
        SyntaxKind.ColonToken => last.Parent is SwitchLabelSyntax,
        _ => false,
    };
}
