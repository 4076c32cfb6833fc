using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Tests.House;

/// <summary>The C# files of the library, and what the rules of the house ask about one of them.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Under(params string[] folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The names of the public types a file declares outside any type; overloads by type parameters share a name.</summary>
    public static IReadOnlyList<string> PublicTypes(string source) =>
        [.. Root(source).DescendantNodes(node => node is not BaseTypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Select(Name)
            .OfType<string>()
            .Distinct()];

    /// <summary>The identifiers of a file; comments and strings hold none.</summary>
    public static IEnumerable<string> Identifiers(string source) =>
        Root(source).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);

    private static SyntaxNode Root(string source) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();

    private static string? Name(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };
}
