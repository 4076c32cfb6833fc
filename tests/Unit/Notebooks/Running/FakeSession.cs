using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Running;

namespace Workbook.Tests.Notebooks.Running;

/// <summary>A session whose cells do what their text names, for what a real evaluator cannot be made to do on demand.</summary>
internal sealed class FakeSession(Dictionary<string, Func<FakeCell, Task<EvaluationResult>>> cells) : ICellSession
{
    public List<string> Ran { get; } = [];

    public bool IsDisposed { get; private set; }

    public static EvaluationResult Nothing { get; } = new EvaluationResult.Success(Value: null);

    public static EvaluationResult Value(string text) => new EvaluationResult.Success(MimeBundle.PlainText(text));

    public static EvaluationResult Error(string name = "System.Exception", string message = "no", int? line = null) =>
        new EvaluationResult.Error(name, message, [$"{name}: {message}"], line);

    public Task<EvaluationResult> EvaluateAsync(string code, string cellName, IOutputSink outputs, CancellationToken interrupt)
    {
        Ran.Add($"{cellName} {code}");
        return cells.TryGetValue(code, out var cell) ? cell(new(outputs, interrupt)) : Task.FromResult(Nothing);
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
