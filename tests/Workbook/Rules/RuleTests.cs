using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Workbook.Tests.Rules;

/// <summary>Each rule can fail: a good notebook, broken in one place, breaks that rule and says where.</summary>
public sealed class RuleTests
{
    private static readonly string[] Answers = ["answer1", "answer2", "answer3", "check1", "check2", "check3"];

    /// <summary>The rule; a part of the sentence it must give; the breakage.</summary>
    private static readonly (string Rule, string Says, Action<GoodNotebook> Break)[] Breakages =
    [
        ("ValidFile", "4.4", n => n.Json["nbformat_minor"] = 4),
        ("ValidFile", "names 2 cells", n => n.Cell("why")["id"] = "title"),
        ("ValidFile", "1 to 64", n => n.Cell("why")["id"] = "a b"),
        ("ValidFile", "no key 'transient'", n => n.Cell("figure")["outputs"]![0]!["transient"] = new JsonObject()),
        ("ValidFile", "needs the key 'traceback'", n => n.Cell("trap")["outputs"]![0]!.AsObject().Remove("traceback")),
        ("ValidFile", "no output of type 'unknown'", n => n.Cell("trap")["outputs"]![0]!["output_type"] = "unknown"),
        ("LanguageMetadata", "kernelspec.name is python3", n => n.Json["metadata"]!["kernelspec"]!["name"] = "python3"),
        ("LanguageMetadata", "defaultKernelName is absent", n => n.Json["metadata"]!.AsObject().Remove("polyglot_notebook")),
        ("CellSizes", "has 31 lines", n => n.SetSource("half", Lines(31))),
        ("CellSizes", "more than 20 lines", n => { n.SetSource("half", Lines(21)); n.SetSource("figure", Lines(22)); }),
        ("CellSizes", "median code cell has 9", n => { foreach (var id in Answers) { n.SetSource(id, Lines(9)); } }),
        ("FirstCodeCell", "must begin with", n => n.SetSource("load", "using System;")),
        ("FirstCodeCell", "has 6 lines", n => n.SetSource("load", FirstCodeCell.Load.Trim() + string.Concat(Enumerable.Repeat("\nusing System;", 5)))),
        ("FirstCodeCell", "only using lines", n => n.SetSource("load", FirstCodeCell.Load.Trim() + "\nvar x = 1;")),
        ("FirstCodeCell", "hide-input", n => n.Cell("load")["metadata"]!["tags"] = new JsonArray("hide-input")),
        ("ProseBeforeCode", "(half)", n => n.Cells.Remove(n.Cell("why"))),
        ("ProseBeforeCode", "(half)", n => n.SetSource("why", "$x/2$")),
        ("ProseRatio", "words per line", n => n.SetSource("why", string.Join(' ', Enumerable.Repeat("word", 500)))),
        ("ProseRatio", "words per line", n => n.SetSource("half", Lines(30))),
        ("StoredOutputs", "(half) has the execution count", n => n.Cell("half")["execution_count"] = null),
        ("StoredOutputs", "has the execution count 7", n => n.Cell("half")["execution_count"] = 7),
        ("StoredOutputs", "not tagged", n => n.Cell("half")["outputs"] = new JsonArray(GoodNotebook.Error())),
        ("StoredOutputs", "holds no error", n => n.Cell("trap")["outputs"] = new JsonArray()),
        ("StoredOutputs", "No cell has an output", n => { n.Cell("trap")["outputs"] = new JsonArray(); n.Cell("figure")["outputs"] = new JsonArray(); }),
        ("Figures", "No cell shows a figure", n => n.Cell("figure")["outputs"] = new JsonArray()),
        ("Figures", "no PNG", n => Figure(n)["data"]!.AsObject().Remove("image/png")),
        ("Figures", "no PNG", n => Figure(n)["data"]!["image/png"] = "R0lGODlh"),
        ("Figures", "neither Plotly JSON nor", n => Figure(n)["data"]!.AsObject().Remove("application/vnd.plotly.v1+json")),
        ("Figures", "does not hold its PNG", n => MakeWidget(n, "<div></div>")),
        ("Figures", "no text/plain", n => Figure(n)["data"]!["text/plain"] = " "),
        ("Figures", "has text/html", n => Figure(n)["data"]!["text/html"] = "<div></div>"),
        ("Figures", "alt text", n => Figure(n)["metadata"] = new JsonObject()),
        ("MachinePaths", "/home/ada/data.tsv", n => n.Cell("half")["outputs"] = new JsonArray(GoodNotebook.Text("read /home/ada/data.tsv\n"))),
        ("MachinePaths", "C:", n => n.Cell("half")["outputs"] = new JsonArray(GoodNotebook.Text(@"read C:\Users\ada\data.tsv"))),
        ("LibraryText", "does not exist", n => n.SetSource("half", "// lib: Scoring/None.cs\nreturn 1;")),
        ("LibraryText", "not in", n => n.SetSource("half", $"// lib: {GoodNotebook.LibraryFile}\n    return x / 3;")),
        ("LibraryText", "not in", n => n.SetSource("half", $"// lib: {GoodNotebook.LibraryFile}\npublic static double Of(double x)\n{{\n}}")),
        ("LibraryText", "shows nothing", n => n.SetSource("half", $"// lib: {GoodNotebook.LibraryFile}\n")),
        ("NbgraderMetadata", "must be unique", n => Nbgrader(n, "answer2")["grade_id"] = "ex1"),
        ("NbgraderMetadata", "must be 3", n => Nbgrader(n, "answer2")["schema_version"] = 2),
        ("NbgraderMetadata", "letters, digits", n => Nbgrader(n, "answer2")["grade_id"] = "ex 2"),
        ("NbgraderMetadata", "no key 'hint'", n => Nbgrader(n, "answer2")["hint"] = "?"),
        ("NbgraderMetadata", "needs the key 'locked'", n => Nbgrader(n, "answer2").Remove("locked")),
        ("NbgraderMetadata", "needs points", n => Nbgrader(n, "check2").Remove("points")),
        ("NbgraderMetadata", "must be locked", n => Nbgrader(n, "check2")["locked"] = false),
        ("NbgraderMetadata", "both grade and solution", n => n.Cell("task1")["metadata"]!["nbgrader"] = JsonNode.Parse("""{"grade":false,"grade_id":"w","locked":false,"schema_version":3,"solution":true}""")),
        ("SolutionRegions", "without an END", n => n.SetSource("answer1", "// BEGIN SOLUTION\nint F() => 1;")),
        ("SolutionRegions", "without a BEGIN", n => n.SetSource("answer1", "int F() => 1;\n// END SOLUTION")),
        ("SolutionRegions", "before the END", n => n.SetSource("answer1", "// BEGIN SOLUTION\n// BEGIN SOLUTION\n// END SOLUTION")),
        ("SolutionRegions", "outside a solution cell", n => n.SetSource("half", "// BEGIN SOLUTION\n// END SOLUTION")),
        ("SolutionRegions", "outside a check cell", n => n.SetSource("answer1", "// BEGIN HIDDEN TESTS\n// END HIDDEN TESTS")),
        ("Exercises", "There are 2 exercises", n => Nbgrader(n, "answer3")["solution"] = false),
        ("Exercises", "marks no solution", n => n.SetSource("answer1", "int F() => 1;")),
        ("Exercises", "not followed by its check cell", n => n.Cells.Remove(n.Cell("check1"))),
        ("Sections", "names Traps", n => n.SetSource("traps", "## Pitfalls")),
        ("Sections", "names Summary", n => n.SetSource("end", "## Further reading")),
        ("Sections", "names Further reading", n => n.SetSource("end", "## Summary")),
        ("Sections", "2 titles", n => n.SetSource("why", "# Another title")),
        ("LocalLinks", "missing.ipynb", n => n.SetSource("why", "See [it](missing.ipynb#part).")),
        ("LocalLinks", "missing.png", n => n.SetSource("why", "<img src=\"missing.png\">")),
    ];

    public static TheoryData<int, string, string> Cases()
    {
        var cases = new TheoryData<int, string, string>();
        foreach (var (index, breakage) in Breakages.Index())
        {
            cases.Add(index, breakage.Rule, breakage.Says);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void BrokenNotebook_BreaksTheRule(int index, string rule, string says)
    {
        using var notebook = new GoodNotebook();
        Breakages[index].Break(notebook);

        Rule.Named(rule).Check(notebook.Parse()).ShouldContain(sentence => sentence.Contains(says));
    }

    [Fact]
    public void GoodNotebook_KeepsEveryRule()
    {
        using var notebook = new GoodNotebook();
        var parsed = notebook.Parse();

        Rule.All.SelectMany(rule => rule.Check(parsed)).ShouldBeEmpty();
    }

    [Fact]
    public void WidgetThatHoldsItsPng_KeepsEveryRule()
    {
        using var notebook = new GoodNotebook();
        MakeWidget(notebook, $"""<img src="data:image/png;base64,{Figure(notebook)["data"]!["image/png"]}">""");
        var parsed = notebook.Parse();

        Rule.All.SelectMany(rule => rule.Check(parsed)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryRule_HasABreakage() =>
        Breakages.Select(breakage => breakage.Rule).Distinct().ShouldBe(Rule.All.Select(rule => rule.Name), ignoreOrder: true);

    [Fact]
    public void LibraryText_LeavesAsideIndentationAndDocumentation()
    {
        using var notebook = new GoodNotebook();
        notebook.SetSource("half", $"// lib: {GoodNotebook.LibraryFile}\n    {{\n        /// <summary>Half of it.</summary>\n        public static double Of(double x)\n        {{\n\n");

        Rule.Named("LibraryText").Check(notebook.Parse()).ShouldBeEmpty();
    }

    [Fact]
    public void WrittenAnswer_NeedsNoCheckCell()
    {
        using var notebook = new GoodNotebook();
        var essay = GoodNotebook.Markdown("essay", "Attention looks everything up at once.");
        essay["metadata"]!["nbgrader"] = JsonNode.Parse("""{"grade":true,"grade_id":"essay","locked":false,"points":2,"schema_version":3,"solution":true,"task":false}""");
        notebook.Cells.Add(essay);
        var parsed = notebook.Parse();

        Rule.All.SelectMany(rule => rule.Check(parsed)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Two words", 2)]
    [InlineData("a `b` c-d", 3)]
    [InlineData("see [the page](https://example.org/a/b) now", 4)]
    [InlineData("of $x^2 + 1$ and\n$$\ny = 3\n$$", 2)]
    [InlineData("# Head\n```csharp\nvar x = 1;\n```\n<br> end", 2)]
    public void Prose_CountsWordsOnly(string markdown, int words) => Prose.CountWords(markdown).ShouldBe(words);

    private static string Lines(int count) => string.Join('\n', Enumerable.Repeat("x++;", count));

    private static void MakeWidget(GoodNotebook notebook, string html)
    {
        var data = Figure(notebook)["data"]!.AsObject();
        data.Remove("application/vnd.plotly.v1+json");
        data["text/html"] = html;
    }

    private static JsonNode Figure(GoodNotebook notebook) => notebook.Cell("figure")["outputs"]![0]!;

    private static JsonObject Nbgrader(GoodNotebook notebook, string id) => notebook.Cell(id)["metadata"]!["nbgrader"]!.AsObject();
}
