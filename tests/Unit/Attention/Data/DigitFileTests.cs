using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class DigitFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void WhatIsWritten_IsRead()
    {
        IReadOnlyList<DigitImage> digits = DigitGenerator.Generate(20, 3);

        DigitFile.Write(_file, digits);
        IReadOnlyList<DigitImage> read = DigitFile.Read(_file);

        read.Select(digit => digit.Label).ShouldBe(digits.Select(digit => digit.Label));
        read.SelectMany(digit => digit.Pixels).ShouldBe(digits.SelectMany(digit => digit.Pixels));
    }

    [Fact]
    public void EmptyLines_WindowsEndsAndBlanks_ArePassedOver()
    {
        File.WriteAllText(_file, $"\ufeff{Row(" 7 ")}\r\n\r\n{Row("3")}\n");

        DigitFile.Read(_file).Select(digit => digit.Label).ShouldBe([7, 3]);
    }

    [Theory]
    [InlineData("short", "a line must have 65 columns separated by commas, 64 pixels and the label, but it has 64.")]
    [InlineData("ten", "the label must be a whole number from 0 to 9, not '10'.")]
    [InlineData("ink", "pixel 1 must be a whole number from 0 to 16, not '17'.")]
    [InlineData("minus", "pixel 1 must be a whole number from 0 to 16, not '-1'.")]
    [InlineData("word", "pixel 1 must be a whole number from 0 to 16, not 'dark'.")]
    [InlineData("fraction", "pixel 1 must be a whole number from 0 to 16, not '1.5'.")]
    public void BadRow_IsNamedByFileAndLine(string damage, string message)
    {
        string bad = damage switch
        {
            "short" => Row("1")[2..],
            "ten" => Row("10"),
            "ink" => $"17{Row("1")[1..]}",
            "minus" => $"-1{Row("1")[1..]}",
            "word" => $"dark{Row("1")[1..]}",
            _ => $"1.5{Row("1")[1..]}",
        };
        File.WriteAllText(_file, $"{Row("1")}\n\n{bad}\n{Row("2")}\n");

        Should.Throw<FormatException>(() => DigitFile.Read(_file)).Message.ShouldBe($"DigitFile: {Path.GetFileName(_file)}:3: {message}");
    }

    [Fact]
    public void EmptyOrMissingFile_IsAnError()
    {
        Should.Throw<FormatException>(() => DigitFile.Read(_file)).Message.ShouldBe($"DigitFile: {Path.GetFileName(_file)} holds no digits.");
        Should.Throw<FileNotFoundException>(() => DigitFile.Read("nowhere.csv")).Message.ShouldBe("DigitFile: there is no file nowhere.csv.");
    }

    [Fact]
    public void UciFiles_AreRead() // the 3,823 digits to learn from lie there in two parts, 2,999 and 824
    {
        DigitFile.Read(MeasuringData.Digits("tra")).Count.ShouldBe(2999);
        DigitFile.Read(MeasuringData.Digits("tes")).Count.ShouldBe(1797);
    }

    private static string Row(string label) => string.Concat(Enumerable.Repeat("0,", 64)) + label;
}
