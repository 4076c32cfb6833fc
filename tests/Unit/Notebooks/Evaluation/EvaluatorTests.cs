using Shouldly;
using Workbook.Notebooks.Evaluation;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

public sealed class EvaluatorTests : IDisposable
{
    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Fact]
    public async Task LastExpressionWithoutSemicolon_IsTheValue() => (await _notebook.Text("1 + 2")).ShouldBe("3");

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("1.ToString();")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("// nothing")]
    [InlineData("")]
    [InlineData("using System.Net;")]
    [InlineData("int F() { return 1; }")]
    [InlineData("Func<int> f = () => { return 1; };")]
    public async Task CellThatEndsInAStatement_HasNoValue(string code) => (await _notebook.Run(code)).Value.ShouldBeNull();

    [Fact]
    public async Task NullValue_IsVisible() => (await _notebook.Text("(string)null")).ShouldBe("<null>");

    [Fact]
    public async Task Return_GivesTheValue() => (await _notebook.Text("if (1 < 2) { return 5; }\nreturn 6;")).ShouldBe("5");

    [Fact]
    public async Task LaterCell_SeesEarlierVariablesMethodsAndTypes()
    {
        await _notebook.Run("var x = 2; record P(int A); int Twice(int n) => 2 * n;");
        (await _notebook.Text("Twice(x) + new P(3).A")).ShouldBe("7");
    }

    [Fact]
    public async Task LaterCell_MayRedefineNames()
    {
        await _notebook.Run("var x = 2; record P(int A);");
        await _notebook.Run("var x = \"two\"; record P(string B);");
        (await _notebook.Text("x + new P(\"!\").B")).ShouldBe("two!");
    }

    [Fact]
    public async Task LaterCell_MayAssignEarlierVariables()
    {
        await _notebook.Run("var x = 2;");
        await _notebook.Run("x = 40;");
        (await _notebook.Text("x + 2")).ShouldBe("42");
    }

    [Fact]
    public async Task Usings_LastFromCellToCell()
    {
        await _notebook.Run("using System.Globalization;");
        await _notebook.Run("using static System.Math;");
        (await _notebook.Text("Max(1, 2) + CultureInfo.InvariantCulture.Name")).ShouldBe("2");
    }

    [Theory]
    [InlineData("new StringBuilder(\"a\").ToString()")]
    [InlineData("new List<string> { \"a\" }.First()")]
    [InlineData("new ArrayList { \"a\" }[0]")]
    [InlineData("await Task.FromResult(\"a\")")]
    [InlineData("Path.GetFileName(\"b/a\")")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<string>(\"\\\"a\\\"\")")]
    public async Task UsualNamespaces_NeedNoUsing(string code) => (await _notebook.Text(code)).ShouldBe("a");

    [Fact]
    public async Task Await_WorksAtTopLevelAndKeepsTheThread()
    {
        await _notebook.Run("var before = Environment.CurrentManagedThreadId;");
        await _notebook.Run("await Task.Delay(5); await Task.Yield(); var after = Environment.CurrentManagedThreadId;");
        (await _notebook.Text("before == after && after == Environment.CurrentManagedThreadId")).ShouldBe("True");
    }

    [Fact]
    public async Task VariablesAssignedBeforeAThrow_Stay()
    {
        var failed = await _notebook.Run("var x = 5; throw new Exception(\"no\");");
        failed.Error.Message.ShouldBe("no");
        (await _notebook.Text("x")).ShouldBe("5");
    }

    [Fact]
    public async Task CellThatDoesNotCompile_ChangesNothing()
    {
        await _notebook.Run("var x = 1;");
        (await _notebook.Run("var x = 2; y")).Error.Name.ShouldBe("CompilationError");
        (await _notebook.Text("x")).ShouldBe("1");
    }

    [Fact]
    public async Task ModernSyntax_Compiles() =>
        (await _notebook.Text("int[] a = [1, .. new[] { 2, 3 }]; a is [_, .. var rest] ? rest.Length : 0")).ShouldBe("2");

    [Fact]
    public async Task NullableAnnotations_AreQuiet()
    {
        var cell = await _notebook.Run("string? s = null; int unused;\nasync Task F() { }\ns");
        cell.Text.ShouldBe("<null>");
        cell.Outputs.ShouldBeEmpty();
    }

    [Fact]
    public async Task TwoSessions_KnowNothingOfEachOther()
    {
        using var other = new NotebookSession();
        await Task.WhenAll(_notebook.Run("var x = 1;"), other.Run("var x = \"other\";"));
        (await _notebook.Text("x")).ShouldBe("1");
        (await other.Text("x")).ShouldBe("other");
    }

    [Fact]
    public async Task CellsAskedForAtOnce_RunInOrder()
    {
        var cells = Enumerable.Range(0, 5).Select(number => _notebook.Run(number == 0 ? "var s = \"\";" : $"await Task.Delay({20 / number}); s += {number};")).ToList();
        await Task.WhenAll(cells);
        (await _notebook.Text("s")).ShouldBe("1234");
    }

    [Fact]
    public async Task ThreadStatics_LastFromCellToCell()
    {
        await _notebook.Run("class T { [ThreadStatic] public static int N; }");
        await _notebook.Run("T.N = 7;");
        (await _notebook.Text("T.N")).ShouldBe("7");
    }

    [Fact]
    public async Task DisposedEvaluator_SaysSo()
    {
        var evaluator = new Evaluator(Path.GetTempPath());
        evaluator.Dispose();
        var failure = await Should.ThrowAsync<ObjectDisposedException>(async () => await evaluator.EvaluateAsync("1", "cell[1]", NullOutputSink.Instance, TestContext.Current.CancellationToken));
        failure.ObjectName.ShouldBe(typeof(Evaluator).FullName);
    }

    [Fact]
    public async Task WarmUp_Succeeds() => await Should.NotThrowAsync(Evaluator.WarmUpAsync);
}
