using Shouldly;
using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Assistance;

public sealed class InspectionTests : IDisposable
{
    private const string Documented =
        """
        /// <summary>Mixes <paramref name="left"/> with <see cref="Paint"/>.</summary>
        /// <param name="left">Shape (batch, n).</param>
        /// <param name="share">Between 0 and <c>1</c>.</param>
        /// <returns>Shape (batch).</returns>
        /// <exception cref="ArgumentException"><paramref name="share"/> is negative.</exception>
        /// <remarks>After Itten.</remarks>
        Paint Mix(int left, double share = 0.5) => new();
        Paint Mix(string left) => new();
        /// <summary>A colour.</summary>
        class Paint { public Paint() { } public Paint(int hue) { } public override string ToString() => "paint"; }
        """;

    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Fact]
    public async Task Function_TellsAllThatIsDocumented()
    {
        await _notebook.Run(Documented);
        (await _notebook.Inspect("M|ix(1, 0.2)")).ShouldBe(
            """
            Paint Mix(int left, double share = 0.5)
            Paint Mix(string left)

            Mixes left with Paint.

            Parameters:
              left: Shape (batch, n).
              share: Between 0 and 1.

            Returns: Shape (batch).

            Exceptions:
              ArgumentException: share is negative.

            After Itten.
            """);
    }

    [Fact]
    public async Task Markdown_MarksCode()
    {
        await _notebook.Run(Documented);
        using var evaluator = new Evaluator(Path.GetTempPath());
        await evaluator.EvaluateAsync(Documented, "cell[1]", NullOutputSink.Instance, TestContext.Current.CancellationToken);
        var markdown = (await evaluator.InspectAsync("Mix", 1, TestContext.Current.CancellationToken))!.Data[MimeTypes.Markdown];
        markdown.ShouldStartWith("```csharp\nPaint Mix(int left, double share = 0.5)\nPaint Mix(string left)\n```\n\nMixes `left` with `Paint`.");
        markdown.ShouldContain("**Parameters**:\n\n- `left`: Shape (batch, n).");
    }

    [Theory]
    [InlineData("Mix(\"a|\")")]
    [InlineData("// Mi|x")]
    [InlineData("1 +| 2")]
    [InlineData("|")]
    [InlineData("unknown|")]
    [InlineData("#!html\nMi|x")]
    public async Task PlacesWithoutAName_TellNothing(string marked)
    {
        await _notebook.Run(Documented);
        (await _notebook.Inspect(marked)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Mi|x(\"a\")", "Paint Mix(string left)\nPaint Mix(int left")]
    [InlineData("Mix(|", "Paint Mix(")]
    [InlineData("Mix(1, |0.5)", "Paint Mix(int left")]
    [InlineData("Mix(1, |", "Paint Mix(")]
    [InlineData("new Pai|nt(3)", "Paint.Paint(int hue)\nPaint.Paint()\n\nA colour.")]
    [InlineData("new Paint(|", "Paint.Paint()\nPaint.Paint(int hue)")]
    [InlineData("Pai|nt p = null;", "class Paint\n\nA colour.")]
    [InlineData("Paint p|aint = null;", "Paint paint\n\nA colour.")]
    [InlineData("va|r p = new Paint();", "class Paint")]
    [InlineData("\"abc\".Sub|string(1)", "string string.Substring(int startIndex)\nstring string.Substring(int startIndex, int length)")]
    [InlineData("new[] { 1 }.Wh|ere(x => x > 0)", "IEnumerable<int> IEnumerable<int>.Where<int>(Func<int, bool> predicate)")]
    [InlineData("new[] { \"a\" }.Select(word => wo|rd)", "string word")]
    [InlineData("Math.P|I", "double Math.PI = 3.14159265")]
    [InlineData("System.Te|xt", "namespace System.Text")]
    [InlineData("in|t x = 1;", "int")]
    [InlineData("Math.Sqrt|\nvar y = 1;", "double Math.Sqrt(double d)")]
    [InlineData("#!time\nvar t = (Left: 1, Right: \"b\");\nt.Righ|t", "string (int Left, string Right).Right")]
    public async Task Names_AreTold(string marked, string beginning)
    {
        await _notebook.Run(Documented);
        (await _notebook.Inspect(marked)).ShouldStartWith(beginning);
    }

    [Theory]
    [InlineData("var v = 3.5;", "double v = 3.5")]
    [InlineData("var v = \"a\\nb\";", "string v = \"a\\nb\"")]
    [InlineData("string v = null;", "string v = null")]
    [InlineData("var v = DayOfWeek.Friday;", "DayOfWeek v = Friday")]
    [InlineData("var v = new[] { 1, 2, 3 };", "int[] v = 3 items")]
    [InlineData("var v = new Dictionary<string, int> { [\"a\"] = 1 };", "Dictionary<string, int> v = 1 items")]
    [InlineData("var v = HTML(\"<b>x</b>\");", "HtmlContent v = <b>x</b>")]
    [InlineData("IEnumerable<int> Endless() { while (true) yield return 1; }\nvar v = Endless();", "IEnumerable<int> v\n")]
    [InlineData("class Loud { public override string ToString() => throw new Exception(); }\nvar v = new Loud();", "Loud v")]
    public async Task Variables_TellTheirValueInShort(string cell, string expected)
    {
        await _notebook.Run(cell);
        ((await _notebook.Inspect("v|")) + "\n").ShouldStartWith(expected);
    }

    [Fact]
    public async Task InheritedDocumentation_IsFound()
    {
        await _notebook.Run(
            """
            /// <summary>Runs the layer.</summary>
            interface ILayer { /// <summary>Moves x on.</summary>
                int Forward(int x); }
            class Layer : ILayer { /// <inheritdoc/>
                public virtual int Forward(int x) => x; }
            class Deep : Layer { public override int Forward(int x) => x; }
            /// <summary>A place.</summary>
            /// <param name="X">To the right.</param>
            record Place(int X);
            """);
        (await _notebook.Inspect("new Deep().For|ward(1)")).ShouldContain("Moves x on.");
        (await _notebook.Inspect("new Place(1).X|")).ShouldContain("To the right.");
    }

    [Fact]
    public async Task NotebooksOwnFunctions_AreDocumented() => (await _notebook.Inspect("displ|ay(1)")).ShouldContain("Shows a value below the cell.");

    [Fact]
    public async Task RunningCellsVariable_IsToldWithoutItsValue()
    {
        await _notebook.Run("var number = 1;");
        using var stop = new CancellationTokenSource();
        var running = _notebook.Evaluate("while (true) { number++; }", stop.Token);
        (await _notebook.Inspect("num|ber")).Split('\n')[0].ShouldBe("int number");
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Framework_IsDocumentedWhereItsReferencePackIs()
    {
        var pack = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs/Microsoft.NETCore.App.Ref"));
        Assert.SkipUnless(Directory.Exists(pack), "no .NET SDK beside the runtime");
        var text = await _notebook.Inspect("Math.Sq|rt(2)");
        text.ShouldContain("Returns the square root of a specified number.");
        text.ShouldContain("d: The number whose square root is to be found.");
        (await _notebook.Complete("\"\".Subst|")).Items.Single().Documentation.ShouldContain("Retrieves a substring");
        (await _notebook.Inspect("new List<int>().Ad|d(1)")).ShouldContain("Adds an object to the end");
    }
}
