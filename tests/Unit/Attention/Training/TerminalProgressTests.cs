using Shouldly;
using Workbook.Attention.Training;
using Xunit;

namespace Workbook.Tests.Attention.Training;

public sealed class TerminalProgressTests
{
    [Fact]
    public void Terminal_ShowsABarThatIsRedrawn()
    {
        using StringWriter output = new();
        TerminalProgress progress = new(4, "token", output, isTerminal: true);

        progress.Show(new EpochReport(2, 0.5, 12345, 1));
        progress.Show(new EpochReport(4, 0.25, 12345, 1));

        output.ToString().ShouldStartWith("\r████████████░░░░░░░░░░░░ epoch 2/4  loss 0.500  12,345 tokens/s  0:00 left");
        output.ToString().ShouldContain("\r████████████████████████ epoch 4/4  loss 0.250");
        output.ToString().ShouldEndWith("\n");
    }

    [Fact]
    public void Elsewhere_FirstAndLastEpochAreLines()
    {
        using StringWriter output = new();
        TerminalProgress progress = new(100, "image", output, isTerminal: false);

        foreach (int epoch in Enumerable.Range(1, 100))
        {
            progress.Show(new EpochReport(epoch, 1, 10, 1));
        }

        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("epoch 1/100  loss 1.000  10 images/s");
        lines[1].ShouldStartWith("epoch 100/100");
    }
}
