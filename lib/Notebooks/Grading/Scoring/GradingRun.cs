using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading.Remote;
using Workbook.Notebooks.Running;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>One submission's way through the grading process: the assignment's cells in order, its checks statement by statement.</summary>
internal sealed class GradingRun
{
    private const string Remote = "global::Workbook.Notebooks.Grading.Remote.StudentCode";
    private const int MostText = 20_000;

    private readonly Notebook _handedOut;
    private readonly ImmutableArray<MatchedCell> _cells;
    private readonly ImmutableDictionary<string, ExerciseProxy> _proxies;
    private readonly SkippedCells _skipped;
    private readonly Dictionary<MatchedCell, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly List<ExerciseResult> _exercises = [];
    private readonly DisplayBoard _board = new();
    private readonly Assignment _assignment;

    public GradingRun(
        Assignment assignment, Notebook handedOut, ImmutableArray<MatchedCell> cells, ImmutableDictionary<string, ExerciseProxy> proxies, GradingOptions options)
    {
        (_assignment, _handedOut, _cells, _proxies, _skipped) = (assignment, handedOut, cells, proxies, SkippedCells.Of(cells));
        var plan = ImmutableArray.CreateBuilder<StudentCell>();
        foreach (MatchedCell cell in cells.Where(cell => cell.IsRun && !_skipped.Cells.Contains(cell)))
        {
            _places[cell] = plan.Count;
            ExerciseProxy? proxy = cell.Source is { Role: CellRole.Solution } source ? proxies[source.Name] : null;
            bool isGiven = cell.Source?.Role == CellRole.Given;
            plan.Add(new(
                cell.Source?.Name ?? cell.Student!.Id, CodeOf(cell), proxy?.Names ?? [], proxy?.Exposures ?? [],
                (isGiven ? options.GivenTimeout : options.CellTimeout).TotalSeconds));
        }

        StudentCells = plan.ToImmutable();
    }

    /// <summary>What the student's process runs.</summary>
    public ImmutableArray<StudentCell> StudentCells { get; }

    /// <summary>Runs all.</summary>
    /// <exception cref="AssignmentException">The assignment itself fails.</exception>
    public async Task<SubmissionResult> RunAsync(ICellSession session, string plan, CancellationToken time)
    {
        await TrustedAsync(session, $"{Remote}.Start({Literal(plan)});", "grading", time).ConfigureAwait(false);
        for (int index = 0; index < _cells.Length; index++)
        {
            if (index == 0 || _cells[index - 1].Source?.Role == CellRole.Check)
            {
                await TrustedAsync(session, $"{Remote}.RunUpTo({PlacesUpToNextCheck(index)});", "grading", time).ConfigureAwait(false);
            }

            if (_cells[index].Source is { } source && !_skipped.Cells.Contains(_cells[index]))
            {
                await RunAsync(session, source, _cells[index], time).ConfigureAwait(false);
            }
        }

        StudentOutcome[] outcomes = await StopAsync(session, time).ConfigureAwait(false);
        ImmutableArray<string> notes = [.. outcomes.Where(outcome => outcome.Problem is not null).Select(outcome => $"{StudentCells[outcome.Index].Name}: {outcome.Problem}"), .. Restored(), .. Needed()];
        return new(SubmissionStatus.Graded, [.. _exercises], notes, 0) { Feedback = new FeedbackNotebook(_assignment, _cells, _places, outcomes, _exercises).ToNotebook() };
    }

    private async Task RunAsync(ICellSession session, AssignmentCell source, MatchedCell cell, CancellationToken time)
    {
        switch (source.Role)
        {
            case CellRole.Check:
                _exercises.Add(ExerciseResult.Of(source.Name, source.Grading!.Points ?? 0, await CheckAsync(session, source, time).ConfigureAwait(false)));
                break;
            case CellRole.Manual:
                bool isUntouched = cell.Student is null || cell.Student.Source == HandedOut(source).Source;
                _exercises.Add(new(source.Name, source.Grading!.Points ?? 0, isUntouched && !source.Grading.IsTask ? 0 : null, []));
                break;
            case CellRole.Solution:
                await TrustedAsync(session, _proxies[source.Name].Code, source.Name, time, mayFail: true).ConfigureAwait(false);
                break;
            case CellRole.Given when source.Cell is Cell.Code:
                await TrustedAsync(session, CodeOf(cell), source.Name, time, source.Cell.Tags.Any(tag => tag.StartsWith("raises-exception", StringComparison.Ordinal))).ConfigureAwait(false);
                break;
        }
    }

    private async Task<ImmutableArray<CheckResult>> CheckAsync(ICellSession session, AssignmentCell source, CancellationToken time)
    {
        var results = ImmutableArray.CreateBuilder<CheckResult>();
        string? unprepared = null;
        foreach (CheckStatement statement in CheckStatement.Split(source))
        {
            var outputs = new CellOutputs(_board, MostText);
            EvaluationResult result = await EvaluateAsync(session, statement.Code, source.Name, outputs, time).ConfigureAwait(false);
            string? problem = (result as EvaluationResult.Error)?.Message;
            if (statement.IsCheck)
            {
                results.Add(new(statement.IsHidden, problem is null, problem is null ? Said(outputs, statement) : unprepared ?? problem));
            }

            // What a check lacks because of it is not what the student should read of.
            unprepared ??= statement.IsCheck ? null : problem;
        }

        // Some checks hold for whoever did nothing, such as that an array was not changed.
        bool answered = await SayAsync(session, $"Console.Write({Remote}.TakeAnswers());", time).ConfigureAwait(false) != "0";
        return answered ? results.ToImmutable() : [.. results.Select(result => result with { IsPassed = false, Message = result.IsPassed ? unprepared ?? Messages.NothingAnswered : result.Message })];
    }

    // What a check prints, or else itself.
    private static string Said(CellOutputs outputs, CheckStatement statement)
    {
        string said = string.Concat(outputs.ToOutputs().OfType<Output.Stream>().Select(stream => stream.Text)).Trim();
        return said.Length > 0 ? said : statement.Code.Trim().Split('\n')[0];
    }

    private static async Task TrustedAsync(ICellSession session, string code, string name, CancellationToken time, bool mayFail = false)
    {
        EvaluationResult result = await EvaluateAsync(session, code, name, NullOutputSink.Instance, time).ConfigureAwait(false);
        if (result is EvaluationResult.Error error && !mayFail)
        {
            // A variable that is the student's may be missing; whoever uses it is told why.
            if (error.Name != nameof(StudentCodeException))
            {
                throw new AssignmentException(Messages.SourceFails(name, $"{error.Name}: {error.Message}"));
            }
        }
    }

    private static async Task<EvaluationResult> EvaluateAsync(ICellSession session, string code, string name, IOutputSink outputs, CancellationToken time)
    {
        EvaluationResult result = await session.EvaluateAsync(code, name, outputs, time).ConfigureAwait(false);
        time.ThrowIfCancellationRequested();
        return result is EvaluationResult.Ended ended ? throw new IOException(Messages.GradingDied(name, ended.Message)) : result;
    }

    private static async Task<StudentOutcome[]> StopAsync(ICellSession session, CancellationToken time)
    {
        return JsonSerializer.Deserialize<StudentOutcome[]>(await SayAsync(session, $"Console.Write({Remote}.Stop());", time).ConfigureAwait(false))!;
    }

    private static async Task<string> SayAsync(ICellSession session, string code, CancellationToken time)
    {
        var said = new CellOutputs(new DisplayBoard(), int.MaxValue);
        await EvaluateAsync(session, code, "grading", said, time).ConfigureAwait(false);
        return string.Concat(said.ToOutputs().OfType<Output.Stream>().Select(stream => stream.Text));
    }

    private int PlacesUpToNextCheck(int from)
    {
        int last = 0;
        for (int index = 0; index < _cells.Length && (index < from || _cells[index].Source?.Role != CellRole.Check); index++)
        {
            last = _places.TryGetValue(_cells[index], out int place) ? place + 1 : last;
        }

        return last;
    }

    private IEnumerable<string> Restored() =>
        from cell in _cells
        where cell.Source is { Role: CellRole.Check } or { Role: CellRole.Given, Cell: Cell.Code }
        where cell.Student is null || cell.Student.Source != HandedOut(cell.Source!).Source
        select cell.Student is null ? Messages.Missing(cell.Source!.Name) : Messages.Edited(cell.Source!.Name);

    private IEnumerable<string> Needed() => _skipped.Need is { } need ? [Messages.NotSkipped(need.Cell, need.Name)] : [];

    private Cell HandedOut(AssignmentCell source) => _handedOut.Cells[_assignment.Cells.IndexOf(source)];

    private static string CodeOf(MatchedCell cell) =>
        CellLanguage.Of((cell.Source?.Cell ?? cell.Student) as Cell.Code is { } code ? code with { Source = cell.Text } : throw new InvalidOperationException(), "C#").Code ?? "";

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
