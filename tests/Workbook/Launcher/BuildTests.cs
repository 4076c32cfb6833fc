using Shouldly;
using Xunit;

namespace Workbook.Tests.Launcher;

/// <summary>When the launcher builds, what it hands over, and how it ends.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly Sandbox _machine = CreateSandbox();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task SecondRun_BuildsNothing()
    {
        await _machine.Launch("run");
        var before = _machine.Calls.Count;

        var run = await _machine.Launch("run", "a.ipynb");

        run.Error.ShouldBeEmpty();
        _machine.Calls.Skip(before).ShouldHaveSingleItem().ShouldContain("workbook.dll run a.ipynb");
    }

    [Fact]
    public async Task ChangedSource_BuildsAgain()
    {
        await _machine.Launch("run");
        File.AppendAllText(_machine.PathOf("house/lib/Cli/Program.cs"), "// changed");

        await _machine.Launch("run");

        Builds().ShouldBe(2);
    }

    [Fact]
    public async Task SourcePutBackWithItsOldDate_BuildsAgain()
    {
        await _machine.Launch("run");
        var source = _machine.PathOf("house/lib/Cli/Program.cs");
        File.AppendAllText(source, "// older");
        File.SetLastWriteTimeUtc(source, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        await _machine.Launch("run");

        Builds().ShouldBe(2);
    }

    [Fact]
    public async Task DeletedSource_BuildsAgain()
    {
        await _machine.Launch("run");
        File.Delete(_machine.PathOf("house/lib/Cli/Program.cs"));

        await _machine.Launch("run");

        Builds().ShouldBe(2);
    }

    [Fact]
    public async Task ChangedTest_IsBuiltForTestsOnly()
    {
        await _machine.Launch("build");
        File.WriteAllText(_machine.PathOf("house/tests/New.cs"), "");

        await _machine.Launch("run");
        Builds().ShouldBe(1);
        await _machine.Launch("test");

        Builds().ShouldBe(2);
    }

    [Fact]
    public async Task FailedBuild_ShowsErrorsExitsWith1AndIsTriedAgain()
    {
        _machine.Environment["FAKE_BUILD"] = "lib/Cli/Program.cs(1,8): error CS1002: ; expected [/a/b.csproj]";

        var run = await _machine.Launch("run");
        _machine.Environment.Remove("FAKE_BUILD");
        var again = await _machine.Launch("run");

        run.ExitCode.ShouldBe(1);
        run.ErrorLines[^1].ShouldBe("lib/Cli/Program.cs(1,8): error CS1002: ; expected");
        again.ExitCode.ShouldBe(0, again.Error);
    }

    [Fact]
    public async Task TwoAtOnce_BuildOnce()
    {
        var both = await Task.WhenAll(_machine.Launch("run"), _machine.Launch("run"));

        both.ShouldAllBe(run => run.ExitCode == 0);
        Builds().ShouldBe(1);
    }

    [Fact]
    public async Task AnotherFolderAndASymbolicLink_KeepTheCallersFolder()
    {
        File.CreateSymbolicLink(_machine.PathOf("elsewhere/wb"), _machine.PathOf("house/workbook"));

        var run = await _machine.LaunchFrom("elsewhere", "elsewhere/wb", "run", "my notebook.ipynb");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.Trim().ShouldBe("in elsewhere: run my notebook.ipynb");
        File.Exists(_machine.PathOf("house/artifacts/cli/workbook.dll")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("install", "--prefix", "my env")]
    [InlineData("doctor")]
    public async Task KernelCommands_FindTheLibraryBuilt(params string[] words)
    {
        var run = await _machine.Launch(["kernel", .. words]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.Trim().ShouldEndWith($": kernel {string.Join(' ', words)}");
        File.Exists(_machine.PathOf("house/artifacts/workbook/Workbook.Attention.dll")).ShouldBeTrue();
    }

    [Fact]
    public async Task ExitCodeOfTheProgram_PassesThrough()
    {
        _machine.Environment["FAKE_EXIT"] = "7";

        (await _machine.Launch("strip", "a.ipynb")).ExitCode.ShouldBe(7);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "help")]
    [InlineData(false, "--help")]
    [InlineData(false, "-h")]
    [InlineData(false, "test", "--help")]
    [InlineData(true, "run", "--help")]
    [InlineData(true, "kernel", "install", "-h")]
    public async Task Help_BuildsNothing(bool hasMore, params string[] words)
    {
        var run = await _machine.Launch(words);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("./workbook test");
        run.Output.Contains($"The program is not built yet: after './workbook build', './workbook {string.Join(' ', words)}' tells more.", StringComparison.Ordinal)
            .ShouldBe(hasMore);
        _machine.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task HelpOfACommand_IsTheProgramsEvenWhenItsSourcesChanged()
    {
        await _machine.Launch("build");
        File.WriteAllText(_machine.PathOf("house/lib/New.cs"), "");

        var run = await _machine.Launch("run", "--help");

        run.Output.Trim().ShouldBe("in house: run --help");
        Builds().ShouldBe(1);
    }

    [Fact]
    public async Task Clean_RemovesWhatWasBuiltAndNothingElse()
    {
        await _machine.Launch("build");

        await _machine.Launch("clean");

        Directory.Exists(_machine.PathOf("house/artifacts")).ShouldBeFalse();
        File.Exists(_machine.PathOf("house/lib/Cli/Program.cs")).ShouldBeTrue();
    }

    private static Sandbox CreateSandbox()
    {
        Needs.Bash();
        return new Sandbox();
    }

    private int Builds() => _machine.Calls.Count(call => call.StartsWith("dotnet build", StringComparison.Ordinal));
}
