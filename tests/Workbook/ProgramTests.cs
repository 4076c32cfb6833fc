using Shouldly;
using Workbook.Tests.Rules;
using Xunit;

namespace Workbook.Tests;

/// <summary>The program from the outside: the launcher, the built program, real notebooks, exit codes.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workbook program ");

    public ProgramTests() => Needs.Bash();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task MissingNotebook_IsOneLineAndExit2()
    {
        var run = await Run.Workbook(_folder.FullName, "run", "missing.ipynb");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("missing.ipynb");
    }

    [Fact]
    public async Task BrokenJson_IsOneLineAndExit2()
    {
        await Write("broken.ipynb", "{ \"cells\": [");

        var run = await Run.Workbook(_folder.FullName, "run", "broken.ipynb");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("broken.ipynb");
    }

    [Fact]
    public async Task ThrowingCell_NamesNotebookCellLineAndMessageAndExits1()
    {
        await WriteNotebook("throws.ipynb", "var x = 1;", "x++;\nthrow new InvalidOperationException(\"no keys\");", "x++;");

        var run = await Run.Workbook(_folder.FullName, "run", "throws.ipynb");

        run.ExitCode.ShouldBe(1, run.Output + run.Error);
        var said = run.Output + run.Error;
        said.ShouldContain("throws.ipynb");
        said.ShouldContain("cell[2]");
        said.ShouldMatch("line 2");
        said.ShouldContain("no keys");
    }

    [Fact]
    public async Task CleanNotebook_ExitsWith0AndWritesItsOutputs()
    {
        await WriteNotebook("clean.ipynb", "var x = 20;", "Console.WriteLine(\"said\");", "x + 1");
        var output = Path.Combine(_folder.FullName, "out");

        var run = await Run.Workbook(_folder.FullName, "run", "clean.ipynb", "--output", output);

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        var cells = Notebook.Read(Path.Combine(output, "clean.ipynb")).Cells;
        cells[1].Outputs.ShouldHaveSingleItem().GetRawText().ShouldContain("said");
        cells[2].Outputs.ShouldHaveSingleItem().GetRawText().ShouldContain("21");
    }

    [Fact]
    public async Task UnknownCommand_Exits2()
    {
        var run = await Run.Workbook(_folder.FullName, "fly");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("fly");
    }

    private Task Write(string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text, TestContext.Current.CancellationToken);

    private Task WriteNotebook(string name, params string[] sources)
    {
        using var good = new GoodNotebook();
        good.Cells.Clear();
        foreach (var (index, source) in sources.Index())
        {
            good.Cells.Add(GoodNotebook.Code($"cell{index + 1}", null, source));
        }

        return Write(name, good.Json.ToJsonString());
    }
}
