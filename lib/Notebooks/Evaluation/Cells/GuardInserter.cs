using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>
/// Puts a <see cref="CellGuard"/> call into every loop and function of a cell, so that an interrupt finds the reader's code
/// ready to stop. The runtime's own way, aborting the thread, ends the process on Linux when it strikes a loop that calls
/// functions outside of any try block. No line moves: the calls take no line of their own.
/// </summary>
internal sealed class GuardInserter : CSharpSyntaxRewriter
{
    private readonly StatementSyntax _check;

    private GuardInserter(int session) =>
        _check = SyntaxFactory.ParseStatement($"global::{typeof(CellGuard).FullName}.{nameof(CellGuard.Check)}({session});");

    /// <summary>The same code, guarded.</summary>
    public static SyntaxTree Guard(CSharpSyntaxTree tree, int session)
    {
        var root = (CSharpSyntaxNode)new GuardInserter(session).Visit(tree.GetRoot());
        return CSharpSyntaxTree.Create(root, tree.Options, tree.FilePath, tree.Encoding);
    }

    /// <inheritdoc/>
    public override SyntaxNode VisitWhileStatement(WhileStatementSyntax node)
    {
        var loop = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode VisitDoStatement(DoStatementSyntax node)
    {
        var loop = (DoStatementSyntax)base.VisitDoStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode VisitForStatement(ForStatementSyntax node)
    {
        var loop = (ForStatementSyntax)base.VisitForStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode VisitForEachStatement(ForEachStatementSyntax node)
    {
        var loop = (ForEachStatementSyntax)base.VisitForEachStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        var loop = (ForEachVariableStatementSyntax)base.VisitForEachVariableStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    /// <inheritdoc/>
    public override SyntaxNode VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var method = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return method.Body is { } body ? method.WithBody(Guarded(body)) : method;
    }

    /// <inheritdoc/>
    public override SyntaxNode VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var function = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return function.Body is { } body ? function.WithBody(Guarded(body)) : function;
    }

    /// <inheritdoc/>
    public override SyntaxNode VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        var lambda = (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!;
        return lambda.Block is { } body ? lambda.WithBlock(Guarded(body)) : lambda;
    }

    /// <inheritdoc/>
    public override SyntaxNode VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        var lambda = (ParenthesizedLambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!;
        return lambda.Block is { } body ? lambda.WithBlock(Guarded(body)) : lambda;
    }

    private BlockSyntax Guarded(StatementSyntax statement) => statement is BlockSyntax block ? Guarded(block) : SyntaxFactory.Block(_check, statement);

    private BlockSyntax Guarded(BlockSyntax block) => block.WithStatements(block.Statements.Insert(0, _check));
}
