using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>What a class can override.</summary>
internal static class Overrides
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef)
        .RemoveParameterOptions(SymbolDisplayParameterOptions.IncludeDefaultValue)
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The members of its bases that the class around a token can still override.</summary>
    public static IEnumerable<ISymbol> Around(SyntaxToken token, SemanticModel model)
    {
        if (token.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || model.GetDeclaredSymbol(declaration) is not { } type)
        {
            return [];
        }

        var members = Bases(type).SelectMany(above => above.GetMembers()).ToList();
        var done = members.Concat(type.GetMembers()).Select(OverriddenBy).OfType<ISymbol>().ToHashSet(SymbolEqualityComparer.Default);
        return members.Where(member => CanBeOverridden(member, type, model) && !done.Contains(member));
    }

    /// <summary>The declaration to write behind the word override.</summary>
    public static string DeclarationOf(ISymbol member) => member.ToDisplayString(Format);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            yield return above;
        }
    }

    private static bool CanBeOverridden(ISymbol member, INamedTypeSymbol type, SemanticModel model) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol { IsIndexer: false }
        && (member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed
        && model.Compilation.IsSymbolAccessibleWithin(member, type) && member.Name != "Finalize";

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
