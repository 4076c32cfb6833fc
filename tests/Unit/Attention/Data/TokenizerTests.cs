using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Va !", "va|!")]
    [InlineData("Va\u202f!", "va|!")]
    [InlineData("I'm home.", "i'm|home|.")]
    [InlineData("Well, go!", "well|,|go|!")]
    [InlineData("Who?", "who|?")]
    [InlineData("  two   spaces ", "two|spaces")]
    [InlineData("", "")]
    public void Sentence_IsSplitIntoWordsAndMarks(string sentence, string tokens) => string.Join('|', Tokenizer.Tokenize(sentence)).ShouldBe(tokens);

    [Fact]
    public void CurvedApostrophe_IsTheStraightOne()
    {
        Tokenizer.Normalize("J’ai").ShouldBe("j'ai");
        Tokenizer.Normalize("J’ai", straightApostrophes: false).ShouldBe("j’ai");
    }
}
