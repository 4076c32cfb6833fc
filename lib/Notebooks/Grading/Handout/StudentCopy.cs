using System.Collections.Immutable;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Notebooks.Grading;

/// <summary>Makes the notebook students are handed: solutions, hidden tests, mark schemes and outputs go, points and locks stay.</summary>
public static class StudentCopy
{
    /// <summary>Makes the copy.</summary>
    /// <param name="source">The assignment.</param>
    /// <returns>The copy, with checksums as nbgrader computes them.</returns>
    /// <exception cref="AssignmentException">A stub does not compile, or something of a solution would still be there.</exception>
    public static Notebook Of(Assignment source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string directory = Path.GetDirectoryName(Path.GetFullPath(source.Path))!;
        (var before, var after) = (new NotebookCompiler(directory), new NotebookCompiler(directory));
        var cells = ImmutableArray.CreateBuilder<Cell>(source.Cells.Length);
        foreach (AssignmentCell cell in source.Cells)
        {
            // What its author wrote does not compile either where a cell shows an error on purpose: then nothing is asked of the copy.
            bool isSound = before.Add(cell.Cell, cell.Cell.Source).IsEmpty;
            string text = Text(source, cell, candidate => !isSound || after.Errors(cell.Cell, candidate).IsEmpty);
            if (after.Add(cell.Cell, text) is [var error, ..] && isSound)
            {
                throw new AssignmentException($"{source.Path}: {Messages.CopyDoesNotCompile(cell.Name, error)}");
            }

            cells.Add(Without(cell, text));
        }

        var copy = (source.Notebook with { Cells = cells.ToImmutable() }).WithoutOutputs();
        LeakCheck.Require(source, copy);
        return copy;
    }

    private static string Text(Assignment source, AssignmentCell cell, Func<string, bool> compiles)
    {
        try
        {
            return cell.Role switch
            {
                CellRole.Check => Region.Remove(cell.Cell.Source, RegionKind.HiddenTests, cell.Name),
                CellRole.Solution => SolutionStub.Apply(cell, compiles),
                CellRole.Manual when cell.Cell is Cell.Code => SolutionStub.Apply(cell, compiles),
                CellRole.Manual when cell.Grading!.IsTask => Region.Remove(cell.Cell.Source, RegionKind.MarkScheme, cell.Name),
                CellRole.Manual => SolutionStub.TextStub,
                _ => cell.Cell.Source,
            };
        }
        catch (AssignmentException problem)
        {
            throw new AssignmentException($"{source.Path}: {problem.Message}");
        }
    }

    // An answer's pictures go with the answer; how long its author's cell took is nobody's business.
    private static Cell Without(AssignmentCell cell, string text)
    {
        Cell copy = cell.Cell with { Source = text, Metadata = cell.Cell.Metadata.Without("execution") };
        copy = copy is Cell.Markdown markdown && cell.Role == CellRole.Manual && !cell.Grading!.IsTask ? markdown with { Attachments = null } : copy;
        copy = cell.Role == CellRole.Solution ? AnswerNames.Write(copy, ExerciseProxy.Of(cell).Names) : copy;
        return cell.Grading is { } grading ? grading.ApplyTo(copy) : copy;
    }
}
