using System.Diagnostics;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;
using Workbook.Tests.Protocol.Install;

namespace Workbook.Tests.Protocol.FrontEnds;

/// <summary>After <c>workbook kernel install</c>, Jupyter's own commands run C# notebooks by the kernel they name.</summary>
public sealed class JupyterCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly KernelCommandLine _kernel = new();

    public async ValueTask InitializeAsync()
    {
        (int code, _, string error) = await _kernel.RunAsync("install");
        code.ShouldBe(0, error);
    }

    public ValueTask DisposeAsync()
    {
        _kernel.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Nbconvert_ExecutesAndStoresValidOutputs()
    {
        await Needs.PythonModule("nbconvert", "jupyter-nbconvert");
        string notebook = Write("n.ipynb", "var word = \"notebook\";", "Console.WriteLine(word);\nword.Length", "display(new[] { 1, 2 });");

        await JupyterAsync("nbconvert", "--to", "notebook", "--execute", notebook, "--output", "executed");

        Cell.Code[] cells = [.. NotebookReader.Read(_folder.File("executed.ipynb")).Cells.OfType<Cell.Code>()];
        cells.Select(cell => cell.ExecutionCount).ShouldBe([1, 2, 3]);
        cells[1].Outputs[0].ShouldBe(new Output.Stream("stdout", "notebook\n"));
        cells[1].Outputs[1].ShouldBeOfType<Output.ExecuteResult>().Data.FindString("text/plain").ShouldBe("8");
        cells[2].Outputs[0].ShouldBeOfType<Output.DisplayData>().Data.ContainsKey("text/plain").ShouldBeTrue();
        await ShouldBeValidAsync(_folder.File("executed.ipynb"));
    }

    [Fact]
    public async Task Nbconvert_StopsAtAnErrorAndShowsIt()
    {
        await Needs.PythonModule("nbconvert", "jupyter-nbconvert");
        string notebook = Write("bad.ipynb", "1 + 1", "throw new InvalidOperationException(\"no luck\");");

        (int code, string output) = await RunAsync("nbconvert", "--to", "notebook", "--execute", notebook);

        code.ShouldNotBe(0);
        output.ShouldContain("no luck");
    }

    [Fact]
    public async Task JupyterExecute_RunsTheCellsInTheNotebooksFolder()
    {
        await Needs.PythonModule("nbclient", "python3-nbclient");
        Directory.CreateDirectory(_folder.File("deep"));
        string notebook = Write("deep/n.ipynb", "await Task.Delay(1); var answer = 6 * 7;", "File.WriteAllText(\"answer.txt\", $\"{answer}\");");

        await JupyterAsync("execute", notebook);

        // It stores no outputs (later versions do when asked).
        File.ReadAllText(_folder.File("deep/answer.txt")).ShouldBe("42");
    }

    [Fact]
    public async Task JupyterExecute_FailsWithACell()
    {
        await Needs.PythonModule("nbclient", "python3-nbclient");

        (int code, string output) = await RunAsync("execute", Write("bad.ipynb", "throw new InvalidOperationException(\"no luck\");"));

        code.ShouldNotBe(0);
        output.ShouldContain("InvalidOperationException: no luck");
    }

    [Fact]
    public async Task Chapter_RunsInNbconvertWithItsFigures()
    {
        await Needs.PythonModule("nbconvert", "jupyter-nbconvert");
        string root = Repository.Root;
        Assert.SkipUnless(File.Exists(Path.Combine(root, "artifacts", "workbook", "Workbook.Attention.dll")), "the library of the notebooks is not built");
        Directory.CreateDirectory(_folder.File("notebooks"));
        File.CreateSymbolicLink(_folder.File("artifacts"), Path.Combine(root, "artifacts"));
        File.Copy(Path.Combine(root, "notebooks", "02-attention-pooling.ipynb"), _folder.File("notebooks/chapter.ipynb"));

        await JupyterAsync("nbconvert", "--to", "notebook", "--execute", _folder.File("notebooks/chapter.ipynb"), "--output", "executed");

        await ShouldBeValidAsync(_folder.File("notebooks/executed.ipynb"));
        JsonMap[] shown = Shown(_folder.File("notebooks/executed.ipynb"));
        shown.Length.ShouldBeGreaterThan(20);
        shown.Count(data => data.ContainsKey("image/png")).ShouldBeGreaterThan(5);
    }

    /// <summary>By our rules and by the reference validator's: whatever is shown has a plain text, and figures a picture.</summary>
    private static async Task ShouldBeValidAsync(string notebook)
    {
        NotebookValidator.Validate(NotebookReader.Read(notebook)).ShouldBeEmpty();
        Shown(notebook).ShouldAllBe(data => data.ContainsKey("text/plain"));
        Shown(notebook).Where(data => data.ContainsKey("application/vnd.plotly.v1+json")).ShouldAllBe(figure => figure.ContainsKey("image/png"));

        // nbconvert and nbclient bring nbformat along.
        await PythonScript.RunAsync("import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], as_version=nbformat.NO_CONVERT))", notebook);
    }

    private static JsonMap[] Shown(string notebook) =>
        [.. NotebookReader.Read(notebook).Cells.OfType<Cell.Code>().SelectMany(cell => cell.Outputs).Select(Data).OfType<JsonMap>()];

    private static JsonMap? Data(Output output) => output switch
    {
        Output.ExecuteResult result => result.Data,
        Output.DisplayData display => display.Data,
        _ => null,
    };

    private static string Program(string command)
    {
        string program = $"/usr/bin/jupyter-{command}";
        Assert.SkipUnless(File.Exists(program), $"jupyter {command} is not installed");
        return program;
    }

    private string Write(string name, params string[] sources)
    {
        var cells = sources.Select((source, index) => (Cell)new Cell.Code($"id{index}", source, JsonMap.Empty, null, []));
        File.WriteAllText(_folder.File(name), NotebookWriter.Write(new(WorkbookMetadata.Canonical, [.. cells])));
        return _folder.File(name);
    }

    private async Task JupyterAsync(params string[] arguments)
    {
        (int code, string output) = await RunAsync(arguments);
        code.ShouldBe(0, output);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(PythonScript.Python, ["-W", "ignore", Program(arguments[0]), .. arguments[1..]])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        };
        start.Environment["JUPYTER_DATA_DIR"] = _kernel.Data;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token), errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await errors);
    }
}
