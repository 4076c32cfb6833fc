using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Grading.Remote;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>
/// An exercise as the grading process sees it: the cell's text with every solved method and variable replaced by a call into
/// the student's process. The checks run beside it, and never beside the student's code.
/// </summary>
/// <param name="Code">The cell for the grading process.</param>
/// <param name="Names">The methods and variables asked of the student.</param>
/// <param name="Exposures">What makes them callable in the student's process, an expression each.</param>
public sealed record ExerciseProxy(string Code, ImmutableArray<string> Names, ImmutableArray<string> Exposures)
{
    private static readonly string Remote = $"global::{typeof(StudentCode).FullName}";
    private static readonly string Exposed = $"global::{typeof(ExposedCode).FullName}";

    /// <summary>Makes it from a cell of the source.</summary>
    /// <exception cref="AssignmentException">A solution is of a kind that cannot be called from another process.</exception>
    public static ExerciseProxy Of(AssignmentCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string source = cell.Cell.Source;
        CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(source, CellCompiler.ParseOptions).GetCompilationUnitRoot();
        var parts = new Parts(cell);
        foreach (MemberDeclarationSyntax member in root.Members)
        {
            if (IsSolved(cell, member))
            {
                parts.Replace(member);
            }
            else
            {
                parts.Code.Append(member.ToFullString());
            }
        }

        return new(root.Externs.ToFullString() + root.Usings.ToFullString() + parts.Code, [.. parts.Names], [.. parts.Exposures]);
    }

    private static bool IsSolved(AssignmentCell cell, SyntaxNode member)
    {
        FileLinePositionSpan lines = member.SyntaxTree.GetLineSpan(member.Span);
        return cell.Regions.IsEmpty
            ? AnswerNames.Read(cell.Cell) is not { } answers || SubmissionMatch.Declared(member.ToString()).Any(answers.Contains)
            : cell.Regions.Any(region => region.First <= lines.EndLinePosition.Line && lines.StartLinePosition.Line <= region.Last);
    }

    private sealed class Parts(AssignmentCell cell)
    {
        public StringBuilder Code { get; } = new();

        public List<string> Names { get; } = [];

        public List<string> Exposures { get; } = [];

        public void Replace(MemberDeclarationSyntax member)
        {
            switch (member)
            {
                case MethodDeclarationSyntax method:
                    Replace(method);
                    break;
                case FieldDeclarationSyntax field:
                    Replace(field);
                    break;
                case GlobalStatementSyntax { Statement: not LocalDeclarationStatementSyntax }:
                    // What it does, it does in the student's process.
                    break;
                default:
                    throw new AssignmentException(Messages.CannotCall(cell.Name, member.Kind().ToString()));
            }
        }

        private void Replace(MethodDeclarationSyntax method)
        {
            if (method.TypeParameterList is not null || method.Modifiers.Any(SyntaxKind.AsyncKeyword) || method.ParameterList.Parameters.Any(IsByReference))
            {
                throw new AssignmentException(Messages.CannotCall(cell.Name, $"{method.Identifier.Text} (generic, async, ref or out)"));
            }

            string name = method.Identifier.Text, type = method.ReturnType.ToString();
            string given = string.Concat(method.ParameterList.Parameters.Select(parameter => $", {Remote}.Given({parameter.Identifier.Text})"));
            string call = type == "void" ? $"{Remote}.Call<object>(\"{name}\"{given})" : $"{Remote}.Call<{type}>(\"{name}\"{given})";
            Code.Append($"{type} {name}{method.ParameterList.NormalizeWhitespace()} => {call};\n");
            string parameters = string.Join(", ", method.ParameterList.Parameters.Select(parameter => $"{parameter.Type} {parameter.Identifier.Text}"));
            string arguments = string.Join(", ", method.ParameterList.Parameters.Select(parameter => parameter.Identifier.Text));
            Expose(name, $"{type} ({parameters}) => {name}({arguments})");
        }

        private void Replace(FieldDeclarationSyntax field)
        {
            TypeSyntax type = field.Declaration.Type;
            if (type.IsVar)
            {
                throw new AssignmentException(Messages.NeedsType(cell.Name, field.Declaration.Variables[0].Identifier.Text));
            }

            foreach (string name in field.Declaration.Variables.Select(variable => variable.Identifier.Text))
            {
                Code.Append($"{type} {name} = {Remote}.Call<{type}>(\"{name}\");\n");
                Expose(name, $"{type} () => {name}");
            }
        }

        private void Expose(string name, string lambda)
        {
            Names.Add(name);
            Exposures.Add($"{Exposed}.Add(\"{name}\", {lambda});");
        }

        private static bool IsByReference(ParameterSyntax parameter) =>
            parameter.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.RefKeyword) || modifier.IsKind(SyntaxKind.OutKeyword));
    }
}
