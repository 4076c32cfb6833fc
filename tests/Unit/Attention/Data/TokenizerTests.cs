using FsCheck.Fluent;
using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Go.", "go .")]
    [InlineData("Va !", "va !")]
    [InlineData("Wait... what?!", "wait . . . what ? !")]
    [InlineData("Oui, merci.", "oui , merci .")]
    [InlineData("Ça va ?", "ça va ?")]
    [InlineData("!", "!")]
    [InlineData("", "")]
    public void Normalize_SetsPunctuationApartInLowerCase(string text, string expected) => Tokenizer.Normalize(text).ShouldBe(expected);

    [Theory]
    [InlineData("Va\u202f!")]
    [InlineData("Va\u00a0!")]
    [InlineData("Va !")]
    [InlineData("Va!")]
    [InlineData("\tVa\u2009!\r\n")]
    public void SpacesOfAnyKind_ArePlainOnes(string text) => Tokenizer.Tokenize(text).ShouldBe(["va", "!"]);

    [Fact]
    public void CurlyApostrophes_AreStraightenedUnlessToldNotTo()
    {
        Tokenizer.Tokenize("J’ai perdu.").ShouldBe(["j'ai", "perdu", "."]);
        Tokenizer.Tokenize("J’ai perdu.", straightApostrophes: false).ShouldBe(["j’ai", "perdu", "."]);
    }

    [Fact]
    public void ManySpaces_MakeNoEmptyTokens() => Tokenizer.Tokenize("  he  said ,  no  ").ShouldBe(["he", "said", ",", "no"]);

    [Fact]
    public void AnyText_IsNormalizedOnceForAll() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(),
        text => Tokenizer.Normalize(Tokenizer.Normalize(text ?? "")) == Tokenizer.Normalize(text ?? "")
            && Tokenizer.Tokenize(text ?? "").All(token => token.Length > 0 && !token.Any(char.IsWhiteSpace))).Holds();
}
