using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>The keywords that can stand at a place, roughly: too many do less harm than too few.</summary>
internal static class Keywords
{
    private static readonly string[] Types =
    [
        "bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short", "string", "uint", "ulong", "ushort",
    ];

    private static readonly string[] Expressions =
    [
        "and", "as", "await", "base", "checked", "default", "false", "from", "in", "is", "nameof", "new", "not", "null", "or", "out", "ref", "sizeof",
        "stackalloc", "switch", "this", "throw", "true", "typeof", "var", "when", "where", "with", "async", "delegate", "orderby", "select", "group", "let", "join",
    ];

    private static readonly string[] Statements =
    [
        "break", "case", "catch", "const", "continue", "do", "else", "finally", "fixed", "for", "foreach", "goto", "if", "lock", "return", "try", "unsafe",
        "using", "void", "while", "yield",
    ];

    private static readonly string[] Declarations =
    [
        "abstract", "class", "const", "enum", "event", "explicit", "extern", "get", "implicit", "init", "interface", "internal", "operator", "override", "partial",
        "private", "protected", "public", "readonly", "record", "required", "sealed", "set", "static", "struct", "virtual", "void", "volatile",
    ];

    /// <summary>The keywords that can follow a token.</summary>
    public static IEnumerable<string> After(SyntaxToken left) => (left.Kind(), left.Parent) switch
    {
        (SyntaxKind.NewKeyword, _) => Types,
        (SyntaxKind.UsingKeyword, UsingDirectiveSyntax) => ["static", "var"],
        (SyntaxKind.None or SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken, _)
            or (SyntaxKind.CloseParenToken or SyntaxKind.ElseKeyword or SyntaxKind.ColonToken, StatementSyntax or ElseClauseSyntax or SwitchLabelSyntax)
            or (_, MemberDeclarationSyntax or LocalDeclarationStatementSyntax) => [.. Types, .. Expressions, .. Statements, .. Declarations],
        _ when EndsStatementWithout(left) => [.. Types, .. Expressions, .. Statements, .. Declarations],
        _ => [.. Types, .. Expressions],
    };

    // At the end of a line whose semicolon is still missing the next statement may begin.
    private static bool EndsStatementWithout(SyntaxToken left) => left.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
}
