using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>What <c>#!set</c> and <c>#!share</c> take from elsewhere, as the C# that gives it.</summary>
internal static class SharedValue
{
    /// <summary>The C# for a value of another place.</summary>
    /// <param name="source">csharp for the session's variables, value for texts stored by <c>#!value</c>.</param>
    /// <param name="name">The value's name there.</param>
    /// <param name="mimeType">The representation to take as text; null for the value itself.</param>
    /// <param name="line">The directive.</param>
    /// <param name="session">The session.</param>
    /// <exception cref="DirectiveException">There is no such place or value.</exception>
    public static string Expression(string source, string name, string? mimeType, DirectiveLine line, Session session)
    {
        var expression = source switch
        {
            "csharp" when session.Variables().Any(variable => variable.Name == name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name,
            "value" when session.Values.ContainsKey(name) => $"global::{typeof(CellValues).FullName}.{nameof(CellValues.Get)}({SymbolDisplay.FormatLiteral(name, quote: true)})",
            "csharp" or "value" => throw line.Error("DNI202", $"Value '{name}' not found in kernel {source}"),
            _ => throw line.Error("DNI202", $"Kernel '{source}' is not part of this session; csharp and value are"),
        };
        return mimeType is null
            ? expression
            : $"global::{typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).FullName}.ToDisplayString({expression}, {SymbolDisplay.FormatLiteral(mimeType, quote: true)})";
    }

    /// <summary>Checks that a word can name a variable.</summary>
    /// <exception cref="DirectiveException">It cannot.</exception>
    public static string CheckName(string name, DirectiveLine line) => SyntaxFacts.IsValidIdentifier(name)
        ? SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name
        : throw line.Error("DNI211", $"{line.Name}: '{name}' cannot be a variable's name");
}
