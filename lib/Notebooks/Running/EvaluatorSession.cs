using Workbook.Notebooks.Evaluation;

namespace Workbook.Notebooks.Running;

/// <summary>The C# evaluator as a session of the runner.</summary>
internal sealed class EvaluatorSession(string directory) : ICellSession
{
    private readonly Evaluator _evaluator = new(directory);

    public Task<EvaluationResult> EvaluateAsync(string code, string cellName, IOutputSink outputs, CancellationToken interrupt) =>
        _evaluator.EvaluateAsync(code, cellName, outputs, interrupt);

    public void Dispose() => _evaluator.Dispose();
}
