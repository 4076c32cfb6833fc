using Shouldly;
using Workbook.Attention.Seq2Seq;
using Xunit;

namespace Workbook.Tests.Attention.Seq2Seq;

public sealed class BleuTests
{
    // Computed with the book's formula in Python.
    [Theory]
    [InlineData("va !", "va !", 2, 1)]
    [InlineData("il est riche .", "il est calme .", 2, 0.6580370064762462)]
    [InlineData("je suis en retard ?", "je suis chez moi .", 2, 0.447213595499958)]
    [InlineData("A B", "A B C D E F", 2, 0.1353352832366127)]
    [InlineData("A B B C D", "A B C D E F", 1, 0.7322950476607851)]
    [InlineData("A B B C D", "A B C D E F", 2, 0.6814773296495302)]
    [InlineData("A B B C D", "A B C D E F", 3, 0.5940339360503315)]
    [InlineData("A B B C D", "A B C D E F", 4, 0)]
    [InlineData("je perdu .", "j'ai perdu .", 2, 0.6865890479690392)]
    [InlineData("il court .", "il est calme .", 2, 0)]
    public void Score_IsTheBooks(string candidate, string reference, int k, double score) =>
        Bleu.Score(candidate.Split(' '), reference.Split(' '), k).ShouldBe(score, 1e-12);

    [Theory]
    [InlineData("va", 2)]
    [InlineData("", 1)]
    [InlineData("", 2)]
    public void CandidateTooShortForAPhrase_ScoresZero(string candidate, int k) =>
        Bleu.Score(candidate.Split(' ', StringSplitOptions.RemoveEmptyEntries), ["va", "!"], k).ShouldBe(0);

    [Fact]
    public void RepeatedWord_CountsAsOftenAsInTheReference() => Bleu.Score(["the", "the", "the"], ["the", "cat", "the"], 1).ShouldBe(Math.Sqrt(2 / 3.0), 1e-12);

    [Fact]
    public void EmptyReference_IsAnError() => Should.Throw<ArgumentException>(() => Bleu.Score(["va"], [])).Message.ShouldBe("Bleu: the reference must have words, but it is empty.");
}
