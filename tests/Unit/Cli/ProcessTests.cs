using System.Diagnostics;
using Shouldly;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Cli;

/// <summary>The command line as a process, with the real evaluator: what cells can do to the process itself.</summary>
[Collection(NeedsTheMachine.Name)]
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("with space é");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Version_IsOneLine()
    {
        (int code, string output, _) = Workbook("--version");

        code.ShouldBe(0);
        output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+$");
    }

    [Fact]
    public void EnvironmentExitInACell_IsNoSuccess()
    {
        (int code, string output, _) = Workbook("run", Notebook("a.ipynb", "1", "Environment.Exit(0);"), Notebook("b.ipynb", "1"));

        code.ShouldBe(1);
        output.ShouldContain("a.ipynb cell[2] (id id2): KernelDied: the cell ended the kernel process (exit code 0)");
        output.ShouldContain("1 of 2 notebooks failed");
    }

    [Fact]
    public void UnknownKernel_IsOneLineWithTheKnownOnes()
    {
        (int code, string output, string error) = Workbook("run", "--kernel", "nobody", Notebook("a.ipynb", "1"));

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldMatch(@"^workbook: --kernel: no kernel is named 'nobody'; found: \S.*\n$");
    }

    [Fact]
    public void KernelThatDoesNotStart_IsNoFailureOfANotebook()
    {
        Directory.CreateDirectory(_folder.File("kernels/broken"));
        File.WriteAllText(_folder.File("kernels/broken/kernel.json"), """{"argv": ["/nowhere/kernel", "{connection_file}"], "display_name": "Broken", "language": "C#"}""");
        ProcessStartInfo start = Start(_folder.Path, "run", "-q", "--kernel", "broken", Notebook("a.ipynb", "1"));
        start.Environment["JUPYTER_PATH"] = _folder.Path;

        (int code, string output, _) = Finish(start);

        code.ShouldBe(2);
        output.ShouldContain("a.ipynb outside its cells: KernelNotStarted: kernel broken: /nowhere/kernel cannot be started: ");
    }

    [Fact]
    public void ExceptionOnAThread_FailsItsCell()
    {
        (int code, string output, _) = Workbook(
            "run", Notebook("a.ipynb", "var t = new System.Threading.Thread(() => throw new InvalidOperationException(\"lost\")); t.Start(); t.Join();"));

        code.ShouldBe(1);
        output.ShouldContain("a.ipynb cell[1] (id id1): System.InvalidOperationException: lost (on a thread the cell started)");
    }

    [Fact]
    public void ChapterLikeNotebook_RunsInItsFolderAndIsWritten()
    {
        File.WriteAllText(_folder.File("data.txt"), "é");
        string path = Notebook(
            "a.ipynb",
            "var text = File.ReadAllText(\"data.txt\"); Console.WriteLine(text);",
            "Directory.SetCurrentDirectory(Path.GetTempPath()); text.Length");

        (int code, string output, string error) = Workbook("run", "--in-place", path, Notebook("b.ipynb", "File.Exists(\"data.txt\")"));

        code.ShouldBe(0, output + error);
        var cells = NotebookReader.Read(path).Cells.Cast<Cell.Code>().ToArray();
        cells[0].Outputs.ShouldBe([new Output.Stream("stdout", "é\n")]);
        cells[1].Outputs[0].ShouldBeOfType<Output.ExecuteResult>().Data.FindString("text/plain").ShouldBe("1");
        NotebookReader.Read(_folder.File("b.ipynb")).Cells.Cast<Cell.Code>().Single().Outputs[0]
            .ShouldBeOfType<Output.ExecuteResult>().Data.FindString("text/plain").ShouldBe("True");
    }

    [Fact]
    public void NoPaths_RunTheWorkbookAroundTheCurrentFolder()
    {
        Directory.CreateDirectory(_folder.File("notebooks/deep"));
        Notebook("notebooks/01.ipynb", "1");
        File.WriteAllText(_folder.File("Workbook.sln"), "");

        (int code, string output, string error) = Finish(Start(_folder.File("notebooks/deep"), "run", "--no-progress"));

        code.ShouldBe(0, error);
        output.ShouldContain("01.ipynb");
    }

    [Fact]
    public void NoPathsElsewhere_RunTheWorkbookOfTheLauncher()
    {
        Directory.CreateDirectory(_folder.File("notebooks"));
        using var elsewhere = new TemporaryFolder();
        Notebook("notebooks/02.ipynb", "1");

        ProcessStartInfo start = Start(elsewhere.Path, "run", "--no-progress");
        start.Environment["WORKBOOK_ROOT"] = _folder.Path;
        Finish(start).Output.ShouldContain("02.ipynb");
        start.Environment.Remove("WORKBOOK_ROOT");
        Finish(start).Error.ShouldStartWith("workbook: no notebooks named");
    }

    [Fact]
    public void CtrlC_StopsTheCellAndLeavesTheNotebook()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals");
        string path = Notebook("a.ipynb", "File.WriteAllText(\"begun\", \"\"); while (true) { }");
        string before = File.ReadAllText(path);
        // Should the signal be lost, the limit ends the cell, and the test fails instead of waiting.
        using Process process = Process.Start(HearingCtrlC(Start(_folder.Path, "run", "--in-place", "--cell-timeout", "60", path)))!;
        SpinWait.SpinUntil(() => File.Exists(_folder.File("begun")), TimeSpan.FromMinutes(1)).ShouldBeTrue();

        using (Process kill = Process.Start("/bin/sh", ["-c", $"kill -INT {process.Id}"]))
        {
            kill.WaitForExit();
        }

        string rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(130, rest);
        rest.ShouldContain("Interrupted: the cell was interrupted");
        File.ReadAllText(path).ShouldBe(before);
    }

    private string Notebook(string name, params string[] sources)
    {
        var cells = sources.Select((source, index) => (Cell)new Cell.Code($"id{index + 1}", source, JsonMap.Empty, null, []));
        File.WriteAllText(_folder.File(name), NotebookWriter.Write(new(JsonMap.Empty, [.. cells])));
        return _folder.File(name);
    }

    private (int Code, string Output, string Error) Workbook(params string[] args) => Finish(Start(_folder.Path, args));

    private static ProcessStartInfo Start(string folder, params string[] args) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "workbook.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };

    // What a shell starts in the background ignores Ctrl-C, and so do its children: a test run may be one of them.
    private static ProcessStartInfo HearingCtrlC(ProcessStartInfo start)
    {
        if (OperatingSystem.IsLinux())
        {
            start.ArgumentList.Insert(0, start.FileName);
            start.ArgumentList.Insert(0, "--default-signal=INT");
            start.FileName = "env";
        }

        return start;
    }

    private static (int Code, string Output, string Error) Finish(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
