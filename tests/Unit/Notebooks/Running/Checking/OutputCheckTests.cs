using System.Text.Json;
using Shouldly;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running.Checking;
using Xunit;

namespace Workbook.Tests.Notebooks.Running.Checking;

public sealed class OutputCheckTests
{
    private const double Standard = 1e-4;

    [Theory]
    [InlineData("loss 0.12345", "loss 0.12346")]
    [InlineData("loss 1.0e-3, w 15.5", "loss 1.00005e-3, w 15.5001")]
    [InlineData("largest difference 8.9e-8 (allowed 1e-5)", "largest difference 4.1e-8 (allowed 1e-5)")]
    [InlineData("NaN ∞ -∞", "NaN ∞ -∞")]
    [InlineData("trained in 1.2 s", "trained in 13.7 s")]
    [InlineData("2 min 07 s", "3 min 1 s")]
    [InlineData("1,234 tokens/s", "987.6 tokens/s")]
    [InlineData("at 0x7f0012345678", "at 0x7f0087654321")]
    [InlineData("id 3f2504e0-4f89-11d3-9a0c-0305e82c3301", "id 9b2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData("in /home/anna/workbook/data.tsv", "in /srv/ci/data.tsv")]
    [InlineData("on 2026-11-27 at 10:15:03", "on 2027-01-01 at 9:00")]
    [InlineData("Name   Loss\n----  ------\na      0.50", "Name     Loss\n----  -------\na      0.50001")]
    [InlineData("−2.5 %", "−2.50001 %")]
    [InlineData("1.0", "1")]
    public void RoundingAndWhatDiffersFromRunToRun_CountAsEqual(string stored, string actual) =>
        Difference(Text(stored), Text(actual)).ShouldBeNull();

    [Theory]
    [InlineData("loss 0.123", "loss 0.124")]
    [InlineData("50 of 50", "50 of 51")]
    [InlineData("1000000 rows", "1000001 rows")]
    [InlineData("Float32", "Float64")]
    [InlineData("[2x3]", "[2x4]")]
    [InlineData("cell12", "cell13")]
    [InlineData("✓ agrees", "✗ agrees")]
    [InlineData("loss 0.1", "loss NaN")]
    [InlineData("loss NaN", "loss 0.1")]
    [InlineData("∞", "-∞")]
    [InlineData("1e999", "2e999")]
    [InlineData("-1e999", "-∞")]
    [InlineData("1.5e308", "∞")]
    [InlineData("a\nb", "b\na")]
    [InlineData("a\nb", "a")]
    [InlineData("-0.5", "0.5")]
    public void AnythingElse_Differs(string stored, string actual) => Difference(Text(stored), Text(actual)).ShouldNotBeNull();

    [Fact]
    public void Difference_NamesItsFirstLineAndShowsADiffWithoutTheRounding()
    {
        string difference = Difference(Text("a 1.00001\nb 2.5\nc"), Text("a 1.00002\nb 2.6\nc")).ShouldNotBeNull();

        difference.ShouldBe(
            "the output differs from the stored one (- stored, + now), first in its line 3; whole numbers must be equal, others may differ by 0.0001 of their size\n"
            + "  stdout:\n  a 1.00001\n- b 2.5\n+ b 2.6\n  c");
    }

    [Fact]
    public void LinesThatAreAllNearEachOther_AreNotTakenForOneAnother()
    {
        string difference = Difference(Text("x 1.00000\nx 1.00005\ny 2.5"), Text("x 1.00000\nx 1.00005\ny 2.6")).ShouldNotBeNull();

        difference.ShouldContain("first in its line 4");
        difference.ShouldEndWith("  x 1.00000\n  x 1.00005\n- y 2.5\n+ y 2.6");
    }

    [Fact]
    public void LongOutput_IsShownAroundTheChangeOnly()
    {
        string[] lines = [.. Enumerable.Range(0, 40).Select(i => $"line{(char)('a' + (i % 26))}{i}x")];
        string[] changed = [.. lines];
        changed[20] = "other";

        string difference = Difference(Text(string.Join('\n', lines)), Text(string.Join('\n', changed))).ShouldNotBeNull();

        difference.Split('\n').Length.ShouldBe(1 + 1 + 2 + 2 + 2 + 1);
        difference.ShouldContain("first in its line 22");
    }

    [Fact]
    public void Figure_IsComparedByItsData()
    {
        Output Figure(double y, string png) => new Output.DisplayData(
            JsonMap.Empty.With("application/vnd.plotly.v1+json", JsonMap.Parse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""{"data":[{"y":[1.5,{{y}}]}]}"""))).With("image/png", png).With("text/plain", "alt"),
            JsonMap.Empty);

        Difference([Figure(2.5, "AAAA")], [Figure(2.500001, "BBBB")]).ShouldBeNull();
        Difference([Figure(2.5, "AAAA")], [Figure(2.6, "AAAA")])!.ShouldContain("- data[0].y[1] = 2.5\n+ data[0].y[1] = 2.6");
    }

    [Fact]
    public void StreamInPieces_IsTheStreamInOne() =>
        Difference([new Output.Stream("stdout", "a\n"), new Output.Stream("stdout", "b\n")], [new Output.Stream("stdout", "a\nb\n")]).ShouldBeNull();

    [Fact]
    public void MissingOutputs_AreADifference() => Difference([], Text("new"))!.ShouldContain("+ new");

    [Fact]
    public void HtmlWithoutText_IsCompared()
    {
        Output Html(string text) => new Output.DisplayData(JsonMap.Empty.With("text/html", text), JsonMap.Empty);

        Difference([Html("<b>1</b>")], [Html("<b>2</b>")]).ShouldNotBeNull();
        Difference([Html("<p class='a' id='p1'>x &amp;\n y</p><br/>")], [Html("<P id=p2 class=\"a\">\nx & y</P>\n<br>")]).ShouldBeNull();
        Difference([Html("<b>1.5</b>")], [Html("<b>1.50001</b>")]).ShouldBeNull();
        Difference([Html("<b>x</b>")], [Html("<i>x</i>")])!.ShouldContain("- <b>\n+ <i>");
        Difference([Html("<a href='x'>t</a>")], [Html("<a href='y'>t</a>")])!.ShouldContain("- <a href=\"x\">\n+ <a href=\"y\">");
    }

    [Fact]
    public void Error_IsComparedByNameAndMessageNotByItsTraceback()
    {
        Difference([new Output.Error("E", "no", ["a"])], [new Output.Error("E", "no", ["b", "c"])]).ShouldBeNull();
        Difference([new Output.Error("E", "no", [])], [new Output.Error("F", "no", [])]).ShouldNotBeNull();
    }

    [Fact]
    public void Cell_MaySetItsToleranceOrOptOut()
    {
        JsonMap loose = JsonMap.Parse("""{"workbook": {"tolerance": 0.1}}""");
        JsonMap ignored = JsonMap.Empty.With("tags", JsonSerializer.SerializeToElement<string[]>([OutputCheck.IgnoreTag]));

        Difference(Text("0.5"), Text("0.52"), loose).ShouldBeNull();
        Difference(Text("0.5"), Text("0.6"), loose).ShouldNotBeNull();
        Difference(Text("a"), Text("b"), ignored).ShouldBeNull();
    }

    [Theory]
    [InlineData("\"much\"")]
    [InlineData("-1")]
    public void ToleranceThatIsNone_IsAnError(string json)
    {
        var cell = new Cell.Code("a", "1", JsonMap.Parse($$$"""{"workbook": {"tolerance": {{{json}}}}}"""), null, []);

        Should.Throw<FormatException>(() => Tolerance.Of(cell, Standard)).Message.ShouldBe($"metadata workbook.tolerance must be a number from 0 on, but is {json}");
    }

    [Fact]
    public void EveryOutput_EqualsItself() => FsCheck.Fluent.Prop.ForAll<string>(text => Difference(Text(text ?? ""), Text(text ?? "")) is null).Holds();

    private static Output[] Text(string text) => [new Output.Stream("stdout", text)];

    private static string? Difference(Output[] stored, Output[] actual, JsonMap? metadata = null) =>
        OutputCheck.Difference(new("a", "1", metadata ?? JsonMap.Empty, 1, [.. stored]), new("a", "1", JsonMap.Empty, 1, [.. actual]), Standard);
}
