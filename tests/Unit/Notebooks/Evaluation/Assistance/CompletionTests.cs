using Shouldly;
using Workbook.Notebooks.Evaluation;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Assistance;

public sealed class CompletionTests : IDisposable
{
    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Theory]
    [InlineData("Console.Wri|", "Write", "WriteLine")]
    [InlineData("\"abc\".Subs|", "Substring")]
    [InlineData("new List<int>().Sel|", "Select", "SelectMany")]
    [InlineData("System.Globaliz|", "Globalization")]
    [InlineData("Math.|", "PI", "Max", "Sqrt")]
    [InlineData("DayOfWeek.Fr|", "Friday")]
    [InlineData("new { Width = 1, Name = \"\" }.W|", "Width")]
    [InlineData("(Left: 1, Right: 2).Ri|", "Right")]
    [InlineData("new[] { 1 }.Len|", "Length")]
    [InlineData("Task.FromResult(1).Res|", "Result")]
    [InlineData("DateTime? d = null; d?.Ye|", "Year")]
    [InlineData("string s = null; s?.Trim()?.Len|", "Length")]
    [InlineData("new[] { \"a\" }.Select(word => word.Le|", "Length")]
    [InlineData("new[] { \"a\" }.Select(word => wor|", "word")]
    [InlineData("new[] { \"a\" }.Where(x => x.Length > 1).Select(x => new { Size = x.Length }).Select(y => y.Si|)", "Size")]
    [InlineData("new[] { 1 }.Aggregate((total, next) => tot|)", "total")]
    [InlineData("for (var index = 0; ind|", "index")]
    [InlineData("foreach (var item in new[] { \"a\" }) { item.Le|", "Length")]
    [InlineData("int Twice(int number) { return num|", "number")]
    [InlineData("from word in new[] { \"a\" } where word.Le|", "Length")]
    [InlineData("class A { public int Field; int F() => thi|; }", "this")]
    [InlineData("class A { public int Field; int F() => this.Fi|; }", "Field")]
    [InlineData("class A { protected int Inner; } class B : A { int F() { base.In|", "Inner")]
    [InlineData("Console.WriteLine($\"{Math.P|}\")", "PI")]
    public async Task Members_AreFound(string marked, params string[] expected)
    {
        var found = await _notebook.Completions(marked);
        foreach (var name in expected)
        {
            found.ShouldContain(name);
        }

        var typed = new string([.. marked[..marked.IndexOf('|')].Reverse().TakeWhile(char.IsLetter).Reverse()]);
        found.ShouldAllBe(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Cons|", "Console", "const")]
    [InlineData("var x = new Li|", "List", "LinkedList")]
    [InlineData("new System.Text.StringB|", "StringBuilder")]
    [InlineData("using System.Thr|", "Threading")]
    [InlineData("using static System.Ma|", "Math")]
    [InlineData("List<stri|", "string")]
    [InlineData("[Obsol|", "Obsolete")]
    [InlineData("[System.Runtime.CompilerServices.MethodIm|", "MethodImplAttribute")]
    [InlineData("disp|", "display")]
    [InlineData("HT|", "HTML")]
    [InlineData("fore|", "foreach")]
    [InlineData("var x = tru|", "true")]
    [InlineData("if (1 > 0) { ret|", "return")]
    [InlineData("Console.WriteLine(); Enum|", "Enumerable")]
    public async Task NamesAndKeywords_AreFound(string marked, params string[] expected)
    {
        var found = await _notebook.Completions(marked);
        foreach (var name in expected)
        {
            found.ShouldContain(name);
        }
    }

    [Theory]
    [InlineData("// Cons|")]
    [InlineData("/* Cons|")]
    [InlineData("/* Cons| */")]
    [InlineData("/// <summary>Cons|")]
    [InlineData("var s = \"Cons|")]
    [InlineData("var s = \"Cons|\";")]
    [InlineData("var s = @\"Cons|")]
    [InlineData("var s = $\"Cons|\";")]
    [InlineData("var s = \"\"\"\n Cons|\n \"\"\";")]
    [InlineData("var c = 'C|")]
    [InlineData("var n = 12|")]
    [InlineData("var tex|")]
    [InlineData("int number = 1, tex|")]
    [InlineData("class Con|")]
    [InlineData("void F(int con|")]
    [InlineData("unknown.Con|")]
    [InlineData("#!html\n<b>Cons|")]
    [InlineData("#!markdown\nCons|\n#!csharp\n1")]
    public async Task TextAndNewNames_HaveNone(string marked) => (await _notebook.Completions(marked)).ShouldBeEmpty();

    [Theory]
    [InlineData("#!time\nvar text = \"a\";\ntext.Subs|", "Substring")]
    [InlineData("#!markdown\nit's\n#!csharp\nMath.Sq|", "Sqrt")]
    [InlineData("Math.Sq|\nvar y = 1;", "Sqrt")]
    [InlineData("var text = \"a\";\ntext.Subs|\nvar y = 1;", "Substring")]
    [InlineData("var text = \"a\";\ntext.|\nvar y = 1;", "Substring")]
    [InlineData("var text = \"a\";\ntex|\nConsole.WriteLine();", "text")]
    [InlineData("var text = \"a\";\nforeach (var letter in text)\n{\n    if (letter == 'a'\n    Console.WriteLine(lett|", "letter")]
    [InlineData("var a = 1\nvar text = \"a\"\ntext.Subs|", "Substring")]
    [InlineData("var list = new List<string>();\nlist.Add(list.Cou|\nvar z = 2;", "Count")]
    [InlineData("} }\nMath.Sq|", "Sqrt")]
    public async Task UnfinishedAndBrokenCode_IsUnderstood(string marked, string expected) => (await _notebook.Completions(marked)).ShouldContain(expected);

    [Fact]
    public async Task EarlierCells_AreKnown()
    {
        await _notebook.Run("using System.Globalization; var counter = new { Depth = 3 }; int Twice(int x) => 2 * x; record Point(int X, int Y); var pair = (Left: 1, Right: \"r\");");
        (await _notebook.Completions("coun|")).ShouldContain("counter");
        (await _notebook.Completions("counter.De|")).ShouldContain("Depth");
        (await _notebook.Completions("Twi|")).ShouldContain("Twice");
        (await _notebook.Completions("new Poi|")).ShouldContain("Point");
        (await _notebook.Completions("new Point(1, 2).X|")).ShouldContain("X");
        (await _notebook.Completions("pair.Right.Subs|")).ShouldContain("Substring");
        (await _notebook.Completions("CultureI|")).ShouldContain("CultureInfo");
    }

    [Fact]
    public async Task RedefinedVariable_HasItsNewestType()
    {
        await _notebook.Run("var shape = \"text\";");
        await _notebook.Run("var shape = new[] { 1, 2 };");
        (await _notebook.Completions("shape.Leng|")).ShouldBe(["Length"]);
        (await _notebook.Completions("shape.Subs|")).ShouldBeEmpty();
        (await _notebook.Completions("shape|")).Count(name => name == "shape").ShouldBe(1);
        (await _notebook.Complete("shap|")).Items.Single(item => item.Text == "shape").Signature.ShouldBe("int[] shape");
    }

    [Fact]
    public async Task StaticUsings_BringTheirMembers()
    {
        await _notebook.Run("using static System.Math;");
        (await _notebook.Completions("Sqr|")).ShouldContain("Sqrt");
        (await _notebook.Completions("using static System.Globalization.CultureInfo;\nInvariantC|")).ShouldContain("InvariantCulture");
    }

    [Fact]
    public async Task HiddenAndObsoleteMembers_StayAway()
    {
        await _notebook.Run(
            """
            using System.ComponentModel;
            class Toy
            {
                public int Shown; private int ShownToNobody;
                [Obsolete] public int ShownOnce;
                [EditorBrowsable(EditorBrowsableState.Never)] public int ShownNever;
                [EditorBrowsable(EditorBrowsableState.Always)] public int ShownAlways;
            }
            """);
        (await _notebook.Completions("new Toy().Shown|")).ShouldBe(["Shown", "ShownAlways"]);
    }

    [Fact]
    public async Task Members_AreStaticOrNotAsTheReceiverIs()
    {
        (await _notebook.Completions("string.Jo|")).ShouldBe(["Join"]);
        (await _notebook.Completions("\"\".Jo|")).ShouldNotContain("Format");
        (await _notebook.Completions("\"\".Form|")).ShouldBeEmpty();
        (await _notebook.Completions("string.Subs|")).ShouldBeEmpty();
        (await _notebook.Completions("Environment.SpecialF|")).ShouldContain("SpecialFolder");
    }

    [Fact]
    public async Task ArgumentNames_AreOffered()
    {
        await _notebook.Run("void Draw(string title, int width = 1) { }");
        (await _notebook.Completions("Draw(|")).Take(2).ShouldBe(["title:", "width:"], ignoreOrder: true);
        (await _notebook.Completions("Draw(title: \"\", wi|")).ShouldContain("width:");
        (await _notebook.Completions("Draw(title: \"\", ti|")).ShouldNotContain("title:");
        (await _notebook.Completions("new Uri(uriSt|")).ShouldContain("uriString:");
    }

    [Fact]
    public async Task Initializers_OfferWhatCanStillBeSet()
    {
        await _notebook.Run("class Options { public int Steps { get; set; } public double Rate { get; set; } public int Sum => 1; }");
        (await _notebook.Completions("new Options { |")).ShouldBe(["Rate", "Steps"]);
        (await _notebook.Completions("new Options { Steps = 1, R|")).ShouldBe(["Rate"]);
        (await _notebook.Completions("new Options { Steps = Mat|")).ShouldContain("Math");
    }

    [Fact]
    public async Task Override_OffersWhatTheBasesLeaveOpen()
    {
        await _notebook.Run("abstract class Layer { public abstract int Forward(int x, int y = 1); public virtual int Size => 1; public int Fixed() => 1; protected virtual void Forget<T>(T what) { } }");
        var open = await _notebook.Completions("class Deep : Layer { public override int Size => 2; public override |");
        open[0].ShouldBe("int Forward(int x, int y)");
        open.ShouldContain("void Forget<T>(T what)");
        open.ShouldContain("string ToString()");
        open.ShouldNotContain("int Size");
        open.ShouldNotContain("int Fixed()");
        (await _notebook.Completions("class Deep : Layer\n{\n    public override Forw|\n}")).ShouldBe(["int Forward(int x, int y)"]);
    }

    [Theory]
    [InlineData("List<int> x = new |", "List<int>")]
    [InlineData("StringBuilder F() => new |", "StringBuilder")]
    public async Task New_OffersTheTypeToMakeFirst(string marked, string first) => (await _notebook.Completions(marked))[0].ShouldBe(first);

    [Fact]
    public async Task CellThatHasRun_IsCompletedAgain()
    {
        const string Cell = "var again = \"a\";\nclass Twice { public int Once; }\n";
        await _notebook.Run(Cell);
        (await _notebook.Completions(Cell + "again.Subs|")).ShouldContain("Substring");
        (await _notebook.Completions(Cell + "new Twice().On|")).ShouldBe(["Once"]);
    }

    [Fact]
    public async Task LikelyNames_ComeFirst()
    {
        await _notebook.Run("var consider = 1;");
        var found = await _notebook.Completions("con|");
        found[0].ShouldBe("consider");
        found.ToList().IndexOf("const").ShouldBeLessThan(found.ToList().IndexOf("Console"), "the case typed comes before the other");
        var members = (await _notebook.Completions("new List<int>().|")).ToList();
        members.IndexOf("Add").ShouldBeLessThan(members.IndexOf("Aggregate"), "own members come before extensions");
        members.IndexOf("Aggregate").ShouldBeLessThan(members.IndexOf("GetHashCode"));
    }

    [Fact]
    public async Task NothingTyped_OffersEverythingAndReplacesNothing()
    {
        await _notebook.Run("var mine = 1;");
        var list = await _notebook.Complete("|");
        list.Items[0].Text.ShouldBe("mine");
        list.Items.Select(item => item.Text).ShouldContain("Console");
        list.Items.Select(item => item.Text).ShouldBeUnique();
        (list.Start, list.End).ShouldBe((0, 0));
    }

    [Fact]
    public async Task WholeName_IsReplaced()
    {
        var list = await _notebook.Complete("Math.Sq|rt(2)");
        (list.Start, list.End).ShouldBe((5, 9));
        list.Items.Select(item => item.Text).ShouldBe(["Sqrt"]);
    }

    [Fact]
    public async Task KeywordsAsNames_AreEscaped()
    {
        await _notebook.Run("var @class = 1;");
        (await _notebook.Completions("@cla|")).ShouldContain("@class");
        (await _notebook.Complete("@cla|")).Start.ShouldBe(0);
    }

    [Fact]
    public async Task Items_TellKindSignatureAndDocumentation()
    {
        await _notebook.Run("/// <summary>Doubles <paramref name=\"x\"/>.</summary>\nint Twice(int x) => 2 * x;\nint Twice(string x) => 0;\nvar total = 1;\nenum Color { Red }");
        var twice = (await _notebook.Complete("Twi|")).Items.Single();
        (twice.Kind, twice.Signature, twice.Documentation).ShouldBe(("method", "int Twice(int x) (+ 1 more)", "Doubles x."));
        (await _notebook.Complete("tota|")).Items.Single().Kind.ShouldBe("variable");
        (await _notebook.Complete("Color.R|")).Items.First().Kind.ShouldBe("enummember");
        (await _notebook.Complete("foreac|")).Items.Single().Kind.ShouldBe("keyword");
        (await _notebook.Complete("System.Tex|")).Items.Single().Kind.ShouldBe("module");
        (await _notebook.Complete("StringBuild|")).Items.Single().Kind.ShouldBe("class");
        (await _notebook.Complete("Math.PI|")).Items.Single().Kind.ShouldBe("constant");
    }

    [Fact]
    public async Task Session_IsNotDisturbed()
    {
        await _notebook.Run("var kept = 1; var loaded = AppDomain.CurrentDomain.GetAssemblies().Count(a => a.FullName.Contains(\"notebook-cell\"));");
        await _notebook.Completions("var fresh = kept; Console.Write(fresh.|");
        (await _notebook.Run("fresh")).Error.Message.ShouldContain("CS0103");
        (await _notebook.Text("kept")).ShouldBe("1");
    }

    [Fact(Timeout = 60_000)]
    public async Task RunningCell_IsNotWaitedFor()
    {
        using var started = new SemaphoreSlim(0);
        await _notebook.Run("var known = \"text\";");
        using var interrupt = new CancellationTokenSource();
        var running = _notebook.Evaluate("Console.WriteLine(1); Console.Out.Flush(); while (true) { }", interrupt.Token, _ => started.Release());
        await started.WaitAsync(TestContext.Current.CancellationToken);
        (await _notebook.Completions("known.Subs|")).ShouldContain("Substring");
        (await _notebook.Inspect("kno|wn")).ShouldContain("string known");
        running.IsCompleted.ShouldBeFalse();
        await interrupt.CancelAsync();
        (await running).Result.ShouldBeOfType<EvaluationResult.Cancelled>();
        (await _notebook.Inspect("kno|wn")).ShouldContain("string known = \"text\"");
    }

    [Fact]
    public async Task ManyAtOnceWhileCellsRun_Agree()
    {
        await _notebook.Run("var number = 0;");
        var runs = Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await _notebook.Run($"var number{i} = {i};");
            }
        }, TestContext.Current.CancellationToken);
        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _notebook.Completions("numbe|")));
        await runs;
        asked.ShouldAllBe(names => names.Contains("number"));
        (await _notebook.Completions("number9|")).ShouldContain("number9");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public async Task PositionOutsideTheCell_IsRefused(int position)
    {
        using var evaluator = new Evaluator(Path.GetTempPath());
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => evaluator.CompleteAsync("abc", position, TestContext.Current.CancellationToken));
    }
}
