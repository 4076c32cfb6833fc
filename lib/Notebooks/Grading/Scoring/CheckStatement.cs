using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Notebooks.Evaluation.Cells;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>One statement of a cell with checks.</summary>
/// <param name="Code">Its text, behind as many blank lines as stand above it.</param>
/// <param name="IsCheck">Whether it counts: it calls <c>Check</c>, or throws. The others only prepare.</param>
/// <param name="IsHidden">Whether the student does not see it.</param>
public sealed record CheckStatement(string Code, bool IsCheck, bool IsHidden)
{
    /// <summary>Splits a cell: each statement is run on its own, so that one that fails takes no points from the others.</summary>
    public static ImmutableArray<CheckStatement> Split(AssignmentCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(cell.Cell.Source, CellCompiler.ParseOptions).GetCompilationUnitRoot();
        var statements = ImmutableArray.CreateBuilder<CheckStatement>();
        if (root.Usings.Count > 0)
        {
            statements.Add(new(root.Usings.ToFullString(), false, false));
        }

        foreach (MemberDeclarationSyntax member in root.Members)
        {
            int line = member.GetLocation().GetLineSpan().StartLinePosition.Line;
            bool isHidden = cell.Regions.Any(region => region.Kind == RegionKind.HiddenTests && region.Holds(line));
            statements.Add(new(new string('\n', line) + member, Counts(member), isHidden));
        }

        // A cell that neither calls Check nor throws is one check as a whole, as in nbgrader.
        return statements.Any(statement => statement.IsCheck) ? statements.ToImmutable() : [new(cell.Cell.Source, true, false)];
    }

    private static bool Counts(MemberDeclarationSyntax member) => member is GlobalStatementSyntax && member.DescendantNodes().Any(node => node
        is ThrowStatementSyntax or ThrowExpressionSyntax
        or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Check" or "Assert" or "Debug" or "Trace" } });
}
