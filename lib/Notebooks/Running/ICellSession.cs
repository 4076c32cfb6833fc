using Workbook.Notebooks.Evaluation;

namespace Workbook.Notebooks.Running;

/// <summary>What the runner needs of a session: an <see cref="Evaluator"/>, or in tests a cell that does what the test says.</summary>
public interface ICellSession : IDisposable
{
    /// <inheritdoc cref="Evaluator.EvaluateAsync"/>
    Task<EvaluationResult> EvaluateAsync(string code, string cellName, IOutputSink outputs, CancellationToken interrupt);
}
