using Shouldly;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

public sealed class ErrorReportsTests : IDisposable
{
    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Fact]
    public async Task RuntimeError_NamesTypeMessageAndLine()
    {
        var error = (await _notebook.Run("var x = 1;\n\nthrow new InvalidOperationException(\"no good\");")).Error;
        error.Name.ShouldBe("System.InvalidOperationException");
        error.Message.ShouldBe("no good");
        error.Line.ShouldBe(3);
        error.Traceback.ShouldBe(["System.InvalidOperationException: no good", "at cell[1]:line 3"]);
    }

    [Theory]
    [InlineData("int[] keys = { 1 };\nkeys[3] = 1;\nvar after = 1;", 2)]
    [InlineData("int big = int.MaxValue;\nchecked\n{\n    big++;\n}", 4)]
    public async Task FailedRangeAndOverflowChecks_HaveTheirLine(string code, int line)
    {
        var error = (await _notebook.Run(code)).Error;
        error.Line.ShouldBe(line);
        error.Traceback[1..].ShouldContain($"at cell[1]:line {line}");
    }

    [Fact]
    public async Task FunctionWhoseLineIsLost_IsNamed()
    {
        await _notebook.Run("int Pick(int[] from)\n{\n    return from[3];\n}");
        var error = (await _notebook.Run("\nPick(new int[1])")).Error;
        error.Traceback[1].ShouldContain("Pick");
        error.Traceback.ShouldContain("at cell[2]:line 2");
    }

    [Fact]
    public async Task ErrorInAnEarlierCellsFunction_ShowsBothCellsAndTheLineOfThisOne()
    {
        await _notebook.Run("int F(int n)\n{\n    return 1 / n;\n}");
        var error = (await _notebook.Run("// call\nF(0)")).Error;
        error.Traceback[1..].ShouldBe(["at cell[1]:line 3 in F", "at cell[2]:line 2"]);
        error.Line.ShouldBe(2);
    }

    [Fact]
    public async Task ReadersFrames_ComeBeforeLibraryFrames()
    {
        var error = (await _notebook.Run("int.Parse(\"x\")")).Error;
        error.Traceback[1].ShouldBe("at cell[1]:line 1");
        error.Traceback[2..].ShouldContain("at System.Int32.Parse");
    }

    [Theory]
    [InlineData("await Task.Yield(); throw new Exception(\"x\");")]
    [InlineData("async Task F() { await Task.Delay(1); throw new Exception(\"x\"); } await F();")]
    [InlineData("Task.Run(() => throw new Exception(\"x\")).Wait();")]
    [InlineData("new[] { 1 }.Select<int, int>(x => throw new Exception(\"x\")).ToList()")]
    public async Task EngineFrames_AreLeftOut(string code)
    {
        var cell = await _notebook.Run(code);
        cell.Error.Message.ShouldBe("x");
        cell.Traceback.ShouldContain("at cell[1]:line 1");
        foreach (var engine in new[] { "Workbook.", "System.Threading", "System.Runtime", "MoveNext", "<", "Submission" })
        {
            cell.Traceback.ShouldNotContain(engine);
        }
    }

    [Fact]
    public async Task AggregateOfOne_IsThatOne()
    {
        var error = (await _notebook.Run("throw new AggregateException(new AggregateException(new FormatException(\"one\")));")).Error;
        error.Name.ShouldBe("System.FormatException");
    }

    [Fact]
    public async Task AggregateOfSeveral_ShowsEach()
    {
        var traceback = (await _notebook.Run("throw new AggregateException(new FormatException(\"one\"), new Exception(\"two\"));")).Traceback;
        traceback.ShouldContain("Caused by System.FormatException: one");
        traceback.ShouldContain("Caused by System.Exception: two");
    }

    [Fact]
    public async Task InnerExceptions_AreShown() =>
        (await _notebook.Run("throw new Exception(\"outer\", new FormatException(\"inner\"));")).Traceback.ShouldContain("Caused by System.FormatException: inner");

    [Fact]
    public async Task ReadersOwnExceptionType_HasItsOwnName() =>
        (await _notebook.Run("class OddShape : Exception { }\nthrow new OddShape();")).Error.Name.ShouldBe("OddShape");

    [Fact]
    public async Task LongTracebacks_AreAbridged()
    {
        var error = (await _notebook.Run("int F(int n) => n == 0 ? throw new Exception() : F(n - 1) + 1;\nF(1000)")).Error;
        error.Traceback.Length.ShouldBeLessThan(30);
        error.Traceback.ShouldContain("(982 more frames)");
    }

    [Fact]
    public async Task CompileError_ShowsPlaceLineAndCaret()
    {
        var error = (await _notebook.Run("var a = 1;\n\tvar b = zz;")).Error;
        error.Name.ShouldBe("CompilationError");
        error.Message.ShouldBe("(2,10): error CS0103: The name 'zz' does not exist in the current context");
        error.Line.ShouldBe(2);
        error.Traceback.ShouldBe([error.Message, "\tvar b = zz;", "\t        ^"]);
    }

    [Fact]
    public async Task SeveralCompileErrors_ComeInTheOrderOfTheCell()
    {
        var headers = (await _notebook.Run("int a = q;\nint b = r;\nint c = s;")).Error.Traceback.Where(line => line.StartsWith('(')).ToList();
        headers.Select(header => header[..6]).ShouldBe(["(1,9):", "(2,9):", "(3,9):"]);
    }

    [Fact]
    public async Task ErrorsWithoutAPlace_AreLeftOutBesideThoseWithOne() =>
        (await _notebook.Run("extension(int i) { public int Twice => i * 2; }")).Error.Traceback.ShouldAllBe(line => !line.Contains("XML", StringComparison.Ordinal));

    [Fact]
    public async Task PlacesInsideLoops_AreTheReaders() =>
        (await _notebook.Run("for (var i = 0; i < 3; i++) { var q = nope; }")).Error.Message.ShouldStartWith("(1,39): error CS0103");

    [Fact]
    public async Task LinesInsideLoops_AreTheReaders() =>
        (await _notebook.Run("for (var i = 0; i < 3; i++)\n{\n\n    if (i == 1)\n        throw new Exception();\n}")).Error.Line.ShouldBe(5);

    [Fact]
    public async Task Directives_DoNotMoveLines()
    {
        (await _notebook.Run("#!csharp\nusing System.Net;\n\nthrow new Exception();")).Error.Line.ShouldBe(4);
        (await _notebook.Run("#!csharp\n#!time\nnope")).Error.Message.ShouldStartWith("(3,1): error CS0103");
    }

    [Fact]
    public async Task ErrorInALoadedFile_NamesTheFile()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("part.csx"), "\nvoid Fail() => throw new Exception(\"in file\");", TestContext.Current.CancellationToken);
        using var notebook = new NotebookSession(folder.Path);
        (await notebook.Run("#load \"part.csx\"\nFail();")).Error.Traceback[1..].ShouldBe(["at part.csx:line 2 in Fail", "at cell[1]:line 2"]);
    }

    [Fact]
    public async Task ExceptionWhoseMessageThrows_IsSurvived() =>
        (await _notebook.Run("class Bad : Exception { public override string Message => throw new FormatException(); }\nthrow new Bad();"))
            .Error.Message.ShouldBe("(its Message threw FormatException)");
}
