using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>What a place of a cell speaks of.</summary>
/// <param name="Symbol">The thing meant.</param>
/// <param name="Overloads">Its declaration, and those of its overloads after it.</param>
internal sealed record Inspection(ISymbol Symbol, IReadOnlyList<ISymbol> Overloads)
{
    /// <summary>The name of the cells' variable meant; null when it is something else.</summary>
    public string? Variable => Symbol is IFieldSymbol && SymbolText.IsOwn(Symbol) ? Symbol.Name : null;

    /// <summary>Finds what a position speaks of: the name there or, between the parentheses of a call, what is called.</summary>
    public static Inspection? At(Draft draft, int position)
    {
        if (!draft.IsCode(position) || draft.Root.IsText(Word.At(draft.Code, position), position))
        {
            return null;
        }

        return OfName(draft, position) ?? OfCall(draft, position);
    }

    private static Inspection? OfName(Draft draft, int position)
    {
        var token = draft.Root.FindToken(position);
        if (!IsName(token) && draft.Root.TokenLeftOf(position) is var left && left.Span.End == position)
        {
            token = left;
        }

        return IsName(token) && token.Span.Start <= position ? OfNode(token, draft.Model) : null;
    }

    private static bool IsName(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind()) || token.Kind() is SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword;

    private static Inspection? OfNode(SyntaxToken token, SemanticModel model)
    {
        var node = token.Parent!;
        if (token.IsKind(SyntaxKind.IdentifierToken) && model.GetDeclaredSymbol(node) is { } declared)
        {
            return new(declared, [declared]);
        }

        return Created(node) is { } creation && Of(model.Candidates(creation)) is { } constructor ? constructor
            : Of(Meanings(node, model)) ?? Of(MeaningsAnew(node, model));
    }

    // A type's name behind new speaks of its constructors.
    private static ObjectCreationExpressionSyntax? Created(SyntaxNode name)
    {
        while (name.Parent is QualifiedNameSyntax qualified && qualified.Right == name)
        {
            name = qualified;
        }

        return name.Parent is ObjectCreationExpressionSyntax creation && creation.Type == name ? creation : null;
    }

    private static IEnumerable<ISymbol> Meanings(SyntaxNode node, SemanticModel model)
    {
        var info = model.GetSymbolInfo(node);
        var found = new[] { info.Symbol }.Concat(info.CandidateSymbols).Concat(model.GetMemberGroup(node));
        return node is ThisExpressionSyntax or BaseExpressionSyntax ? [model.GetTypeInfo(node).Type!] : found.OfType<ISymbol>();
    }

    // Unfinished code may read as the beginning of a declaration; the name and what stands before it still have a meaning of their own.
    private static IEnumerable<ISymbol> MeaningsAnew(SyntaxNode node, SemanticModel model)
    {
        var whole = node.Parent is QualifiedNameSyntax qualified && qualified.Right == node ? qualified : node;
        var info = model.GetSpeculativeSymbolInfo(whole.SpanStart, SyntaxFactory.ParseExpression(whole.ToString()), SpeculativeBindingOption.BindAsExpression);
        return new[] { info.Symbol }.Concat(info.CandidateSymbols).OfType<ISymbol>();
    }

    private static Inspection? OfCall(Draft draft, int position)
    {
        var left = draft.Root.TokenLeftOf(position);
        var list = left.Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>()
            .FirstOrDefault(arguments => arguments.SpanStart < position && (position < arguments.Span.End || arguments.GetLastToken(includeZeroWidth: true).IsMissing));
        return list is null ? null : Of(draft.Model.Candidates(list.Parent));
    }

    private static Inspection? Of(IEnumerable<ISymbol> meanings)
    {
        var distinct = meanings.Where(symbol => symbol is not IErrorTypeSymbol).Distinct(SymbolEqualityComparer.Default).ToList();
        return distinct.Count == 0 ? null : new(distinct[0]!, distinct!);
    }
}
