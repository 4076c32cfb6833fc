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
}
