using Shouldly;
using Workbook.Display;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

public sealed class FormattingTests : IDisposable
{
    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Theory]
    [InlineData("\"plain <text>\"", "plain <text>")]
    [InlineData("'c'", "c")]
    [InlineData("true", "True")]
    [InlineData("1234567.5", "1234567.5")]
    [InlineData("0.1f + 0.2f", "0.3")]
    [InlineData("1e-5", "1E-05")]
    [InlineData("double.NaN", "NaN")]
    [InlineData("12.30m", "12.30")]
    [InlineData("(int?)null", "<null>")]
    [InlineData("DayOfWeek.Friday", "Friday")]
    [InlineData("new DateTime(2026, 11, 20, 9, 5, 0)", "2026-11-20 09:05:00")]
    [InlineData("new DateOnly(2026, 11, 20)", "2026-11-20")]
    [InlineData("TimeSpan.FromSeconds(90)", "00:01:30")]
    [InlineData("typeof(Dictionary<string, int[]>)", "Dictionary<string, int[]>")]
    [InlineData("new Func<int, string>(x => \"\")", "Func<int, string>")]
    [InlineData("new Uri(\"https://example.org/\")", "https://example.org/")]
    [InlineData("Task.FromResult(5)", "Task (RanToCompletion): 5")]
    [InlineData("Task.CompletedTask", "Task (RanToCompletion)")]
    [InlineData("(1, \"two\", new[] { 3 })", "(1, two, [ 3 ])")]
    [InlineData("new[] { 1, 2, 3 }", "[ 1, 2, 3 ]")]
    [InlineData("new int[0]", "[ ]")]
    [InlineData("new object[] { 1, null, \"a\" }", "[ 1, <null>, a ]")]
    [InlineData("Enumerable.Range(0, 25)", "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, (5 more) ]")]
    [InlineData("Enumerable.Range(0, 25).Where(x => x >= 0).Take(22)", "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, (more) ]")]
    [InlineData("new int[2, 1, 2]", "[ [ [ 0, 0 ] ], [ [ 0, 0 ] ] ]")]
    [InlineData("new object()", "object")]
    public async Task Value_ReadsAs(string code, string text) => (await _notebook.Text(code)).ShouldBe(text);

    [Theory]
    [InlineData("\"<b>\"")]
    [InlineData("1")]
    [InlineData("new[] { 1, 2 }")]
    [InlineData("null")]
    public async Task ValueThatIsJustText_HasNoHtml(string code) => (await _notebook.Run(code)).Value!.Data.Keys.ShouldBe([MimeTypes.PlainText]);

    [Fact]
    public async Task Record_ShowsItsMembers()
    {
        var value = (await _notebook.Run("record P(int X, string Name);\nnew P(1, \"<a>\")")).Value!;
        value.Data[MimeTypes.PlainText].ShouldBe("P\n  X: 1\n  Name: <a>");
        value.Data[MimeTypes.Html].ShouldBe("<table><thead><tr><th colspan=\"2\">P</th></tr></thead><tbody><tr><th>X</th><td>1</td></tr><tr><th>Name</th><td>&lt;a&gt;</td></tr></tbody></table>");
    }

    [Fact]
    public async Task SequenceOfRecords_IsATable()
    {
        var value = (await _notebook.Run("new[] { new { Word = \"the\", Count = 10 }, new { Word = \"time\", Count = 2 } }")).Value!;
        value.Data[MimeTypes.PlainText].ShouldBe("Word  Count\n----  -----\nthe      10\ntime      2");
        value.Data[MimeTypes.Html].ShouldBe("<table><thead><tr><th>Word</th><th>Count</th></tr></thead><tbody><tr><td>the</td><td>10</td></tr><tr><td>time</td><td>2</td></tr></tbody></table>");
    }

    [Fact]
    public async Task LongTable_SaysHowManyRowsAreLeftOut()
    {
        var value = (await _notebook.Run("Enumerable.Range(0, 30).Select(n => new { n }).ToList()")).Value!;
        value.Data[MimeTypes.PlainText].ShouldEndWith("\n19\n(10 more)");
        value.Data[MimeTypes.Html].ShouldContain("<i>(10 more)</i>");
    }

    [Fact]
    public async Task SequenceOfTuples_IsATable() =>
        (await _notebook.Text("new List<(int, string)> { (1, \"a\"), (2, \"b\") }")).ShouldBe("Item1  Item2\n-----  -----\n    1  a\n    2  b");

    [Fact]
    public async Task Dictionary_IsATableOfKeysAndValues()
    {
        (await _notebook.Text("new Dictionary<string, int> { [\"a\"] = 1, [\"bb\"] = 22 }")).ShouldBe("key  value\n---  -----\na        1\nbb      22");
        (await _notebook.Html("new Hashtable { [\"a\"] = 1 }")).ShouldBe("<table><thead><tr><th>key</th><th>value</th></tr></thead><tbody><tr><td>a</td><td>1</td></tr></tbody></table>");
    }

    [Fact]
    public async Task Groups_KeepTheirKeys()
    {
        (await _notebook.Text("new[] { 1, 2, 3 }.GroupBy(n => n % 2 == 0 ? \"even\" : \"odd\")")).ShouldBe("key   value\n----  --------\nodd   [ 1, 3 ]\neven  [ 2 ]");
        (await _notebook.Text("new { All = new[] { 1, 2 }.ToLookup(n => n > 1) }")).ShouldBe("(anonymous)\n  All: { False: [ 1 ], True: [ 2 ] }");
    }

    [Fact]
    public async Task DataTable_IsATable()
    {
        await _notebook.Run("using System.Data;\nvar t = new DataTable { Columns = { \"a\", \"b\" }, Rows = { { 1, \"x\" }, { DBNull.Value, \"y\" } } };");
        (await _notebook.Text("t")).ShouldBe("a       b\n------  -\n1       x\n<null>  y");
        (await _notebook.Html("t"))!.ShouldContain("<th>a</th><th>b</th>");
        (await _notebook.Text("(t, 1)")).ShouldBe("(DataTable (2 rows, 2 columns), 1)");
    }

    [Fact]
    public async Task LazyMembersThatThrow_ShowWhatTheyThrew() =>
        (await _notebook.Text("new { A = new[] { 0 }.Select(n => 1 / n), B = default(System.Collections.Immutable.ImmutableArray<int>), C = 3 }"))!
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("A: <DivideByZeroException: Attempted to divide by zero.>"),
                text => text.ShouldContain("B: <InvalidOperationException: "),
                text => text.ShouldEndWith("C: 3"));

    [Theory]
    [InlineData("new int[0, 0]")]
    [InlineData("new int[2, 0]")]
    [InlineData("new int[2, 0, 1]")]
    [InlineData("new Dictionary<string, int>()")]
    [InlineData("new List<(int, int)>()")]
    [InlineData("Array.Empty<int[]>()")]
    [InlineData("new System.Data.DataTable()")]
    public async Task EmptyValues_AreVisible(string code) => (await _notebook.Text(code)).ShouldNotBeNullOrWhiteSpace();

    [Fact]
    public async Task TwoDimensionalArray_IsAMatrix()
    {
        (await _notebook.Text("new[,] { { 1, -2.5 }, { 30, 4 } }")).ShouldBe(" 1  -2.5\n30     4");
        (await _notebook.Html("new[,] { { 1, 2 } }")).ShouldBe("<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>");
        (await _notebook.Text("new int[30, 30]"))!.Split('\n').ShouldSatisfyAllConditions(
            lines => lines.Length.ShouldBe(21), lines => lines[0].ShouldEndWith("…"), lines => lines[20].ShouldBe("(10 more)"));
    }

    [Fact]
    public async Task ListOfLists_IsAMatrixWhenItLinesUp()
    {
        (await _notebook.Text("new[] { new[] { 1, 2 }, new[] { 3, 40 } }")).ShouldBe("1   2\n3  40");
        (await _notebook.Text("new[] { new[] { 1 }, new[] { 3, 40 } }")).ShouldBe("[ 1 ]\n[ 3, 40 ]");
    }

    [Fact]
    public async Task Cycles_AreSurvived()
    {
        (await _notebook.Text("record Node { public Node Next { get; set; } }\nvar n = new Node(); n.Next = n; n")).ShouldBe("Node\n  Next: (cycle)");
        (await _notebook.Text("var list = new List<object>(); list.Add(list); list.Add(1); list")).ShouldBe("[ (cycle), 1 ]");
    }

    [Fact]
    public async Task DeepChains_AreCutOff() =>
        (await _notebook.Text("record Link(int N, Link Next);\nLink l = null; for (var i = 0; i < 1000; i++) l = new Link(i, l);\nl"))!.ShouldContain("Link { … }");

    [Fact]
    public async Task GettersThatThrow_ShowWhatTheyThrew() =>
        (await _notebook.Text("class Closed : IDisposable { public int A => 1; public int B => throw new ObjectDisposedException(\"it\"); public void Dispose() { } }\nnew Closed()"))!
            .ShouldStartWith("Closed\n  A: 1\n  B: <ObjectDisposedException: Cannot access a disposed object. …");

    [Fact]
    public async Task OwnToString_IsTheText()
    {
        await _notebook.Run("class Own { public int A => 1; public override string ToString() => \"own\"; }\nclass Bad { public override string ToString() => throw new Exception(\"no\"); }");
        (await _notebook.Text("new Own()")).ShouldBe("own");
        (await _notebook.Text("new[] { new Own(), new Own() }")).ShouldBe("[ own, own ]");
        (await _notebook.Text("new Bad()")).ShouldBe("Bad <Exception: no>");
    }

    [Fact]
    public async Task ExceptionAsAValue_ShowsTypeAndMessage() => (await _notebook.Text("new FormatException(\"odd\")")).ShouldBe("System.FormatException: odd");

    [Fact]
    public async Task EndlessSequence_IsAbridged() =>
        (await _notebook.Text("IEnumerable<int> E() { while (true) yield return 1; }\nE()"))!.ShouldEndWith("1, (more) ]");

    [Fact]
    public async Task LongTexts_AreShortenedInTables() =>
        (await _notebook.Text("new[] { new { Text = new string('x', 100), N = 1 } }"))!.Split('\n')[2].ShouldBe(new string('x', 59) + "…  1");

    [Fact]
    public async Task Displayable_GivesItsOwnBundle()
    {
        var value = (await _notebook.Run("""
            using Workbook.Display;
            class Fig : IDisplayable { public MimeBundle ToMimeBundle() => MimeBundle.PlainText("alt").With(MimeTypes.Png, "AAAA").WithMetadata(MimeTypes.Png, "{}"); }
            new Fig()
            """)).Value!;
        value.Data.Keys.ShouldBe([MimeTypes.Png, MimeTypes.PlainText], ignoreOrder: true);
        value.Metadata.ShouldContainKey(MimeTypes.Png);
        (await _notebook.Text("new { Figure = new Fig() }"))!.ShouldContain("Figure: alt");
    }

    [Fact]
    public async Task DisplayableInATable_IsAskedOnceForItsCell()
    {
        await _notebook.Run("""
            using Workbook.Display;
            class Costly : IDisplayable { public static int Asked; public MimeBundle ToMimeBundle() { Asked++; return MimeBundle.PlainText("alt"); } }
            new[] { (1, new Costly()), (2, new Costly()) }
            """);
        (await _notebook.Text("Costly.Asked")).ShouldBe("2");
    }

    [Fact]
    public async Task TypeFormatterSource_IsFoundByItsName()
    {
        await _notebook.Run("""
            [AttributeUsage(AttributeTargets.Class)]
            class TypeFormatterSourceAttribute : Attribute { public TypeFormatterSourceAttribute(Type t) { FormatterSourceType = t; } public Type FormatterSourceType { get; } }
            class Plain { public string MimeType => "text/plain"; public bool Format(object o, TextWriter w) { if (o is Tensor { Broken: true }) throw new ObjectDisposedException("t"); w.Write("[2x3]\n1 2 3\n4 5 6"); return true; } }
            class Rich { public string MimeType => "text/html"; public bool Format(object o, TextWriter w) { w.Write("<pre>2x3</pre>"); return true; } }
            class Source { public IEnumerable<object> CreateTypeFormatters() { yield return new Plain(); yield return new Rich(); } }
            [TypeFormatterSource(typeof(Source))] class Tensor { public bool Broken; }
            """);
        var value = (await _notebook.Run("new Tensor()")).Value!;
        value.Data[MimeTypes.PlainText].ShouldBe("[2x3]\n1 2 3\n4 5 6");
        value.Data[MimeTypes.Html].ShouldBe("<pre>2x3</pre>");
        (await _notebook.Text("(new Tensor(), 1)")).ShouldBe("([2x3] …, 1)");
        (await _notebook.Run("new Tensor { Broken = true }")).Value!.Data.Single().Value.ShouldStartWith("Tensor <ObjectDisposedException");
    }

    [Fact]
    public async Task RegisteredFormatter_IsUsedEverywhere()
    {
        await _notebook.Run("using Microsoft.DotNet.Interactive.Formatting;\nrecord P(int X); record Q(int X) : P(X);\nFormatter.Register<P>(p => $\"<{p.X}>\"); Formatter.Register<Q>((q, w) => w.Write($\"<b>{q.X}</b>\"), \"text/html\");");
        (await _notebook.Run("new P(1)")).Value!.Data.ShouldBe(new Dictionary<string, string> { [MimeTypes.PlainText] = "<1>" }, ignoreOrder: true);
        (await _notebook.Html("new Q(2)")).ShouldBe("<b>2</b>");
        (await _notebook.Text("new[] { new P(1), new P(3) }")).ShouldBe("[ <1>, <3> ]");
        (await _notebook.Text("Formatter.ResetToDefault(); new P(1)")).ShouldBe("P\n  X: 1");
    }

    [Fact]
    public async Task Settings_AreTheSessionsOwn()
    {
        using var other = new NotebookSession();
        await _notebook.Run("using Microsoft.DotNet.Interactive.Formatting;\nFormatter.ListExpansionLimit = 2; Formatter.NullString = \"nothing\";");
        (await _notebook.Text("new object[] { null, 2, 3 }")).ShouldBe("[ nothing, 2, (1 more) ]");
        (await other.Text("new object[] { null, 2, 3 }")).ShouldBe("[ <null>, 2, 3 ]");
        (await _notebook.Run("Formatter.ListExpansionLimit = -1;")).Error.Name.ShouldBe("System.ArgumentOutOfRangeException");
    }

    [Fact]
    public async Task ToDisplayString_GivesTextOrHtml()
    {
        await _notebook.Run("using Microsoft.DotNet.Interactive.Formatting;");
        (await _notebook.Text("new[] { 1 }.ToDisplayString()")).ShouldBe("[ 1 ]");
        (await _notebook.Text("new[,] { { 1 } }.ToDisplayString(\"text/html\")")).ShouldBe("<table><tbody><tr><td>1</td></tr></tbody></table>");
        (await _notebook.Text("((object)null).ToDisplayString()")).ShouldBe("<null>");
    }

    [Fact]
    public async Task SequenceThatThrows_FailsTheCell() =>
        (await _notebook.Run("new[] { 1, 0 }.Select(n => 1 / n)")).Error.Name.ShouldBe("System.DivideByZeroException");
}
