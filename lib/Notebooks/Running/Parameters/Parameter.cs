using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Notebooks.Running.Parameters;

/// <summary>A variable in the cell tagged <c>parameters</c> that holds a literal, and so can be given another value.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Type">Its type as a C# keyword.</param>
/// <param name="Default">The literal in the cell.</param>
internal sealed record Parameter(string Name, string Type, string Default)
{
    private static readonly ImmutableHashSet<string> Types = ["int", "long", "double", "float", "decimal", "bool", "string"];

    /// <summary>The parameters of a cell.</summary>
    public static ImmutableArray<Parameter> Of(string code)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script)).GetRoot();
        return
        [
            .. from declaration in root.DescendantNodes().OfType<VariableDeclarationSyntax>()
               where declaration.Parent is FieldDeclarationSyntax { Parent: CompilationUnitSyntax } field && !field.Modifiers.Any(IsFixed)
               from variable in declaration.Variables
               let value = variable.Initializer?.Value
               where value is not null
               let type = TypeOf(declaration.Type.ToString(), value)
               where type is not null
               select new Parameter(variable.Identifier.Text, type, value.ToString()),
        ];
    }

    /// <summary>As the cell declares it.</summary>
    public override string ToString() => $"{Type} {Name} = {Default}";

    private static bool IsFixed(SyntaxToken modifier) => modifier.IsKind(SyntaxKind.ConstKeyword) || modifier.IsKind(SyntaxKind.ReadOnlyKeyword);

    private static string? TypeOf(string declared, ExpressionSyntax value) =>
        Literal(value) is not { } literal ? null
        : declared == "var" ? KeywordOf(literal)
        : Types.Contains(declared) ? declared : null;

    private static object? Literal(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax literal } => literal.Token.Value,
        _ => null,
    };

    private static string? KeywordOf(object literal) => literal switch
    {
        int => "int",
        long => "long",
        double => "double",
        float => "float",
        decimal => "decimal",
        bool => "bool",
        string => "string",
        _ => null,
    };
}
