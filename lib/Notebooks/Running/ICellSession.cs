using Workbook.Notebooks.Evaluation;

namespace Workbook.Notebooks.Running;

/// <summary>What the runner needs of a session: one kernel process, or in tests a cell that does what the test says.</summary>
/// <remarks>Disposal closes the session and never waits for long: a cell that still runs is ended with it.</remarks>
public interface ICellSession : IAsyncDisposable
{
    /// <inheritdoc cref="Evaluator.EvaluateAsync"/>
    Task<EvaluationResult> EvaluateAsync(string code, string cellName, IOutputSink outputs, CancellationToken interrupt);
}
