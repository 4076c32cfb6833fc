using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>What stands around a place of unfinished code.</summary>
internal static class SyntaxPlaces
{
    /// <summary>The last token that ends at or before a position; none at the beginning.</summary>
    public static SyntaxToken TokenLeftOf(this SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        while (!token.IsKind(SyntaxKind.None) && (token.Span.End > position || token.Span.IsEmpty))
        {
            token = token.GetPreviousToken();
        }

        return token;
    }

    /// <summary>Whether a position is in a comment, a string, a number or a compiler directive, where no name can stand.</summary>
    public static bool IsText(this SyntaxNode root, Word word, int position) =>
        char.IsAsciiDigit(word.Prefix.FirstOrDefault()) || IsComment(root, position) || IsLiteral(root.TokenAround(position), position);

    /// <summary>Whether a word is a new name, which nobody knows yet.</summary>
    public static bool IsNewName(this SyntaxNode root, Word word)
    {
        var token = root.FindToken(word.Start);
        var type = token.Parent switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
            ParameterSyntax { Type: { } parameterType } => parameterType,
            SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax declaration } => declaration.Type,
            ForEachStatementSyntax loop => loop.Type,
            BaseTypeDeclarationSyntax => (SyntaxNode)root,
            _ => null,
        };

        // A name one line below what looks like its type is the beginning of the next statement.
        return type is not null && word.Prefix.Length > 0 && (type == root || IsOnOneLine(root, type.Span.End, word.Start));
    }

    private static bool IsOnOneLine(SyntaxNode root, int start, int end) =>
        root.SyntaxTree.GetText() is var text && text.Lines.IndexOf(start) == text.Lines.IndexOf(end);

    private static SyntaxToken TokenAround(this SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.SpanStart < position ? token : root.TokenLeftOf(position);
    }

    private static bool IsLiteral(SyntaxToken token, int position) =>
        token.SpanStart < position && position <= token.Span.End
        && (token.Kind() is SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedRawStringEndToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.NumericLiteralToken
            || token.Parent is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression }
            || token is { RawKind: (int)SyntaxKind.CloseBraceToken, Parent: InterpolationSyntax });

    private static bool IsComment(SyntaxNode root, int position)
    {
        var trivia = position == 0 ? default : root.FindTrivia(position - 1);
        return trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia => true,
            SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia =>
                position < trivia.FullSpan.End || !trivia.ToString().EndsWith("*/", StringComparison.Ordinal),
            _ => trivia.IsDirective,
        };
    }
}
