using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Notebooks.Evaluation.Cells;

namespace Workbook.Notebooks.Grading;

/// <summary>What a student finds in a solution's place: an exception that names the exercise, in a form that compiles there.</summary>
internal static partial class SolutionStub
{
    /// <summary>What marks the place.</summary>
    public const string CodeMark = "YOUR CODE HERE";

    /// <summary>What stands for an answer in words.</summary>
    public const string TextStub = "YOUR ANSWER HERE";

    /// <summary>A cell's text with every solution replaced.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="compiles">Whether a text compiles where the cell stands.</param>
    /// <exception cref="AssignmentException">No form compiles.</exception>
    public static string Apply(AssignmentCell cell, Func<string, bool> compiles)
    {
        string source = cell.Cell.Source;
        ImmutableArray<Region> solutions = [.. cell.Regions.Where(region => region.Kind == RegionKind.Solution)];
        if (solutions.IsEmpty)
        {
            return string.Join('\n', Statement(cell.Name));
        }

        // From the last to the first: what stands before a region keeps its lines.
        foreach (Region region in solutions.Reverse())
        {
            source = Forms(source, region, cell.Name).Select(form => Replace(source, region, form)).FirstOrDefault(compiles)
                ?? throw new AssignmentException(Messages.StubDoesNotCompile(cell.Name, region.First + 1));
        }

        return source;
    }

    /// <summary>An exercise's name for people: "Exercise 3.2" for ex-3-2.</summary>
    public static string ExerciseName(string gradeId) =>
        Numbered().Match(gradeId) is { Success: true } match ? $"Exercise {match.Groups[1].Value.Replace('-', '.')}" : gradeId;

    // Declared variables keep their names, so that the checks still compile; then statements, then expressions: where one may throw,
    // where the place says its type, and where an overloaded method takes any.
    private static IEnumerable<string[]> Forms(string source, Region region, string name)
    {
        if (IsAtTopLevel(source, region) && Declarations(region.Content(source), name) is { Length: > 0 } declarations)
        {
            yield return [$"// {CodeMark}", .. declarations];
        }

        yield return Statement(name);
        yield return [$"// {CodeMark}", Throw(name)];
        yield return [$"// {CodeMark}", Placeholder(name)];
        yield return [$"// {CodeMark}", $"((Func<dynamic>)(() => {Throw(name)}))()"];
    }

    private static string[] Statement(string name) => [$"// {CodeMark}", Throw(name) + ";"];

    private static string Throw(string name) => $"throw new NotImplementedException(\"{ExerciseName(name)}\")";

    // The one expression that throws and stands where any value may.
    private static string Placeholder(string name) => $"true ? {Throw(name)} : default!";

    // Inside a method the names are the solution's own, and go with it.
    private static bool IsAtTopLevel(string source, Region region) =>
        CSharpSyntaxTree.ParseText(source, CellCompiler.ParseOptions).GetCompilationUnitRoot().Members
            .Select(member => member.GetLocation().GetLineSpan())
            .All(lines => lines.EndLinePosition.Line < region.First || region.Last < lines.StartLinePosition.Line
                || (region.First < lines.StartLinePosition.Line && lines.EndLinePosition.Line < region.Last));

    private static string[] Declarations(string content, string name)
    {
        CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(content, CellCompiler.ParseOptions).GetCompilationUnitRoot();
        return root.ContainsDiagnostics
            ? []
            : [.. root.Members.Select(member => Declaration(member, name)).OfType<string>()];
    }

    private static string? Declaration(MemberDeclarationSyntax member, string name) => member switch
    {
        FieldDeclarationSyntax { Declaration: { Type.IsVar: false } variables } =>
            $"{variables.Type} {string.Join(", ", variables.Variables.Select(variable => $"{variable.Identifier.Text} = {Placeholder(name)}"))};",
        MethodDeclarationSyntax method => $"{Head(method)} => {Throw(name)};",
        _ => null,
    };

    private static string Head(MethodDeclarationSyntax method) =>
        method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(default).NormalizeWhitespace().ToString();

    private static string Replace(string source, Region region, string[] form)
    {
        string[] lines = Region.Lines(source);
        string indent = lines[region.First][..(lines[region.First].Length - lines[region.First].TrimStart().Length)];
        return string.Join('\n', [.. lines[..region.First], .. form.Select(line => indent + line), .. lines[(region.Last + 1)..]]);
    }

    [GeneratedRegex(@"^ex(?:ercise)?-(\d+(?:-\d+)*)$")]
    private static partial Regex Numbered();
}
