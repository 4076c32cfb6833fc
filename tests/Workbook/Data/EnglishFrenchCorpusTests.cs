using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Workbook.Tests.Data;

/// <summary>The corpus that ships: every row in order, and every check able to fail.</summary>
public sealed partial class EnglishFrenchCorpusTests
{
    private static string[] Lines => Repository.Text("data", "eng-fra.tsv").TrimEnd('\n').Split('\n');

    [Fact]
    public void EveryRow_IsInOrder() => EnglishFrenchCorpus.Problems(Lines).ShouldBeEmpty();

    [Theory]
    [InlineData("Go.", "has 1 columns")]
    [InlineData("Go.\tVa !\tme", "has 3 columns")]
    [InlineData("Go.\tVa  !", "French is empty, or has spaces")]
    [InlineData(" Go.\tVa !", "English is empty, or has spaces")]
    [InlineData("I'm here.\tJe suis là ; ici.", "French has characters")]
    [InlineData("I lost.\tJ’ai perdu.", "French has characters")]
    [InlineData("go.\tVa !", "English does not begin with a capital")]
    [InlineData("Go.\tVa là", "French does not begin with a capital, or does not end with a mark")]
    [InlineData("I have water.\tJe ai de l'eau.", "must be elided")]
    [InlineData("I see the water.\tJe vois la eau.", "must be elided")]
    [InlineData("I go to the market.\tJe vais à le marché.", "must be contracted")]
    [InlineData("Who is it?\tQui est-ce?", "a space is missing")]
    [InlineData("I don't know.\tJe ne sais.", "ne stands without")]
    [InlineData("I don't know.\tJe sais.", "only one side is negated")]
    [InlineData("I know.\tJe ne sais pas.", "only one side is negated")]
    [InlineData("Who is it?\tC'est lui.", "only one side is a question")]
    [InlineData("Go.\tVa !\nGo.\tMarche !", "says what an earlier line says")]
    [InlineData("Come here now.\tViens ici.\nGo.\tVa !", "the shorter sentence must come first")]
    [InlineData("One two three four five six seven eight nine ten one two three four.\tUn deux.", "English has 15 tokens")]
    public void BrokenRow_IsFound(string rows, string problem) =>
        EnglishFrenchCorpus.Problems(rows.Split('\n')).ShouldContain(sentence => sentence.Contains(problem));

    [Fact]
    public void Numbers_AreThoseOfTheReadme()
    {
        string[] lines = Lines;

        lines.Length.ShouldBe(3000);
        Repository.Text("data", "eng-fra-handwritten.tsv").TrimEnd('\n').Split('\n').Length.ShouldBeGreaterThanOrEqualTo(450);
        lines.Count(line => AdjectiveBehindItsNoun().IsMatch(line)).ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task Generator_WritesThisFile()
    {
        await Needs.PythonModule("json");

        var run = await Run.Program("/usr/bin/python3", [Repository.PathOf("data", "make_eng_fra.py"), "--check"], Repository.Root);

        run.ExitCode.ShouldBe(0, run.Error);
    }

    [GeneratedRegex(@"\b(red|blue|green|white|black|yellow|grey) (\w+).*\t.*\b(rouge|bleue?|verte?|blanc|blanche|noire?|jaune|grise?)\b")]
    private static partial Regex AdjectiveBehindItsNoun();
}
