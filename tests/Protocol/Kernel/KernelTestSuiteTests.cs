using System.Text.Json;
using Workbook.JupyterKernel.Install;

namespace Workbook.Tests.Protocol.Kernel;

public sealed class KernelTestSuiteTests
{
    private static readonly string[] Passing =
    [
        "test_completion", "test_display_data", "test_error", "test_execute_result", "test_execute_stderr", "test_execute_stdout", "test_history", "test_inspect",
        "test_is_complete", "test_kernel_info",
    ];

    // The kernel has no pager, and its cells no function that clears their output.
    private static readonly string[] Skipped = ["test_clear_output", "test_pager"];

    [Fact]
    public async Task PublishedSuiteForKernels_Passes()
    {
        await Needs.PythonModule("jupyter_kernel_test", "python3-jupyter-kernel-test");
        using var folder = new TemporaryFolder();
        new KernelInstaller(folder.Path).Install(KernelProgram.Current() with { Dll = FrontEnd.Workbook }, "under-test", "under test", force: false);
        var script = Path.Combine(AppContext.BaseDirectory, "Kernel", "kernel_tests.py");
        var output = await PythonScript.RunFileAsync(script, TimeSpan.FromMinutes(10), new() { ["JUPYTER_PATH"] = folder.Path }, "under-test");
        var result = JsonElement.Parse(output);
        Names("failed").ShouldBeEmpty();
        Names("passed").ShouldBe(Passing, ignoreOrder: true);
        Names("skipped").ShouldBe(Skipped, ignoreOrder: true);

        string[] Names(string kind) => [.. result.GetProperty(kind).EnumerateArray().Select(name => name.GetString()!)];
    }
}
