namespace Workbook.Tests.Protocol.Kernel;

public sealed class SoakTests
{
    [Fact]
    public async Task ThousandCells_LeaveTheMemoryAsItWas()
    {
        var (notes, error) = (await FrontEnd.PlayAsync("soak"))["soak"];
        TestContext.Current.TestOutputHelper?.WriteLine(notes);
        error.ShouldBeNull();
    }
}
