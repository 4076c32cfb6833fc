using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading.Remote;
using Workbook.Notebooks.Running;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>
/// Grades submissions of one assignment. Each has two processes: one runs the assignment and its checks, the other the
/// student's cells, and only arguments and results cross between them.
/// </summary>
public sealed class SubmissionGrader
{
    private readonly Assignment _assignment;
    private readonly Notebook _handedOut;
    private readonly GradingOptions _options;
    private readonly OpenSession _openSession;
    private readonly ImmutableDictionary<string, ExerciseProxy> _proxies;

    /// <summary>Prepares an assignment.</summary>
    /// <param name="assignment">The assignment, with solutions and hidden tests.</param>
    /// <param name="handedOut">Its student copy.</param>
    /// <param name="options">Limits.</param>
    /// <param name="openSession">Opens the grading process.</param>
    /// <exception cref="AssignmentException">A solution is of a kind that cannot be graded.</exception>
    public SubmissionGrader(Assignment assignment, Notebook handedOut, GradingOptions options, OpenSession openSession)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        (_assignment, _handedOut, _options, _openSession) = (assignment, handedOut, options, openSession);
        _proxies = assignment.Cells.Where(cell => cell.Role == CellRole.Solution).ToImmutableDictionary(cell => cell.Name, ExerciseProxy.Of);
    }

    /// <summary>The result of what cannot be read, with the maximum all others have.</summary>
    public SubmissionResult WithoutPoints(SubmissionStatus status, string note) =>
        new(status, [.. Graded().Select(cell => new ExerciseResult(cell.Name, cell.Grading!.Points ?? 0, 0, []))], [note], 0);

    /// <summary>Grades a submission.</summary>
    /// <param name="submission">What came back.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SubmissionResult> GradeAsync(Notebook submission, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(_options.Timeout);
        ImmutableArray<MatchedCell> cells = SubmissionMatch.Of(_assignment, _handedOut, submission);
        using var folder = new StudentFolder(_assignment.Path, _options);
        try
        {
            var run = new GradingRun(_assignment, _handedOut, cells, _proxies, _options);
            string plan = folder.WritePlan(run.StudentCells);
            await using ICellSession session = await _openSession(Path.GetDirectoryName(Path.GetFullPath(_assignment.Path))!, time.Token).ConfigureAwait(false);
            SubmissionResult result = await run.RunAsync(session, plan, time.Token).ConfigureAwait(false);
            return result with { Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return WithoutPoints(SubmissionStatus.NotGraded, Messages.OverTime(_options.Timeout));
        }
        catch (Exception problem) when (problem is IOException or AssignmentException or JsonException)
        {
            return WithoutPoints(SubmissionStatus.NotGraded, problem.Message);
        }
    }

    private IEnumerable<AssignmentCell> Graded() => _assignment.Cells.Where(cell => cell.Grading is { IsGrade: true } or { IsTask: true });
}
