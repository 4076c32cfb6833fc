using FsCheck.Fluent;
using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class VocabularyTests
{
    private static readonly string[][] Sequences = [["b", "a", "c"], ["a", "c"], ["a", "d"]];

    [Fact]
    public void Tokens_GoByFrequencyThenByFirstPlaceBehindTheReservedOnes()
    {
        Vocabulary vocabulary = new(Sequences);

        vocabulary.Tokens.ShouldBe(["<unk>", "<pad>", "<bos>", "<eos>", "a", "c", "b", "d"]);
        vocabulary.Count.ShouldBe(8);
        vocabulary.Indices(["a", "b", "<eos>"]).ShouldBe([4, 6, 3]);
        vocabulary[5L].ShouldBe("c");
    }

    [Fact]
    public void ReservedTokens_HaveTheNumbersTheirNamesSay()
    {
        Vocabulary vocabulary = new([]);

        vocabulary[Vocabulary.Unknown].ShouldBe(Vocabulary.UnknownIndex);
        vocabulary[Vocabulary.Padding].ShouldBe(Vocabulary.PaddingIndex);
        vocabulary[Vocabulary.Begin].ShouldBe(Vocabulary.BeginIndex);
        vocabulary[Vocabulary.End].ShouldBe(Vocabulary.EndIndex);
        vocabulary.Count.ShouldBe(4);
    }

    [Fact]
    public void RareTokens_AreUnknownButCounted()
    {
        Vocabulary vocabulary = new(Sequences, minFrequency: 2);

        vocabulary.Tokens[4..].ShouldBe(["a", "c"]);
        vocabulary["b"].ShouldBe(Vocabulary.UnknownIndex);
        vocabulary["never seen"].ShouldBe(Vocabulary.UnknownIndex);
        vocabulary.Frequencies.ShouldBe([new("a", 3), new("c", 2), new("b", 1), new("d", 1)]);
    }

    [Fact]
    public void ReservedTokensInTheText_KeepTheirNumbers()
    {
        Vocabulary vocabulary = new([["<unk>", "<unk>", "a"]]);

        vocabulary.Tokens.ShouldBe(["<unk>", "<pad>", "<bos>", "<eos>", "a"]);
    }

    [Fact]
    public void NumberOutsideAndFrequencyBelowOne_AreErrors()
    {
        Vocabulary vocabulary = new(Sequences);

        Should.Throw<ArgumentException>(() => vocabulary[8L]).Message.ShouldBe("Vocabulary: a number must be from 0 to 7, not 8.");
        Should.Throw<ArgumentException>(() => vocabulary[-1L]).Message.ShouldBe("Vocabulary: a number must be from 0 to 7, not -1.");
        Should.Throw<ArgumentException>(() => new Vocabulary(Sequences, 0)).Message.ShouldBe("Vocabulary: minFrequency must be at least 1, not 0.");
    }

    [Fact]
    public void EveryToken_IsFoundAgainByItsNumber() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes =>
        {
            Vocabulary vocabulary = new([bytes.Select(number => $"{number % 16}")]);
            return vocabulary.Tokens.Index().All(entry => vocabulary[entry.Item] == entry.Index && vocabulary[(long)entry.Index] == entry.Item);
        }).Holds();
}
