using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>What stands before a dot: a namespace or type, or a value by its type.</summary>
internal sealed record Receiver(INamespaceOrTypeSymbol Container, bool IsValue)
{
    /// <summary>What stands before a dot; null when there is no dot or it means nothing.</summary>
    public static Receiver? Before(SyntaxToken dot, SemanticModel model) =>
        Expression(dot) is { } expression && Of(expression, model) is { } receiver
            ? dot.Parent is MemberBindingExpressionSyntax ? receiver.WithoutNull() : receiver
            : null;

    /// <summary>The members that can stand behind the dot.</summary>
    public IEnumerable<ISymbol> Members(SemanticModel model, int position) => (Container, IsValue) switch
    {
        (ITypeSymbol { TypeKind: TypeKind.Dynamic }, _) => [],
        (ITypeSymbol type, true) => model.LookupSymbols(position, type, includeReducedExtensionMethods: true)
            .Where(member => member is not ITypeSymbol && (!member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.ReducedExtension })),
        (ITypeSymbol type, false) => model.LookupStaticMembers(position, type).Concat(model.LookupNamespacesAndTypes(position, type)),
        _ => model.LookupNamespacesAndTypes(position, Container),
    };

    /// <summary>The expression before a dot; null when there is no dot.</summary>
    public static ExpressionSyntax? Expression(SyntaxToken dot) => dot.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        QualifiedNameSyntax name => name.Left,
        AliasQualifiedNameSyntax name => name.Alias,
        MemberBindingExpressionSyntax binding =>
            binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression,
        _ => null,
    };

    private static Receiver? Of(ExpressionSyntax expression, SemanticModel model)
    {
        var found = From(model.GetSymbolInfo(expression), model.GetTypeInfo(expression));
        if (found is not null || expression.Parent is not QualifiedNameSyntax)
        {
            return found;
        }

        // With a statement on the next line, "x." reads as the beginning of a type's name; that x is a variable shows when it is read anew.
        var anew = SyntaxFactory.ParseExpression(expression.ToString());
        return From(
            model.GetSpeculativeSymbolInfo(expression.SpanStart, anew, SpeculativeBindingOption.BindAsExpression),
            model.GetSpeculativeTypeInfo(expression.SpanStart, anew, SpeculativeBindingOption.BindAsExpression));
    }

    private static Receiver? From(SymbolInfo symbol, TypeInfo type) => (symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault(), type.Type) switch
    {
        (INamespaceOrTypeSymbol container and not IErrorTypeSymbol, _) => new(container, IsValue: false),
        (_, null or IErrorTypeSymbol) => null,
        (_, var value) => new(value, IsValue: true),
    };

    // Behind "?." stands a member of what a nullable value holds.
    private Receiver WithoutNull() => Container is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        ? new(nullable.TypeArguments[0], IsValue)
        : this;
}
