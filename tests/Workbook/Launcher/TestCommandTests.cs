using Shouldly;
using Xunit;

namespace Workbook.Tests.Launcher;

/// <summary>What <c>./workbook test</c> runs and counts, and how <c>.ci/run</c> closes.</summary>
public sealed class TestCommandTests : IDisposable
{
    private readonly Sandbox _machine = CreateSandbox();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task AllPassed_SumsProjectsAndFormat()
    {
        var run = await _machine.Launch("test");

        run.ExitCode.ShouldBe(0, run.Error);
        // Two projects of three tests, and the format check.
        LastLine(run).ShouldStartWith("all tests: 7 passed, 0 failed, 0 skipped");
    }

    [Fact]
    public async Task FailedTest_ExitsWith1()
    {
        _machine.Environment["FAKE_TESTS"] = "2 1 0";

        var run = await _machine.Launch("test");

        run.ExitCode.ShouldBe(1);
        LastLine(run).ShouldStartWith("all tests: 5 passed, 2 failed, 0 skipped");
    }

    [Fact]
    public async Task WrongFormat_IsAFailure()
    {
        _machine.Environment["FAKE_FORMAT"] = "2";

        var run = await _machine.Launch("test");

        run.ExitCode.ShouldBe(1);
        LastLine(run).ShouldStartWith("all tests: 6 passed, 1 failed");
    }

    [Fact]
    public async Task CrashedProject_IsAFailure()
    {
        _machine.Environment["FAKE_TESTS"] = "crash";

        var run = await _machine.Launch("test");

        run.ExitCode.ShouldBe(1);
        LastLine(run).ShouldStartWith("all tests: 1 passed, 2 failed");
        run.ErrorLines.ShouldContain(line => line.Contains("Workbook.Tests.Unit ended with exit code 134"));
    }

    [Fact]
    public async Task SkippedTests_AreCountedWithTheirReason()
    {
        _machine.Environment["FAKE_TESTS"] = "2 0 1";

        var run = await _machine.Launch("test");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("skipped 2: python3-torch is not installed.");
        LastLine(run).ShouldStartWith("all tests: 5 passed, 0 failed, 2 skipped");
    }

    [Fact]
    public async Task Words_SelectTestsAndLeaveOutTheFormat()
    {
        await _machine.Launch("test", "Softmax", "Half");

        _machine.Calls.Count(call => call.Contains("-method *Softmax* -method *Half*")).ShouldBe(2);
        _machine.Calls.ShouldNotContain(call => call.StartsWith("dotnet format"));
    }

    [Fact]
    public async Task OptionsAfterDashes_GoToTheRunnerAsTheyAre()
    {
        await _machine.Launch("test", "--", "-class", "*Launcher*");

        _machine.Calls.Count(call => call.Contains(".junit.xml -class *Launcher* ")).ShouldBe(2);
    }

    [Fact]
    public async Task WordsThatMatchNothing_AreWrongUsage()
    {
        _machine.Environment["FAKE_TESTS"] = "0 0 0";

        var run = await _machine.Launch("test", "Nonsense");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines[^1].ShouldBe("workbook: no test matches: Nonsense");
    }

    [Fact]
    public async Task ToolsThatCannotBeInstalled_CostOneLineAndNoTest()
    {
        _machine.Environment["FAKE_APT"] = "E: Could not resolve 'deb.debian.org'";

        var run = await _machine.Launch("test");

        run.ExitCode.ShouldBe(0, run.Error);
        run.ErrorLines.Count(line => line.EndsWith("; the tests that need them are skipped", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("3 0 0", 0, "7 passed, 0 failed, 0 skipped")]
    [InlineData("3 1 2", 1, "7 passed, 2 failed, 4 skipped")]
    public async Task CiRun_ClosesWithTheTotals(string tests, int exitCode, string totals)
    {
        _machine.Environment["FAKE_TESTS"] = tests;

        var run = await _machine.LaunchFrom("elsewhere", "house/.ci/run");

        run.ExitCode.ShouldBe(exitCode, run.Error);
        LastLine(run).ShouldBe(totals);
    }

    [Fact]
    public async Task CiRun_CountsAFailedBuildAsOneFailure()
    {
        await _machine.LaunchFrom("house", "house/.ci/run");
        _machine.Environment["FAKE_BUILD"] = "a.cs(1,1): error CS1002: ; expected";
        File.AppendAllText(_machine.PathOf("house/lib/Cli/Program.cs"), "// changed");

        var run = await _machine.LaunchFrom("house", "house/.ci/run");

        run.ExitCode.ShouldBe(1);
        LastLine(run).ShouldBe("0 passed, 1 failed");
        run.Output.ShouldContain("CS1002");
    }

    private static string LastLine(Run run) => run.Output.TrimEnd('\n').Split('\n')[^1];

    private static Sandbox CreateSandbox()
    {
        Needs.Bash();
        return new Sandbox();
    }
}
