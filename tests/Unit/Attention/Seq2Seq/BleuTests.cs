using FsCheck.Fluent;
using Shouldly;
using Workbook.Attention.Seq2Seq;
using Xunit;

namespace Workbook.Tests.Attention.Seq2Seq;

public sealed class BleuTests
{
    [Theory]
    [InlineData("va !", "va !", 2, 1)]
    [InlineData("il est riche .", "il est calme .", 2, 0.6580370064762462)]
    [InlineData("il est paresseux .", "il est calme .", 2, 0.6580370064762462)]
    [InlineData("je suis en retard ?", "je suis chez moi .", 2, 0.447213595499958)]
    [InlineData("A B", "A B C D E F", 2, 0.1353352832366127)]
    [InlineData("A B B C D", "A B C D E F", 1, 0.7322950476607851)]
    [InlineData("A B B C D", "A B C D E F", 2, 0.6814773296495302)]
    [InlineData("A B B C D", "A B C D E F", 3, 0.5940339360503315)]
    [InlineData("A B B C D", "A B C D E F", 4, 0)]
    [InlineData("je perdu .", "j'ai perdu .", 2, 0.6865890479690392)]
    [InlineData("il court .", "il est calme .", 2, 0)]
    [InlineData("j’ai perdu .", "j'ai perdu .", 2, 0.6865890479690392)]
    public void Score_IsTheBooks(string candidate, string reference, int k, double expected) =>
        Bleu.Score(candidate.Split(' '), reference.Split(' '), k).ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData("va", "va !")]
    [InlineData("", "va !")]
    public void TooFewTokensForAPhrase_ScoreZeroInsteadOfDividingByIt(string candidate, string reference) =>
        Bleu.Score(candidate.Split(' ', StringSplitOptions.RemoveEmptyEntries), reference.Split(' ')).ShouldBe(0);

    [Fact]
    public void EmptyReferenceAndKBelowOne_AreErrors()
    {
        Should.Throw<ArgumentException>(() => Bleu.Score(["a"], [])).Message.ShouldBe("Bleu: the reference must have words, but it is empty.");
        Should.Throw<ArgumentException>(() => Bleu.Score(["a"], ["a"], 0)).Message.ShouldBe("Bleu: k must be at least 1, not 0.");
    }

    [Fact]
    public void Score_IsFromZeroToOneAndOneForTheReferenceItself() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<byte>(),
        (candidate, reference, k) =>
        {
            string[] written = Words(candidate), right = [.. Words(reference), "."];
            int phrase = (k % 4) + 1;
            return Bleu.Score(written, right, phrase) is >= 0 and <= 1 && Bleu.Score(right, right, phrase) == (right.Length < phrase ? 0 : 1);

            static string[] Words(byte[] numbers) => [.. numbers.Select(number => $"{number % 5}")];
        }).Holds();
}
