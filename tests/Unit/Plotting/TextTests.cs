using Shouldly;
using Workbook.Plotting;
using Workbook.Plotting.Fonts;
using Workbook.Plotting.Rendering;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class TextTests
{
    private const string Needed = "ABCxyz019!~ÀÉÎÕÜßñçœŒÿŸ’“”«»–—…αβγδεθλμπσφωΓΔΘΛΣΦΨΩ√∑−×·±≤≥≠≈∞→←↔✓✗′²³¹⁰⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉ᵀ∂∈∇∀∃⟨⟩ℝЖя";

    [Fact]
    public void BothWeights_HoldTheLettersNeeded()
    {
        foreach (FontFace face in new[] { FontFace.Regular, FontFace.Bold })
        {
            Needed.EnumerateRunes().Where(rune => !face.Glyphs.ContainsKey(rune.Value)).Select(rune => rune.ToString()).ShouldBeEmpty();
        }
    }

    [Fact]
    public void UnknownLetters_ShowAsTheReplacementSign() =>
        FontFace.Regular.Place("語").Single().Glyph.ShouldBeSameAs(FontFace.Regular.Glyphs[0xFFFD]);

    [Fact]
    public void Width_IsTheSumOfAdvancesAndKerning()
    {
        FontFace face = FontFace.Regular;
        double unkerned = (face.Glyphs['A'].Advance + face.Glyphs['V'].Advance) * 10.0 / face.UnitsPerEm;

        face.Measure("AV", 10).ShouldBeLessThan(unkerned);
        face.Measure("nn", 10).ShouldBe(2 * face.Measure("n", 10), 1e-9);
        face.Measure("", 10).ShouldBe(0);
        FontFace.Bold.Measure("word", 10).ShouldBeGreaterThan(face.Measure("word", 10));
    }

    [Fact]
    public void Shorten_EndsWithAnEllipsisAndFits()
    {
        string shortened = TextStyle.Label.Shorten("électroencéphalographie", 60);

        shortened.ShouldEndWith("…");
        TextStyle.Label.Measure(shortened).ShouldBeLessThanOrEqualTo(60);
        TextStyle.Label.Shorten("short", 60).ShouldBe("short");
    }

    [Fact]
    public void Wrap_BreaksAtSpacesAndKeepsAllWords()
    {
        string wrapped = TextStyle.Title.Wrap("one two three four five six", 80);

        wrapped.Split('\n').Length.ShouldBeGreaterThan(2);
        wrapped.Split('\n').ShouldAllBe(line => TextStyle.Title.Measure(line) <= 80);
        wrapped.Replace('\n', ' ').ShouldBe("one two three four five six");
    }

    [Fact]
    public void DrawnText_FillsItsMeasuredWidth()
    {
        Painter painter = new(200, 40);
        painter.Text("HHHH", new(10, 20), TextStyle.Label, Rgb.Black, HorizontalAnchor.Left);

        int[] inked = [.. Enumerable.Range(0, 400).Where(x => Enumerable.Range(0, 80).Any(y => painter.Canvas[x, y] != Rgb.White))];
        (inked.Min() / 2.0).ShouldBe(10, 2);
        (inked.Max() / 2.0).ShouldBe(10 + TextStyle.Label.Measure("HHHH"), 2);
    }

    [Fact]
    public void TurnedText_IsTheUprightTextOnItsSide()
    {
        Painter painter = new(40, 200);
        painter.Text("HHHH", new(20, 190), TextStyle.Label, Rgb.Black, HorizontalAnchor.Left, degrees: -90);

        int[] rows = [.. Enumerable.Range(0, 400).Where(y => Enumerable.Range(0, 80).Any(x => painter.Canvas[x, y] != Rgb.White))];
        ((rows.Max() - rows.Min()) / 2.0).ShouldBe(TextStyle.Label.Measure("HHHH"), 3);
    }

    [Fact]
    public void LettersWithHoles_StayOpen()
    {
        Painter painter = new(60, 60);
        painter.Text("O", new(30, 30), new TextStyle(48), Rgb.Black);

        painter.Canvas[60, 60].ShouldBe(Rgb.White);
        Enumerable.Range(20, 40).Count(x => painter.Canvas[x, 60] == Rgb.Black).ShouldBeGreaterThan(5);
    }
}
