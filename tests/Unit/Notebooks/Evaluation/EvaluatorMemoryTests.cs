using Shouldly;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

[Collection(NeedsTheMachine.Name)]
public sealed class EvaluatorMemoryTests : IDisposable
{
    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Fact]
    public async Task ManyCells_LeaveMemoryFlat()
    {
        for (var cell = 0; cell < 30; cell++)
        {
            await _notebook.Run($"var x{cell % 5} = new byte[1000]; x{cell % 5}.Length");
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var cell = 0; cell < 100; cell++)
        {
            await _notebook.Run($"var x{cell % 5} = new byte[1000]; x{cell % 5}.Length");
        }

        ((GC.GetTotalMemory(forceFullCollection: true) - before) / 100).ShouldBeLessThan(200_000);
    }

    [Fact]
    public async Task CellsThatDeclareNothing_AreUnloaded()
    {
        await _notebook.Run("var kept = 2;");
        await _notebook.Run("kept++;");
        var before = await LoadedCellsAsync(least: 0);
        for (var cell = 0; cell < 200; cell++)
        {
            (await _notebook.Text("Enumerable.Range(0, kept).Select(i => i * kept).Sum()")).ShouldBe("9");
        }

        // The runtime keeps a few for its own use, however many there were.
        (await LoadedCellsAsync(least: before + 20)).ShouldBeLessThanOrEqualTo(before + 20);
    }

    // An assembly goes some collections after its last use.
    private static async Task<int> LoadedCellsAsync(int least)
    {
        var count = int.MaxValue;
        for (var round = 0; round < 20 && count > least; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(10, TestContext.Current.CancellationToken);
            count = AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name!.StartsWith("notebook-cell-", StringComparison.Ordinal));
        }

        return count;
    }
}
