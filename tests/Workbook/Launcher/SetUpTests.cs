using Shouldly;
using Xunit;

namespace Workbook.Tests.Launcher;

/// <summary>What the launcher brings to a machine, and what it says when it cannot.</summary>
public sealed class SetUpTests : IDisposable
{
    private const string NoPackage = "error NU1101: Unable to find package TorchSharp-cpu. No packages exist with this id in source(s): nuget.org";

    private readonly Sandbox _machine = CreateSandbox();

    public void Dispose() => _machine.Dispose();

    private const string TestTools =
        "python3-torch python3-nbformat python3-zmq python3-jupyter-client python3-jupyter-kernel-test python3-ipykernel python3-nbclient jupyter-nbconvert jupyter-notebook chromium";

    [Fact]
    public async Task NothingThere_InstallsWhatTheLibraryNeedsAndSaysWhy()
    {
        _machine.RemoveTorch();
        _machine.Environment["FAKE_RESTORE"] = NoPackage;

        var run = await _machine.Launch("run");

        run.ExitCode.ShouldBe(0, run.Error);
        AptCalls().ShouldHaveSingleItem().ShouldEndWith("install --no-install-recommends libtorch-dev libopenblas0-pthread g++");
        run.ErrorLines.ShouldContain(line => line.Contains("installing") && line.Contains("g++ (compiles the binding to libtorch)"));
        _machine.Calls.ShouldContain(call => call.StartsWith("dotnet build") && call.EndsWith("(torch: system)"));
    }

    [Fact]
    public async Task SecondSetUp_InstallsNothingTwice()
    {
        _machine.RemoveTorch();
        _machine.Environment["FAKE_RESTORE"] = NoPackage;
        await _machine.Launch("build");
        await _machine.Launch("clean");

        var run = await _machine.Launch("build");

        run.ExitCode.ShouldBe(0, run.Error);
        AptCalls().ShouldHaveSingleItem();
        _machine.Calls.Count(call => call.StartsWith("dotnet build")).ShouldBe(2);
    }

    [Fact]
    public async Task OnePackageMissing_InstallsThatOne()
    {
        _machine.Packages("libtorch-dev", "g++");

        await _machine.Launch("build");

        AptCalls().ShouldHaveSingleItem().ShouldEndWith("--no-install-recommends libopenblas0-pthread");
    }

    [Fact]
    public async Task EverythingThere_AsksAptNothing()
    {
        await _machine.Launch("build");

        AptCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task OldPackageLists_AreUpdatedOnce()
    {
        _machine.RemoveTorch();
        _machine.Environment["FAKE_RESTORE"] = NoPackage;
        _machine.Environment["FAKE_LISTS"] = "old";

        var run = await _machine.Launch("build");

        run.ExitCode.ShouldBe(0, run.Error);
        AptCalls().Select(call => call.Contains(" update") ? "update" : "install").ShouldBe(["install", "update", "install"]);
    }

    [Fact]
    public async Task RegistryHasTorchSharp_UsesItAndInstallsNothing()
    {
        _machine.RemoveTorch();

        var run = await _machine.Launch("run");

        run.ExitCode.ShouldBe(0, run.Error);
        AptCalls().ShouldBeEmpty();
        _machine.Calls.ShouldContain(call => call.StartsWith("dotnet build") && call.EndsWith("(torch: package)"));
    }

    [Fact]
    public async Task ForcedSupplier_HoldsForLaterCalls()
    {
        _machine.Environment["TORCH_BACKEND"] = "package";
        await _machine.Launch("build");
        _machine.Environment.Remove("TORCH_BACKEND");
        File.AppendAllText(_machine.PathOf("house/lib/Cli/Program.cs"), "// changed");

        await _machine.Launch("run");

        _machine.Calls.Where(call => call.StartsWith("dotnet build")).Select(call => call.EndsWith("(torch: package)")).ShouldBe([true, true]);
    }

    [Fact]
    public async Task ForcedSupplierThatCannotBeBuilt_IsNotKept()
    {
        _machine.Environment["TORCH_BACKEND"] = "package";
        _machine.Environment["FAKE_BUILD"] = NoPackage;
        (await _machine.Launch("build")).ExitCode.ShouldBe(2);
        _machine.Environment.Remove("TORCH_BACKEND");
        _machine.Environment.Remove("FAKE_BUILD");

        (await _machine.Launch("run")).ExitCode.ShouldBe(0);

        _machine.Calls.Where(call => call.StartsWith("dotnet build")).Select(call => call.EndsWith("(torch: package)")).ShouldBe([true, false]);
    }

    [Fact]
    public async Task TestTools_AreInstalledForTestsOnly()
    {
        await _machine.Launch("build");
        AptCalls().ShouldBeEmpty();

        await _machine.Launch("test");

        AptCalls().ShouldHaveSingleItem().ShouldEndWith($"--no-install-recommends {TestTools}");
    }

    [Fact]
    public async Task TestsInAFreshClone_InstallTheirToolsToo()
    {
        var run = await _machine.Launch("test");

        run.Error.ShouldNotContain("No such file");
        AptCalls().ShouldHaveSingleItem().ShouldEndWith(TestTools);
    }

    [Fact]
    public async Task NotRoot_InstallsThroughSudo()
    {
        _machine.Packages("libtorch-dev", "g++");
        _machine.Environment["FAKE_ID"] = "1000";
        _machine.Tool("sudo", """case $1 in -n | -v) exit 0 ;; esac; echo "sudo $*" >>"$FAKE/calls"; "$@" """);

        var run = await _machine.Launch("build");

        run.ExitCode.ShouldBe(0, run.Error);
        _machine.Calls.ShouldContain(call => call.StartsWith("sudo env"));
        run.ErrorLines.ShouldContain(line => line.Contains("through sudo"));
    }

    [Fact]
    public async Task NotRootAndNoSudo_IsOneLine()
    {
        _machine.Packages("libtorch-dev", "g++");
        _machine.Environment["FAKE_ID"] = "1000";

        ShouldBeOneLine(await _machine.Launch("run"), "no rights to install packages: as root, run apt-get install libopenblas0-pthread");
    }

    [Fact]
    public async Task SudoThatWantsAPasswordWithoutATerminal_IsOneLine()
    {
        _machine.Packages("libtorch-dev", "g++");
        _machine.Environment["FAKE_ID"] = "1000";
        _machine.Tool("sudo", "exit 1");

        ShouldBeOneLine(await _machine.Launch("run"), "no rights to install packages");
    }

    [Fact]
    public async Task NoDotnet_IsOneLine()
    {
        _machine.RemoveTool("dotnet");

        ShouldBeOneLine(await _machine.Launch("run"), "dotnet is not on the PATH");
    }

    [Theory]
    [InlineData("8.0.404")]
    [InlineData("none")]
    public async Task WrongSdk_IsOneLine(string version)
    {
        _machine.Environment["FAKE_SDK"] = version;

        ShouldBeOneLine(await _machine.Launch("run"), "the .NET SDK 10.0 is needed (global.json); found 8.0.404");
        _machine.Calls.ShouldNotContain(call => call.StartsWith("dotnet build"));
    }

    [Fact]
    public async Task SdkThatDoesNotStart_IsOneLineWithItsReason()
    {
        _machine.Environment["FAKE_SDK"] = "none";
        _machine.Environment["FAKE_SDKS"] = "10.0.401";

        ShouldBeOneLine(await _machine.Launch("run"), "dotnet does not start: A compatible .NET SDK was not found.");
    }

    [Fact]
    public async Task NoNetworkForPackages_EndsInOneLine()
    {
        _machine.Packages("libtorch-dev", "g++");
        _machine.Environment["FAKE_APT"] = "W: Temporary failure resolving 'deb.debian.org'";

        var run = await _machine.Launch("run");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines[^1].ShouldContain("installing libopenblas0-pthread needs the network, and it cannot be reached");
        run.ErrorLines.Count.ShouldBe(2, "what is installed, and why it failed");
    }

    [Theory]
    [InlineData("error NU1301: Unable to load the service index for source https://api.nuget.org/v3/index.json.", "the build needs the network")]
    [InlineData("error : No space left on device", "the disk is full")]
    [InlineData(NoPackage, "the package registry does not hold TorchSharp-cpu")]
    public async Task MachineFailsTheBuild_ExitsWith2(string says, string line)
    {
        _machine.Environment["FAKE_BUILD"] = says;

        var run = await _machine.Launch("run");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines[^1].ShouldContain(line);
    }

    [Fact]
    public async Task NoAptAndNoPackage_SaysWhatToInstall()
    {
        _machine.RemoveTorch();
        _machine.RemoveTool("apt-get");
        _machine.Environment["FAKE_RESTORE"] = NoPackage;

        var run = await _machine.Launch("run");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines[^1].ShouldContain("install libtorch's headers and g++");
    }

    [Fact]
    public async Task UnknownSupplier_IsOneLine()
    {
        _machine.Environment["TORCH_BACKEND"] = "jax";

        ShouldBeOneLine(await _machine.Launch("run"), "TORCH_BACKEND is 'jax'; it must be system or package");
    }

    private static Sandbox CreateSandbox()
    {
        Needs.Bash();
        return new Sandbox();
    }

    private static void ShouldBeOneLine(Run run, string says)
    {
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(says);
    }

    private List<string> AptCalls() => [.. _machine.Calls.Where(call => call.StartsWith("apt-get", StringComparison.Ordinal))];
}
