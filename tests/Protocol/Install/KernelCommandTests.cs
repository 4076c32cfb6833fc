using System.Text.Json;
using Workbook.Tests.Protocol.Kernel;

namespace Workbook.Tests.Protocol.Install;

/// <summary><c>workbook kernel install</c>, <c>uninstall</c> and <c>list</c> as users type them.</summary>
public sealed class KernelCommandTests : IDisposable
{
    private readonly KernelCommandLine _kernel = new();

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public async Task Install_WritesOurNameAndThatOfNotebooks()
    {
        (int code, string output, string error) = await _kernel.RunAsync("install");

        code.ShouldBe(0, error);
        foreach (string name in (string[])["csharp-workbook", ".net-csharp"])
        {
            JsonElement spec = JsonElement.Parse(File.ReadAllText(_kernel.KernelJson(name)));
            string?[] argv = [.. spec.GetProperty("argv").EnumerateArray().Select(argument => argument.GetString())];
            argv[1..].ShouldBe([FrontEnd.Workbook, "jupyter", "{connection_file}"]);
            Path.IsPathFullyQualified(argv[0]!).ShouldBeTrue(argv[0]);
            File.Exists(argv[0]).ShouldBeTrue(argv[0]);
            spec.GetProperty("display_name").GetString().ShouldBe("C# (workbook)");
            output.ShouldContain($"C# (workbook): installed as {name} in {Path.GetDirectoryName(_kernel.KernelJson(name))}\n");
        }

        output.ShouldContain("VS Code: reload the window");
    }

    [Fact]
    public async Task JupyterKernelspec_ListsBothNames()
    {
        await Needs.PythonModule("jupyter_client", "python3-jupyter-client");
        await _kernel.RunAsync("install");
        string script =
            """
            import os, sys
            os.environ["JUPYTER_DATA_DIR"] = sys.argv[1]
            from jupyter_client.kernelspec import KernelSpecManager
            for name, found in sorted(KernelSpecManager().get_all_specs().items()):
                if found["spec"]["language"] == "C#":
                    print(name, found["spec"]["display_name"], sorted(os.listdir(found["resource_dir"])))
            """;

        (await PythonScript.RunAsync(script, _kernel.Data)).Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe([
            ".net-csharp C# (workbook) ['kernel.json', 'logo-32x32.png', 'logo-64x64.png']",
            "csharp-workbook C# (workbook) ['kernel.json', 'logo-32x32.png', 'logo-64x64.png']"]);
    }

    [Fact]
    public async Task Prefix_HoldsTheKernelBelowShareJupyter()
    {
        (int code, string output, string error) = await _kernel.RunAsync("install", "--prefix", "env");

        code.ShouldBe(0, error);
        string data = _kernel.In("env", "share", "jupyter");
        File.Exists(_kernel.KernelJson("csharp-workbook", data)).ShouldBeTrue();
        File.Exists(_kernel.KernelJson(".net-csharp", data)).ShouldBeTrue();
        Directory.Exists(_kernel.Data).ShouldBeFalse();

        // Nobody looks there unasked, so that it says how to ask; the path has a space.
        output.ShouldContain($"JUPYTER_PATH{(OperatingSystem.IsWindows() ? " = " : "=")}'{data}'");
    }

    [Fact]
    public async Task SysPrefix_IsTheActiveEnvironment()
    {
        _kernel.Variables["VIRTUAL_ENV"] = _kernel.In("venv");

        (int code, string output, _) = await _kernel.RunAsync("install", "--sys-prefix");

        code.ShouldBe(0);
        File.Exists(_kernel.KernelJson("csharp-workbook", _kernel.In("venv", "share", "jupyter"))).ShouldBeTrue();
        output.ShouldNotContain("JUPYTER_PATH");
    }

    [Fact]
    public async Task Name_IsTheOnlyOneWritten()
    {
        (await _kernel.RunAsync("install", "--user", "--name", "My-CSharp", "--display-name", "Mine")).Code.ShouldBe(0);

        Directory.GetDirectories(Path.Combine(_kernel.Data, "kernels")).Select(Path.GetFileName).ShouldBe(["my-csharp"]);
        JsonElement.Parse(File.ReadAllText(_kernel.KernelJson("my-csharp"))).GetProperty("display_name").GetString().ShouldBe("Mine");
    }

    [Fact]
    public async Task SomebodyElsesNotebookKernel_StaysAndIsNamed()
    {
        string theirs = _kernel.Foreign(".net-csharp");
        string before = File.ReadAllText(theirs);

        (int code, string output, _) = await _kernel.RunAsync("install");

        code.ShouldBe(0);
        File.ReadAllText(theirs).ShouldBe(before);
        File.Exists(_kernel.KernelJson("csharp-workbook")).ShouldBeTrue();
        output.ShouldContain($".net-csharp: left to \"Theirs\" (/bin/theirs) in {Path.GetDirectoryName(theirs)}.");
    }

    [Fact]
    public async Task SomebodyElsesNotebookKernel_StaysAlsoFurtherDownTheSearchPath()
    {
        _kernel.Variables["JUPYTER_PATH"] = _kernel.In("shared");
        _kernel.Foreign(".net-csharp", _kernel.In("shared"));

        (await _kernel.RunAsync("install")).Out.ShouldContain(".net-csharp: left to \"Theirs\"");

        File.Exists(_kernel.KernelJson(".net-csharp")).ShouldBeFalse();
    }

    [Fact]
    public async Task SomebodyElsesKernel_YieldsOnlyToForce()
    {
        string theirs = _kernel.Foreign(".net-csharp");

        (int code, _, string error) = await _kernel.RunAsync("install", "--name", ".net-csharp");
        code.ShouldBe(2);
        error.ShouldBe($"workbook: {Path.GetDirectoryName(theirs)}: holds another kernel, \"Theirs\" (/bin/theirs); it stays unless --force is given\n");

        (await _kernel.RunAsync("install", "--name", ".net-csharp", "--force")).Code.ShouldBe(0);
        File.ReadAllText(theirs).ShouldContain("workbook.dll");
    }

    [Fact]
    public async Task Uninstall_RemovesOursOnly()
    {
        string theirs = _kernel.Foreign(".net-csharp"), other = _kernel.Foreign("python3");
        await _kernel.RunAsync("install");

        (int code, string output, _) = await _kernel.RunAsync("uninstall");

        code.ShouldBe(0);
        output.ShouldBe($"csharp-workbook: removed from {Path.GetDirectoryName(_kernel.KernelJson("csharp-workbook"))}\n");
        Directory.Exists(Path.GetDirectoryName(_kernel.KernelJson("csharp-workbook"))).ShouldBeFalse();
        (File.Exists(theirs) && File.Exists(other)).ShouldBeTrue();
        (await _kernel.RunAsync("uninstall", "--name", "python3")).Code.ShouldBe(2);
        File.Exists(other).ShouldBeTrue();
    }

    [Fact]
    public async Task Uninstall_OfNothingSaysSo()
    {
        (int code, string output, _) = await _kernel.RunAsync("uninstall");
        code.ShouldBe(0);
        output.ShouldStartWith("nothing to remove");

        (code, _, string error) = await _kernel.RunAsync("uninstall", "--name", "nobody");
        code.ShouldBe(2);
        error.ShouldBe($"workbook: nobody: not installed in {Path.Combine(_kernel.Data, "kernels", "nobody")}\n");
    }

    [Fact]
    public async Task List_TellsOursFromOthersAndWhatIsBroken()
    {
        await _kernel.RunAsync("install", "--name", "this");
        await _kernel.RunAsync("install", "--name", "moved");
        File.WriteAllText(_kernel.KernelJson("moved"), File.ReadAllText(_kernel.KernelJson("moved")).Replace("workbook.dll", "gone/workbook.dll", StringComparison.Ordinal));
        _kernel.Foreign("theirs");
        File.WriteAllText(_kernel.Foreign("torn"), "{");

        string[] lines = (await _kernel.RunAsync("list")).Out.Split('\n');

        lines.Single(line => line.Contains("| this ", StringComparison.Ordinal)).ShouldContain("this workbook");
        lines.Single(line => line.Contains("| moved ", StringComparison.Ordinal)).ShouldContain("gone/workbook.dll is not there");
        lines.Single(line => line.Contains("| theirs ", StringComparison.Ordinal)).ShouldContain("broken: the program /bin/theirs is not there");
        lines.Single(line => line.Contains("| torn ", StringComparison.Ordinal)).ShouldContain("not a valid kernel.json");
    }

    [Theory]
    [InlineData("--sys-prefix: no Python environment is active (VIRTUAL_ENV and CONDA_PREFIX are not set); activate one, or name its folder with --prefix", "--sys-prefix")]
    [InlineData("--prefix, --sys-prefix and --user exclude each other: give one of them", "--sys-prefix", "--user")]
    [InlineData("--prefix, --sys-prefix and --user exclude each other: give one of them", "--prefix", "env", "--user")]
    [InlineData("--prefix must name a folder, but is empty", "--prefix", "")]
    [InlineData("--name: a kernel's name must consist of the letters a-z, digits, '.', '_' and '-', but is 'C# 14'", "--name", "C# 14")]
    [InlineData("--display-name must be one line of text that is not empty", "--display-name", " ")]
    public async Task WrongUsage_IsOneLineAndWritesNothing(string line, params string[] options)
    {
        (int code, string output, string error) = await _kernel.RunAsync(["install", .. options]);

        code.ShouldBe(2);
        error.ShouldBe($"workbook: {line}\n");
        output.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(_kernel.In()).ShouldBeEmpty();
    }
}
