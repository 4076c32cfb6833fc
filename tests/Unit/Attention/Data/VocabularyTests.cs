using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class VocabularyTests
{
    private static readonly string[][] Sequences = [["b", "a", "c"], ["a", "c", "a"], ["d", "c"]];

    [Fact]
    public void Tokens_AreTheReservedOnesThenTheMostFrequentThenTheFirstSeen() =>
        new Vocabulary(Sequences).Tokens.ShouldBe([Vocabulary.Unknown, Vocabulary.Padding, Vocabulary.Begin, Vocabulary.End, "a", "c", "b", "d"]);

    [Fact]
    public void RareToken_IsUnknown()
    {
        Vocabulary vocabulary = new(Sequences, minFrequency: 2);

        vocabulary.Count.ShouldBe(6);
        vocabulary["b"].ShouldBe(Vocabulary.UnknownIndex);
        vocabulary.Frequencies.ShouldContain(new KeyValuePair<string, int>("b", 1));
    }

    [Fact]
    public void Numbers_LeadBackToTheirTokens()
    {
        Vocabulary vocabulary = new(Sequences);

        vocabulary.Indices(["c", "z", Vocabulary.End]).ShouldBe([5, 0, 3]);
        vocabulary.Tokens.Select(token => vocabulary[vocabulary[token]]).ShouldBe(vocabulary.Tokens);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    public void NumberOutside_IsAnError(long index) =>
        Should.Throw<ArgumentException>(() => new Vocabulary(Sequences)[index]).Message.ShouldBe($"Vocabulary: a number must be from 0 to 7, not {index}.");

    [Fact]
    public void ReservedToken_InTheText_KeepsItsNumber() => new Vocabulary([["<eos>", "a"]])["<eos>"].ShouldBe(Vocabulary.EndIndex);
}
