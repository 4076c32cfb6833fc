using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>A cell after the compiler: its errors, or its assembly.</summary>
internal sealed record CompiledCell(CSharpCompilation Compilation, ImmutableArray<Diagnostic> Errors, CompiledCell.Image? Binary)
{
    /// <summary>An assembly and its line numbers.</summary>
    public sealed record Image(byte[] Assembly, byte[] Symbols);

    /// <summary>Whether there is anything to run or declare; a cell of comments and usings has nothing.</summary>
    public bool HasCode => Compilation.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot().Members.Count > 0);

    /// <summary>Whether later cells can use anything of this one: variables, also those of patterns and of <c>out</c>, functions, types, usings, libraries.</summary>
    public bool Declares =>
        Compilation.SyntaxTrees.Length > 1
        || Compilation.SyntaxTrees[0].GetCompilationUnitRoot() is { Usings.Count: > 0 } or { Externs.Count: > 0 } or { ContainsDirectives: true }
        || Compilation.ScriptClass!.GetMembers().Any(member => !member.IsImplicitlyDeclared);

    /// <summary>Whether the cell ends in an expression without a semicolon, or returns.</summary>
    public bool HasValue()
    {
        var tree = Compilation.SyntaxTrees[^1];
        var statements = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToList();
        return statements.Exists(Returns)
            || (statements.LastOrDefault() is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last && IsValue(last.Expression));
    }

    private static bool Returns(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .Any(node => node is ReturnStatementSyntax);

    // The literal null has no type, and is a value all the same.
    private bool IsValue(ExpressionSyntax expression) =>
        Compilation.GetSemanticModel(expression.SyntaxTree).GetTypeInfo(expression).ConvertedType?.SpecialType != SpecialType.System_Void;
}
