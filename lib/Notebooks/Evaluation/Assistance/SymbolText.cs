using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>Symbols in words.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat Declaration = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeExplicitInterface)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    // Cells' own functions and variables have no container a reader knows.
    private static readonly SymbolDisplayFormat OwnDeclaration = Declaration.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    private static readonly SymbolDisplayFormat TypeDeclaration = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>A symbol's declaration in one line.</summary>
    public static string SignatureOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => SignatureOf(property),
        INamespaceSymbol => symbol.ToDisplayString(TypeDeclaration),
        INamedTypeSymbol { IsAnonymousType: false, TypeKind: not TypeKind.Delegate } when !IsOwn(symbol) => symbol.ToDisplayString(TypeDeclaration),
        _ => symbol.ToDisplayString(IsOwn(symbol) ? OwnDeclaration : Declaration),
    };

    /// <summary>What a symbol is, in one of the words front ends have an icon for.</summary>
    public static string KindOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enummember",
        IFieldSymbol field when IsOwn(field) => "variable",
        IFieldSymbol { IsConst: true } => "constant",
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => "variable",
        ITypeParameterSymbol => "typeparameter",
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => "class",
        INamedTypeSymbol type => type.TypeKind.ToString().ToLowerInvariant(),
        INamespaceSymbol => "module",
        _ => symbol.Kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether a symbol is a function, variable or type of a cell itself.</summary>
    public static bool IsOwn(ISymbol symbol) => symbol.ContainingType is { IsScriptClass: true };

    /// <summary>A name as code must write it.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
