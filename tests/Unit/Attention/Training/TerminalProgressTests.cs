using Shouldly;
using Workbook.Attention.Training;
using Xunit;

namespace Workbook.Tests.Attention.Training;

public sealed class TerminalProgressTests
{
    [Fact]
    public void Terminal_ShowsABarThatEndsWithTheLine()
    {
        using StringWriter output = new();
        TerminalProgress progress = new(4, "token", output, isTerminal: true);

        progress.Show(new EpochReport(1, 2.5, 12_345.6, 1));
        output.ToString().ShouldMatch(@"^\r██████░░░░░░░░░░░░░░░░░░ epoch 1/4  loss 2\.500  12,346 tokens/s  \d:\d\d left $");
        progress.Show(new EpochReport(4, 0.0125, 999, 1));

        Screen(output).ShouldBe("████████████████████████ epoch 4/4  loss 0.013  999 tokens/s  0:00 left\n");
    }

    [Fact]
    public void ShorterLine_CoversALongerOneWhole()
    {
        using StringWriter output = new();
        TerminalProgress progress = new(3, "token", output, isTerminal: true);

        progress.Show(new EpochReport(1, 1234.5, 1_234_567, 1));
        progress.Show(new EpochReport(3, 1, 9, 1));

        Screen(output).ShouldBe("████████████████████████ epoch 3/3  loss 1.000  9 tokens/s  0:00 left\n");
    }

    [Fact]
    public void Pipe_GetsPlainLines()
    {
        using StringWriter output = new();
        TerminalProgress progress = new(1, "image", output, isTerminal: false);

        progress.Show(new EpochReport(1, 0.5, 10, 1));

        output.ToString().ShouldBe("epoch 1/1  loss 0.500  10 images/s  0:00 left\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void QuickEpochs_AreShownAtTheBeginningAndTheEnd(bool isTerminal)
    {
        using StringWriter output = new();
        TerminalProgress progress = new(1000, "token", output, isTerminal);

        for (int epoch = 1; epoch <= 1000; epoch++)
        {
            progress.Show(new EpochReport(epoch, 1, 1, 1));
        }

        string text = output.ToString();
        text.Split("epoch").Length.ShouldBeLessThan(20);
        text.ShouldContain("epoch 1/1000");
        text.ShouldContain("epoch 1000/1000");
        text.ShouldEndWith("\n");
    }

    [Fact]
    public void Hours_AreShownAsHours()
    {
        using StringWriter output = new();
        TerminalProgress progress = new(1_000_000, "token", output, isTerminal: false);
        Thread.Sleep(20);

        progress.Show(new EpochReport(1, 1, 1, 1));

        // At 20 ms or more for an epoch: five hours and a half at the least.
        string left = output.ToString().Split("  ")[^1];
        left.ShouldMatch(@"^\d+:\d\d:\d\d left\n$");
        int.Parse(left.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void ResumedRun_CountsOnlyItsOwnEpochsForTheTimeLeft()
    {
        using StringWriter output = new();
        TerminalProgress progress = new(1_000_000, "token", output, isTerminal: false);
        Thread.Sleep(20);

        progress.Show(new EpochReport(500_000, 1, 1, 1));

        // Half a million epochs are left, and one took 20 ms.
        int.Parse(output.ToString().Split("  ")[^1].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void Numbers_AreWrittenAlikeInEveryCulture()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
        try
        {
            using StringWriter output = new();
            new TerminalProgress(1, "token", output, isTerminal: false).Show(new EpochReport(1, 0.5, 12_345, 1));

            output.ToString().ShouldStartWith("epoch 1/1  loss 0.500  12,345 tokens/s");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void NoEpochs_IsAnError() =>
        Should.Throw<ArgumentException>(() => new TerminalProgress(0)).Message.ShouldBe("TerminalProgress: epochs must be at least 1, not 0.");

    // What a terminal shows: a carriage return goes back, and what follows covers what stood there.
    private static string Screen(StringWriter output)
    {
        List<char> line = [];
        int place = 0;
        foreach (char letter in output.ToString().TrimEnd('\n'))
        {
            if (letter == '\r')
            {
                place = 0;
                continue;
            }

            if (place == line.Count)
            {
                line.Add(letter);
            }

            line[place++] = letter;
        }

        return $"{string.Concat(line).TrimEnd()}\n";
    }
}
