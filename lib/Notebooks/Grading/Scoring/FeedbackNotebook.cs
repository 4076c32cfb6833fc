using System.Collections.Immutable;
using System.Text;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading.Remote;
using Workbook.Notebooks.Running;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>What a student gets back: the own answers with what they put out, the visible checks, and the points. Hidden tests are counted, not shown.</summary>
internal sealed class FeedbackNotebook(
    Assignment assignment, ImmutableArray<MatchedCell> cells, IReadOnlyDictionary<MatchedCell, int> places, IReadOnlyList<StudentOutcome> outcomes,
    IReadOnlyList<ExerciseResult> exercises)
{
    /// <summary>Writes it.</summary>
    public Notebook ToNotebook()
    {
        var written = new List<Cell>();
        foreach (MatchedCell cell in cells)
        {
            Cell shown = cell.Source is null or { Role: CellRole.Solution or CellRole.Manual } ? cell.Student ?? cell.Source!.Cell with { Source = "" } : Visible(cell.Source);
            written.Add(WithOutputs(shown with { Metadata = JsonMap.Empty }, cell));
            if (exercises.FirstOrDefault(exercise => exercise.GradeId == cell.Source?.Grading?.GradeId) is { } exercise)
            {
                written.Add(new Cell.Markdown("", Text(exercise), JsonMap.Empty));
            }
        }

        return new(WorkbookMetadata.Complete(assignment.Notebook.Metadata), [.. written.Select((cell, index) => cell with { Id = $"cell-{index + 1}" })]);
    }

    private static Cell Visible(AssignmentCell source) =>
        source.Cell with { Source = Region.Remove(Region.Remove(source.Cell.Source, RegionKind.HiddenTests, source.Name), RegionKind.MarkScheme, source.Name) };

    private Cell WithOutputs(Cell cell, MatchedCell matched)
    {
        if (cell is not Cell.Code code)
        {
            return cell;
        }

        StudentOutcome? outcome = places.TryGetValue(matched, out int place) ? outcomes.FirstOrDefault(one => one.Index == place) : null;
        ImmutableArray<Output> outputs = outcome?.Notebook is { } json ? OutputsIn(json) : [];
        return code with { ExecutionCount = null, Outputs = outcome?.Problem is { } problem && outputs.IsEmpty ? [new Output.Error("Problem", problem, [problem])] : outputs };
    }

    // The student's process wrote it, so it may be anything.
    private static ImmutableArray<Output> OutputsIn(string notebook)
    {
        try
        {
            return NotebookReader.Parse(notebook).Cells is [Cell.Code ran] ? [.. ran.Outputs.Where(output => output is not Output.Unknown)] : [];
        }
        catch (NotebookFormatException)
        {
            return [];
        }
    }

    private static string Text(ExerciseResult exercise)
    {
        var text = new StringBuilder($"**{SolutionStub.ExerciseName(exercise.GradeId)}: ");
        if (exercise.Score is not { } score)
        {
            return text.Append($"up to {NbgraderCell.Text(exercise.MaxPoints)} points, to be graded by hand**").ToString();
        }

        text.Append($"{NbgraderCell.Text(score)} of {NbgraderCell.Text(exercise.MaxPoints)} points**\n");
        foreach (CheckResult check in exercise.Checks.Where(check => !check.IsHidden))
        {
            string said = check.Message.Split('\n')[0];
            text.Append($"\n- `{(said.StartsWith('✓') || said.StartsWith('✗') ? said : $"{(check.IsPassed ? '✓' : '✗')} {said}").Replace('`', '\'')}`");
        }

        int hidden = exercise.Checks.Count(check => check.IsHidden);
        return hidden == 0 ? text.ToString() : text.Append($"\n- {exercise.Checks.Count(check => check is { IsHidden: true, IsPassed: true })} of {hidden} hidden checks passed").ToString();
    }
}
