using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.Tests.Notebooks.Running;

/// <summary>Runs small notebooks whose cells are fakes.</summary>
public abstract class RunnerTestBase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private protected Dictionary<string, Func<FakeCell, Task<EvaluationResult>>> Cells { get; } = [];

    private protected RecordingObserver Observer { get; } = new();

    private protected FakeSession? Session { get; private set; }

    private protected RunOptions Options { get; set; } = new() { Grace = TimeSpan.FromMinutes(5) };

    private protected JsonMap Metadata { get; set; } = JsonMap.Empty;

    private protected string NotebookPath => _folder.File("é n.ipynb");

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static Cell Code(string source, string metadata = "{}", ImmutableArray<Output> outputs = default, int? count = null) =>
        new Cell.Code("", source, JsonMap.Parse(metadata), count, outputs.IsDefault ? [] : outputs);

    private protected static Cell Tagged(string source, params string[] tags) =>
        Code(source, $$"""{"tags": {{JsonSerializer.Serialize(tags)}}}""");

    private protected void Define(string code, Func<FakeCell, EvaluationResult> cell) => Cells[code] = fake => Task.FromResult(cell(fake));

    private protected NotebookRunner Runner() => new(Options, Observer, (_, _) => OpenAsync());

    private protected virtual Task<ICellSession> OpenAsync() => Task.FromResult<ICellSession>(Session = new FakeSession(Cells));

    private protected async Task<NotebookResult> RunAsync(params Cell[] cells) => await RunAsync(CancellationToken.None, cells);

    private protected async Task<NotebookResult> RunAsync(CancellationToken cancellation, params Cell[] cells)
    {
        NotebookFile.Save(NotebookPath, new(Metadata, [.. cells.Select((cell, index) => cell with { Id = $"id{index + 1}" })]));
        return await Runner().RunAsync(NotebookPath, cancellation);
    }

    private protected async Task<ImmutableArray<Output>> OutputsAsync(Func<FakeCell, EvaluationResult> cell)
    {
        Define("cell", cell);
        return OutputsOf(await RunAsync(Code("cell")), 0);
    }

    private protected static ImmutableArray<Output> OutputsOf(NotebookResult result, int cell) => ((Cell.Code)result.Notebook.Cells[cell]).Outputs;

    private protected static string? Text(Output output) =>
        output switch
        {
            Output.Stream stream => $"{stream.Name}:{stream.Text}",
            Output.DisplayData display => display.Data.FindString("text/plain"),
            Output.ExecuteResult result => $"[{result.ExecutionCount}] {result.Data.FindString("text/plain")}",
            Output.Error error => $"{error.Name}! {error.Message}",
            _ => null,
        };
}
