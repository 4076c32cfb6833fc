using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Evaluation.Assistance;

namespace Workbook.Tests.Notebooks.Evaluation;

/// <summary>A session as a test writes it: cells by their code, numbered from 1.</summary>
internal sealed class NotebookSession : IDisposable
{
    private readonly Evaluator _evaluator;
    private readonly TemporaryFolder _started = new();
    private int _cells;

    public NotebookSession(string? directory = null) : this(new Evaluator(directory ?? Path.GetTempPath())) { }

    public NotebookSession(Evaluator evaluator) => _evaluator = evaluator;

    /// <summary>Answers what cells ask; without it nobody does.</summary>
    public Func<string, bool, CancellationToken, Task<string>>? Answer { get; init; }

    public Task<CellReport> Run(string code) => Evaluate(code, CancellationToken.None);

    /// <summary>Tells of each output at the moment it comes.</summary>
    public Task<CellReport> Run(string code, Action<CellOutput> whenWritten) => Evaluate(code, CancellationToken.None, whenWritten);

    /// <summary>Interrupts a cell a while after it has started.</summary>
    public async Task<CellReport> RunInterrupted(string code, int afterMilliseconds = 100)
    {
        using var interrupt = new CancellationTokenSource();
        var running = Evaluate($"System.IO.File.WriteAllText(@\"{_started.File("now")}\", \"\");\n{code}", interrupt.Token);
        while (!running.IsCompleted && !File.Exists(_started.File("now")))
        {
            await Task.Delay(5);
        }

        File.Delete(_started.File("now"));
        await Task.Delay(afterMilliseconds);
        await interrupt.CancelAsync();
        return await running;
    }

    public async Task<CellReport> Evaluate(string code, CancellationToken interrupt, Action<CellOutput>? whenWritten = null)
    {
        var outputs = Answer is { } answer ? new AnsweringRecorder(whenWritten, answer) : new Recorder(whenWritten);
        var result = await _evaluator.EvaluateAsync(code, $"cell[{++_cells}]", outputs, interrupt);
        return new CellReport(result, outputs.Taken);
    }

    /// <summary>The value of a cell that must succeed, as plain text.</summary>
    public async Task<string?> Text(string code) => (await Run(code)).Text;

    /// <summary>The value of a cell that must succeed, as HTML.</summary>
    public async Task<string?> Html(string code) => (await Run(code)).Value?.Data.GetValueOrDefault(MimeTypes.Html);

    /// <summary>What completes a cell at its |.</summary>
    public Task<CompletionList> Complete(string marked) => _evaluator.CompleteAsync(marked.Replace("|", "", StringComparison.Ordinal), marked.IndexOf('|', StringComparison.Ordinal));

    /// <summary>The texts that complete a cell at its |.</summary>
    public async Task<IReadOnlyList<string>> Completions(string marked) => [.. (await Complete(marked)).Items.Select(item => item.Text)];

    /// <summary>What is known of the name at a cell's |, as plain text; empty for nothing.</summary>
    public async Task<string> Inspect(string marked) =>
        (await _evaluator.InspectAsync(marked.Replace("|", "", StringComparison.Ordinal), marked.IndexOf('|', StringComparison.Ordinal)))?.Data[MimeTypes.PlainText] ?? "";

    public void Dispose()
    {
        _evaluator.Dispose();
        _started.Dispose();
    }

    private sealed class AnsweringRecorder(Action<CellOutput>? whenWritten, Func<string, bool, CancellationToken, Task<string>> answer) : Recorder(whenWritten), IInputSource
    {
        public Task<string>? ReadLineAsync(string prompt, bool isPassword, CancellationToken cancellation) => answer(prompt, isPassword, cancellation);
    }

    private class Recorder(Action<CellOutput>? whenWritten) : IOutputSink
    {
        private readonly List<CellOutput> _taken = [];

        public IReadOnlyList<CellOutput> Taken
        {
            get
            {
                lock (_taken)
                {
                    return [.. _taken];
                }
            }
        }

        public void Write(CellOutput output)
        {
            lock (_taken)
            {
                _taken.Add(output);
            }

            whenWritten?.Invoke(output);
        }
    }
}
