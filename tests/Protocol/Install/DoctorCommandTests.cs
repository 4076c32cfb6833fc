namespace Workbook.Tests.Protocol.Install;

/// <summary><c>workbook kernel doctor</c> from the outside, with the kernel really started.</summary>
public sealed class DoctorCommandTests : IDisposable
{
    private readonly KernelCommandLine _kernel = new();

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public async Task HealthyMachine_PassesAllChecks()
    {
        BuildLibrary();
        await _kernel.RunAsync("install");

        (int code, string output, string error) = await _kernel.RunAsync("doctor");

        code.ShouldBe(0, output + error);
        output.ShouldMatch(@"✓ \S+ starts and answers: a cell's result after \d");
        output.ShouldNotContain("✗");
        output.ShouldEndWith("checks fine\n");
    }

    [Fact]
    public async Task NothingInstalled_SaysWhatToTypeAndExits1()
    {
        (int code, string output, _) = await _kernel.RunAsync("doctor");

        code.ShouldBe(1);
        output.ShouldContain("✗ the workbook's kernel is not where VS Code and Jupyter look");
        output.ShouldContain("kernel install\n");
        output.ShouldContain("✗ the library of the notebooks is not built");
        output.ShouldEndWith("3 things to mend\n");
    }

    [Fact]
    public async Task EveryMendItNames_Mends()
    {
        BuildLibrary();
        await _kernel.RunAsync("install");
        File.WriteAllText(_kernel.KernelJson("csharp-workbook"), "{");
        (int code, string output, _) = await _kernel.RunAsync("doctor");
        code.ShouldBe(1);
        string mend = output.Split('\n').Single(line => line.Contains("→ ", StringComparison.Ordinal) && line.Contains("--force", StringComparison.Ordinal));

        (await _kernel.RunAsync(mend.Split(" kernel ")[1].Split(' '))).Code.ShouldBe(0);

        (await _kernel.RunAsync("doctor")).Code.ShouldBe(0);
    }

    private void BuildLibrary()
    {
        string library = Directory.CreateDirectory(_kernel.In("artifacts", "workbook")).FullName;
        File.WriteAllText(Path.Combine(library, "Workbook.Attention.dll"), "");
        _kernel.Variables["WORKBOOK_ROOT"] = _kernel.In();
    }
}
