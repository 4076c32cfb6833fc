using Shouldly;
using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Notebooks.Running;

public sealed class CellOutputsTests : RunnerTestBase
{
    private async Task<string?[]> TextsAsync(Action<FakeCell> cell) =>
        [.. (await OutputsAsync(fake => { cell(fake); return FakeSession.Nothing; })).Select(Text)];

    [Fact]
    public async Task NeighbouringTextOfOneStream_IsMerged() =>
        (await TextsAsync(cell =>
        {
            cell.Print("a");
            cell.Print("b\n");
            cell.Print("e", "stderr");
            cell.Print("c");
        })).ShouldBe(["stdout:ab\n", "stderr:e", "stdout:c"]);

    [Theory]
    [InlineData("10%\r20%\r30%", "30%")]
    [InlineData("10%\r100%\n", "100%\n")]
    [InlineData("long line\rab", "ab")]
    [InlineData("first\n1\r2\nlast\r", "first\n2\nlast")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\r\r\nb", "a\nb")]
    [InlineData("|\b/\b-", "-")]
    [InlineData("x\n\b\by", "x\ny")]
    public async Task ProgressText_LeavesItsLastState(string printed, string stored) =>
        (await TextsAsync(cell =>
        {
            foreach (char character in printed)
            {
                cell.Print(character.ToString());
            }
        })).ShouldBe(["stdout:" + stored]);

    [Fact]
    public async Task Update_ChangesTheDisplayInPlace() =>
        (await TextsAsync(cell =>
        {
            cell.Show("one", "a");
            cell.Show("two", "b");
            cell.Update("three", "a");
            cell.Update("nowhere", "c");
        })).ShouldBe(["three", "two"]);

    [Fact]
    public async Task Update_ReachesTheCellThatShowedIt()
    {
        Define("show", cell => { cell.Show("old"); return FakeSession.Nothing; });
        Define("update", cell => { cell.Update("new"); return FakeSession.Nothing; });

        var result = await RunAsync(Code("show"), Code("update"));

        OutputsOf(result, 0).Select(Text).ShouldBe(["new"]);
        OutputsOf(result, 1).ShouldBeEmpty();
    }

    [Fact]
    public async Task Clear_RemovesWhatWasShown() =>
        (await TextsAsync(cell => { cell.Show("a"); cell.Print("b"); cell.Clear(wait: false); cell.Print("c"); })).ShouldBe(["stdout:c"]);

    [Fact]
    public async Task ClearThatWaits_KeepsTheLastStateUntilMoreComes()
    {
        (await TextsAsync(cell => { cell.Print("a"); cell.Clear(wait: true); })).ShouldBe(["stdout:a"]);
        (await TextsAsync(cell => { cell.Print("a"); cell.Clear(wait: true); cell.Print("b"); cell.Print("c"); })).ShouldBe(["stdout:bc"]);
        (await OutputsAsync(cell => { cell.Print("a"); cell.Clear(wait: true); return FakeSession.Value("v"); })).Select(Text).ShouldBe(["[1] v"]);
    }

    [Fact]
    public async Task JsonRepresentations_AreStoredAsJson()
    {
        MimeBundle bundle = MimeBundle.PlainText("p").With(MimeTypes.Plotly, """{"data": []}""").With("application/json", "no json")
            .WithMetadata(MimeTypes.Png, """{"width": 4}""");

        var display = (Output.DisplayData)(await OutputsAsync(cell => { cell.Outputs.Write(new CellOutput.Display(bundle, "x")); return FakeSession.Nothing; }))[0];

        display.Data.Find(MimeTypes.Plotly, "data")!.Value.GetArrayLength().ShouldBe(0);
        display.Data.FindString("application/json").ShouldBe("no json");
        display.Metadata.Find(MimeTypes.Png, "width")!.Value.GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task TenMegabytes_AreKeptWhole()
    {
        string line = new string('x', 99) + "\n";
        var outputs = await OutputsAsync(cell =>
        {
            for (int i = 0; i < 100_000; i++)
            {
                cell.Print(line);
            }

            return FakeSession.Nothing;
        });

        outputs.Length.ShouldBe(1);
        ((Output.Stream)outputs[0]).Text.Length.ShouldBe(10_000_000);
    }

    [Fact]
    public async Task EndlessText_IsCutWithANote()
    {
        Options = Options with { MaxText = 10 };

        (await TextsAsync(cell =>
        {
            for (int i = 0; i < 3; i++)
            {
                cell.Print("1234567");
            }
        })).ShouldBe(["stdout:1234567123\n(the rest is left out: the cell wrote more than 10 characters)\n"]);
    }

    [Fact]
    public async Task ClearedText_DoesNotCount()
    {
        Options = Options with { MaxText = 10 };

        (await TextsAsync(cell => { cell.Print("12345678"); cell.Clear(wait: false); cell.Print("87654321"); })).ShouldBe(["stdout:87654321"]);
    }
}
