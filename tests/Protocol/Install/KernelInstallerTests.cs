using System.Text.Json;
using Workbook.JupyterKernel.Install;

namespace Workbook.Tests.Protocol.Install;

public sealed class KernelInstallerTests : IDisposable
{
    private static readonly KernelProgram Program = new("/usr/bin/dotnet", "/opt/work book/workbook.dll");

    private readonly TemporaryFolder _data = new();

    private KernelInstaller Installer => new(_data.Path);

    public void Dispose() => _data.Dispose();

    [Fact]
    public void KernelJson_HasAbsoluteArgumentsAndABareConnectionFile()
    {
        string folder = Installer.Install(Program, "mine", "My C#", force: false);

        JsonElement spec = JsonElement.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")));
        spec.GetProperty("argv").EnumerateArray().Select(argument => argument.GetString()).ShouldBe(["/usr/bin/dotnet", "/opt/work book/workbook.dll", "jupyter", "{connection_file}"]);
        spec.GetProperty("display_name").GetString().ShouldBe("My C#");
        spec.GetProperty("language").GetString().ShouldBe("C#");
        spec.GetProperty("interrupt_mode").GetString().ShouldBe("message");
        Directory.GetFiles(folder).Select(Path.GetFileName).ShouldBe(["kernel.json", "logo-32x32.png", "logo-64x64.png"], ignoreOrder: true);
    }

    [Fact]
    public void Reinstalling_ReplacesAndUninstallingRemoves()
    {
        Installer.Install(Program, "mine", "old", force: false);
        Installer.Install(Program with { Dll = "/elsewhere/workbook.dll" }, "mine", "new", force: false);

        Installer.Installed("mine")!.Spec!.DisplayName.ShouldBe("new");
        Installer.Uninstall("mine", force: false).ShouldBeTrue();
        Installer.Installed("mine").ShouldBeNull();
        Directory.Exists(Installer.DirectoryOf("mine")).ShouldBeFalse();
        Installer.Uninstall("mine", force: false).ShouldBeFalse();
    }

    [Fact]
    public void SomebodyElsesKernel_IsLeftAloneUnlessForced()
    {
        string folder = Foreign("theirs");

        Should.Throw<IOException>(() => Installer.Install(Program, "theirs", "ours", force: false)).Message.ShouldContain(folder);
        Should.Throw<IOException>(() => Installer.Uninstall("theirs", force: false)).Message.ShouldContain(folder);
        File.Exists(Path.Combine(folder, "extra.txt")).ShouldBeTrue();

        Installer.Install(Program, "theirs", "ours", force: true);
        Installer.Installed("theirs")!.Spec!.DisplayName.ShouldBe("ours");
        File.Exists(Path.Combine(folder, "extra.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task JupyterItself_FindsTheKernel()
    {
        await Needs.PythonModule("jupyter_client", "python3-jupyter-client");
        Installer.Install(Program, "csharp-workbook", "C# (workbook)", force: false);
        string script =
            """
            import os, sys
            os.environ["JUPYTER_PATH"] = sys.argv[1]
            from jupyter_client.kernelspec import KernelSpecManager
            spec = KernelSpecManager().get_kernel_spec("csharp-workbook")
            print(spec.argv[1], spec.display_name, spec.language, spec.interrupt_mode, sep="|")
            """;

        string found = await PythonScript.RunAsync(script, _data.Path);

        found.Trim().ShouldBe("/opt/work book/workbook.dll|C# (workbook)|C#|message");
    }

    [Theory]
    [InlineData("C# 14")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("")]
    public void NameThatJupyterRefuses_IsAnError(string name) => Should.Throw<ArgumentException>(() => KernelName.Parse(name));

    [Fact]
    public void Name_IsStoredInLowerCase() => KernelName.Parse("My.Kernel-1_a").ShouldBe("my.kernel-1_a");

    private string Foreign(string name)
    {
        string folder = Directory.CreateDirectory(Installer.DirectoryOf(name)).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), """{"argv": ["/bin/theirs", "{connection_file}"], "display_name": "Theirs", "language": "C#"}""");
        File.WriteAllText(Path.Combine(folder, "extra.txt"), "");
        return folder;
    }
}
