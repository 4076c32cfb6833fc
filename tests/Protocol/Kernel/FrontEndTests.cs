namespace Workbook.Tests.Protocol.Kernel;

/// <summary>The kernel process as jupyter_client, the reference front end, sees it; front_end.py says what each case is.</summary>
public sealed class FrontEndTests
{
    // Played in this order; those after which the kernel is gone stand last.
    public static readonly TheoryData<string> Cases =
    [
        "cell", "kernel_info", "interrupt", "signal_interrupts", "stop_on_error", "input", "displays", "user_expressions", "comm", "assistance",
        "history", "late_output", "large_output", "foreign_signature", "loopback_only", "restart", "shutdown", "terminate", "exit_in_a_cell", "parent_death",
    ];

    private static readonly Lazy<Task<Dictionary<string, (string Notes, string? Error)>>> Played = new(() => FrontEnd.PlayAsync(Cases.Select(row => row.Data)));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_GoesAsTheReferenceFrontEndExpects(string name)
    {
        var (notes, error) = (await Played.Value)[name];
        TestContext.Current.TestOutputHelper?.WriteLine(notes);
        error.ShouldBeNull();
    }
}
