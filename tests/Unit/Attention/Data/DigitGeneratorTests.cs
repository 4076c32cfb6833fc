using System.Runtime.CompilerServices;
using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class DigitGeneratorTests
{
    [Fact]
    public void OneSeed_GivesTheSameDigitsEachTime_AnotherOthers()
    {
        IReadOnlyList<DigitImage> digits = DigitGenerator.Generate(50, 4);

        Text(DigitGenerator.Generate(50, 4)).ShouldBe(Text(digits));
        Text(DigitGenerator.Generate(50, 5)).ShouldNotBe(Text(digits));
    }

    [Fact]
    public void AllDigits_AreThereEquallyOften_AndMixed()
    {
        IReadOnlyList<DigitImage> digits = DigitGenerator.Generate(200, 4);

        digits.GroupBy(digit => digit.Label).Select(group => group.Count()).ShouldBe(Enumerable.Repeat(20, 10));
        digits.Take(10).Select(digit => digit.Label).ShouldNotBe(Enumerable.Range(0, 10));
    }

    [Fact]
    public void Digits_AreWrittenInTheBox()
    {
        foreach (DigitImage digit in DigitGenerator.Generate(500, 6))
        {
            digit.Pixels.Length.ShouldBe(64);
            digit.Pixels.ShouldAllBe(ink => ink <= DigitImage.MaxInk);

            // From top to bottom: ink in each quarter of the height.
            digit.Pixels.Chunk(16).ShouldAllBe(rows => rows.Sum(ink => ink) > 0);
        }
    }

    [Fact]
    public void ShippedFiles_AreWhatTheGeneratorDraws()
    {
        Text(DigitFile.Read(Shipped("digits-train.csv"))).ShouldBe(Text(DigitGenerator.Generate(2000, seed: 1, writers: 30)));
        Text(DigitFile.Read(Shipped("digits-test.csv"))).ShouldBe(Text(DigitGenerator.Generate(1000, seed: 2, writers: 13)));
    }

    [Fact]
    public void NoDigitsOrWriters_IsAnError()
    {
        Should.Throw<ArgumentException>(() => DigitGenerator.Generate(0, 1)).Message.ShouldBe("DigitGenerator: count must be at least 1, not 0.");
        Should.Throw<ArgumentException>(() => DigitGenerator.Generate(1, 1, 0)).Message.ShouldBe("DigitGenerator: writers must be at least 1, not 0.");
    }

    private static string Text(IEnumerable<DigitImage> digits) => string.Join('\n', digits.Select(digit => $"{digit.Label}: {string.Join(' ', digit.Pixels)}"));

    private static string Shipped(string name, [CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "..", "data", name);
}
