using Workbook.Cli;
using Workbook.Cli.Data;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;
using Workbook.Tests.Notebooks.Running;

namespace Workbook.Tests.Cli;

/// <summary>Runs the command line in this process; the cell "throw" fails, all others do nothing.</summary>
public abstract class CliTestBase : IDisposable
{
    private readonly TemporaryFolder _folder = new("with space é");

    // Another test may have left the process in a folder that is gone.
    protected CliTestBase() => Directory.SetCurrentDirectory(AppContext.BaseDirectory);

    private protected string Folder => _folder.Path;

    private protected string Out { get; private set; } = "";

    private protected string Error { get; private set; } = "";

    private protected bool IsLive { get; set; }

    private protected int Width { get; set; } = 200;

    private protected DataSets? DataSets { get; set; }

    private protected CancellationToken Interrupt { get; set; }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected string In(string name) => _folder.File(name);

    private protected string Notebook(string name, params string[] sources)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        var cells = sources.Select((source, index) => (Cell)new Cell.Code($"id{index + 1}", source, JsonMap.Empty, 7, [new Output.Stream("stdout", "old")]));
        File.WriteAllText(In(name), NotebookWriter.Write(new(JsonMap.Empty, [.. cells])));
        return In(name);
    }

    private protected string FileOf(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }

    private protected async Task<int> WorkbookAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var cells = new Dictionary<string, Func<FakeCell, Task<EvaluationResult>>>
        {
            ["throw"] = _ => Task.FromResult(FakeSession.Error("System.Exception", "no luck\nsecond line", line: 1)),
            ["delete"] = _ =>
            {
                Directory.Delete(In("gone"), recursive: true);
                return Task.FromResult(FakeSession.Nothing);
            },
            ["wild"] = _ => Task.FromResult(FakeSession.Error(
                "System.Exception", "\e[31mred\a\ttitle\e]0;x\a\e[2J\r\n" + string.Join('\n', Enumerable.Range(2, 29).Select(line => $"line {line}")) + "\n" + new string('z', 9), line: 1)),
            ["endless"] = async cell =>
            {
                await Task.Delay(Timeout.Infinite, cell.Interrupt).ContinueWith(_ => { }, TaskScheduler.Default);
                return new EvaluationResult.Cancelled();
            },
            ["bug"] = _ => throw new InvalidTimeZoneException("inside"),
        };
        int code = await Application.RunAsync(args, new Terminal(output, error, IsLive, HasColors: false, Width), (_, _) => Task.FromResult<ICellSession>(new FakeSession(cells)), DataSets, Interrupt);
        (Out, Error) = (output.ToString().Replace(Folder, "~", StringComparison.Ordinal), error.ToString().Replace(Folder, "~", StringComparison.Ordinal));
        return code;
    }
}
