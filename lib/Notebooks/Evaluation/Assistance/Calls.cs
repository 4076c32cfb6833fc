using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>The methods a call may mean.</summary>
internal static class Calls
{
    /// <summary>The overloads of a call or creation, the one it means first; none for other nodes.</summary>
    public static IEnumerable<IMethodSymbol> Candidates(this SemanticModel model, SyntaxNode? call)
    {
        var info = call is null ? default : model.GetSymbolInfo(call);
        IEnumerable<ISymbol> others = call switch
        {
            InvocationExpressionSyntax invocation => model.GetMemberGroup(invocation.Expression),
            BaseObjectCreationExpressionSyntax => model.GetTypeInfo(call).Type is INamedTypeSymbol type ? type.InstanceConstructors : [],
            _ => [],
        };
        return new[] { info.Symbol }.Concat(info.CandidateSymbols).Concat(others).OfType<IMethodSymbol>().Distinct<IMethodSymbol>(SymbolEqualityComparer.Default);
    }
}
