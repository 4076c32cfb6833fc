using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>
/// The given cells that grading does without: those tagged <c>skip-execution</c>, which are only to be read; those tagged
/// <c>skip-grading</c>, such as a long training that no exercise needs; and the given cells that use what the latter declare.
/// </summary>
/// <param name="Cells">The cells that are not run.</param>
/// <param name="Need">Why cells tagged <c>skip-grading</c> run all the same: the name of the cell that uses them, and what it uses; null where none does.</param>
public sealed record SkippedCells(ImmutableHashSet<MatchedCell> Cells, (string Cell, string Name)? Need)
{
    private const string Shown = "skip-execution";
    private const string NotGraded = "skip-grading";

    /// <summary>
    /// Looks through a submission. Where an answer, a check or an added cell uses what a cell tagged
    /// <c>skip-grading</c> declares, all of those run: an answer may lean on whatever stands above it.
    /// </summary>
    public static SkippedCells Of(ImmutableArray<MatchedCell> cells)
    {
        ImmutableHashSet<MatchedCell> shown = cells.Where(cell => Has(cell, Shown)).ToImmutableHashSet<MatchedCell>(ReferenceEqualityComparer.Instance);
        ImmutableHashSet<MatchedCell>.Builder skipped = shown.ToBuilder();
        var missing = new HashSet<string>();
        foreach (MatchedCell cell in cells.Where(cell => !shown.Contains(cell)))
        {
            CompilationUnitSyntax handedOut = Parse(cell.Source?.Cell);
            CompilationUnitSyntax own = Parse(cell.Source is null or { Role: CellRole.Solution or CellRole.Manual } ? cell.Student : null);
            string? lacks = Used(handedOut).Concat(Used(own)).FirstOrDefault(missing.Contains);
            if (cell.Source?.Role == CellRole.Given && (lacks is not null || Has(cell, NotGraded)))
            {
                skipped.Add(cell);
                missing.UnionWith(Declared(handedOut));
            }
            else if (lacks is not null)
            {
                return new(shown, (cell.Source?.Name ?? cell.Student!.Id, lacks));
            }
            else
            {
                // What a student declares is in the student's process alone, and gives the given cells nothing back.
                missing.ExceptWith(Declared(handedOut));
            }
        }

        return new(skipped.ToImmutable(), null);
    }

    private static bool Has(MatchedCell cell, string tag) => cell.Source?.Cell.Tags.Contains(tag) == true;

    private static CompilationUnitSyntax Parse(Cell? cell) =>
        CSharpSyntaxTree.ParseText(cell is Cell.Code code ? CellLanguage.Of(code, "C#").Code ?? "" : "", CellCompiler.ParseOptions).GetCompilationUnitRoot();

    // The names a cell does not declare itself, as a variable of the cell or of a function in it.
    private static IEnumerable<string> Used(CompilationUnitSyntax root)
    {
        SemanticModel scopes = CSharpCompilation.CreateScriptCompilation("cell", root.SyntaxTree).GetSemanticModel(root.SyntaxTree);
        return from name in root.DescendantNodes().OfType<SimpleNameSyntax>()
               where name.Parent is not MemberBindingExpressionSyntax && (name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name)
               where scopes.LookupSymbols(name.SpanStart, name: name.Identifier.Text).IsEmpty
               select name.Identifier.Text;
    }

    // With the variables of "out" and of tuples, where they are the cell's and not a function's.
    private static IEnumerable<string> Declared(CompilationUnitSyntax root) =>
        SubmissionMatch.Declared(root.ToFullString())
            .Concat(root.DescendantNodes(node => node is not (BlockSyntax or AnonymousFunctionExpressionSyntax or MethodDeclarationSyntax or BaseTypeDeclarationSyntax))
                .OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.Text));
}
