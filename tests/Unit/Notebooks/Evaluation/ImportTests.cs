using Shouldly;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly NotebookSession _notebook;

    public ImportTests()
    {
        Directory.CreateDirectory(_folder.File("parts"));
        _notebook = new NotebookSession(_folder.Path);
    }

    public void Dispose()
    {
        _notebook.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("#!import parts/tools.csx\nTwice(x)")]
    [InlineData("#!import \"parts/tools.csx\"\nTwice(x)")]
    [InlineData("#!import --file parts/tools.csx\nTwice(x)")]
    public async Task Script_RunsInTheSession(string code)
    {
        Write("parts/tools.csx", "int Twice(int n) => 2 * n;\nvar x = 21;");
        (await _notebook.Text(code)).ShouldBe("42");
    }

    [Fact]
    public async Task Notebook_RunsItsCodeCells()
    {
        WriteNotebook("parts/helpers.ipynb", Code("var a = 1;\nConsole.Write(\"ran\");"), new Cell.Markdown("b", "# Title", JsonMap.Empty), Code("var b = a + 1;\nb"), Code("#!html\n<b>x</b>"));
        var cell = await _notebook.Run("#!import parts/helpers.ipynb\na + b");
        cell.Text.ShouldBe("3");
        cell.Stdout.ShouldBe("ran");
        cell.Displays.Select(display => display.Data["text/plain"]).ShouldBe(["2", "<b>x</b>"]);
    }

    [Fact]
    public async Task CellsNotToRun_AreLeftOut()
    {
        var skipped = new Cell.Code("s", "throw new Exception();", JsonMap.Empty.With("tags", System.Text.Json.JsonSerializer.SerializeToElement(new[] { "skip-execution" })), null, []);
        WriteNotebook("helpers.ipynb", skipped, Code(" "), Code("var a = 1;"));
        (await _notebook.Text("#!import helpers.ipynb\na")).ShouldBe("1");
    }

    [Fact]
    public async Task Dib_RunsItsSections()
    {
        Write("helpers.dib", "#!meta\n\n{\"kernelInfo\":{}}\n\n#!markdown\n\n# Title\n\n#!csharp\n\nvar a = 1;\n\n#!csharp\n\nvar b = a + 1;\n");
        (await _notebook.Text("#!import helpers.dib\na + b")).ShouldBe("3");
    }

    [Fact]
    public async Task PathsInsideAFile_AreRelativeToIt()
    {
        Write("parts/outer.csx", "#!import inner.csx\nvar outer = inner + 1;");
        Write("parts/inner.csx", "var inner = 1;");
        (await _notebook.Text("#!import parts/outer.csx\nouter")).ShouldBe("2");
        (await _notebook.Text("#!import ./parts/inner.csx\ninner")).ShouldBe("1");
    }

    [Fact]
    public async Task Circle_IsRefused()
    {
        Write("a.csx", "#!import b.csx");
        Write("b.csx", "#!import a.csx");
        var error = (await _notebook.Run("var z = 1;\n#!import a.csx")).Error;
        error.Message.ShouldBe("b.csx(1,1): error DNI211: #!import: 'a.csx' imports itself: a.csx → b.csx → a.csx");
        error.Line.ShouldBe(2);
        Write("b.csx", "");
        (await _notebook.Text("#!import a.csx\n1")).ShouldBe("1");
    }

    [Fact]
    public async Task CompilerError_NamesFileAndCell()
    {
        WriteNotebook("helpers.ipynb", Code("var a = 1;"), Code("var b =\n  wrong;"));
        var error = (await _notebook.Run("var z = 1;\n#!import helpers.ipynb")).Error;
        error.Message.ShouldStartWith("helpers.ipynb[2](2,3): error CS0103:");
        error.Traceback[^1].ShouldBe("at cell[1]:line 2");
        error.Line.ShouldBe(2);
        (await _notebook.Text("a + z")).ShouldBe("2");
    }

    [Fact]
    public async Task Exception_NamesFileAndCell()
    {
        WriteNotebook("helpers.ipynb", Code("void Fail()\n{\n    throw new InvalidOperationException(\"no\");\n}"), Code("\nFail();"));
        var error = (await _notebook.Run("#!import helpers.ipynb")).Error;
        error.Message.ShouldBe("no");
        error.Traceback.ShouldBe(["System.InvalidOperationException: no", "at helpers.ipynb[1]:line 3 in Fail", "at helpers.ipynb[2]:line 2", "at cell[1]:line 1"]);
    }

    [Fact]
    public async Task UnknownMagicInside_NamesFileAndCell()
    {
        WriteNotebook("helpers.ipynb", Code("#!x"));
        (await _notebook.Run("#!import helpers.ipynb")).Error.Message.ShouldBe("helpers.ipynb[1](1,1): error DNI101: Unknown magic command '#!x'");
    }

    [Theory]
    [InlineData("#!import", "(1,1): error DNI104: #!import: name one file")]
    [InlineData("#!import nowhere.ipynb", "(1,1): error DNI211: #!import: 'nowhere.ipynb' could not be found; the path is relative to the notebook's folder")]
    [InlineData("#!import broken.ipynb", "(1,1): error DNI211: #!import: 'broken.ipynb': ")]
    [InlineData("#!import notes.txt", "(1,1): error DNI211: #!import: 'notes.txt': files of type '.txt' cannot be imported; .ipynb, .dib, .csx and .cs can")]
    public async Task WhatCannotBeImported_IsSaidSo(string code, string message)
    {
        Write("broken.ipynb", "{");
        Write("notes.txt", "");
        (await _notebook.Run(code)).Error.Message.ShouldStartWith(message);
    }

    [Fact]
    public async Task NotebookInAnotherLanguage_IsRefused()
    {
        var python = JsonMap.Parse("""{"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}""");
        Write("other.ipynb", NotebookWriter.Write(new Notebook(python, [Code("x = 1")])));
        (await _notebook.Run("#!import other.ipynb")).Error.Message
            .ShouldBe("(1,1): error DNI211: #!import: 'other.ipynb': its language is python; only C# notebooks can be imported");
    }

    [Fact]
    public async Task Interrupt_EndsTheImport()
    {
        WriteNotebook("slow.ipynb", Code("while (true) { }"), Code("var never = 1;"));
        (await _notebook.RunInterrupted("#!import slow.ipynb")).Result.ShouldBeOfType<Workbook.Notebooks.Evaluation.EvaluationResult.Cancelled>();
        (await _notebook.Run("never")).Error.Message.ShouldContain("CS0103");
    }

    [Fact]
    public async Task FileNames_AreCompleted()
    {
        Write("parts/tools.csx", "");
        (await _notebook.Completions("#!import pa|")).ShouldBe(["parts/"]);
        (await _notebook.Completions("#!import parts/to|")).ShouldBe(["tools.csx"]);
        (await _notebook.Completions("#!set --na|")).ShouldBe(["--name"]);
        (await _notebook.Completions("#!set --by|")).ShouldBe(["--byref"]);
    }

    private static Cell.Code Code(string source) => new(Guid.NewGuid().ToString("N")[..8], source, JsonMap.Empty, null, []);

    private void Write(string file, string text) => File.WriteAllText(_folder.File(file), text);

    private void WriteNotebook(string file, params Cell[] cells) => Write(file, NotebookWriter.Write(new Notebook(JsonMap.Empty, [.. cells])));
}
