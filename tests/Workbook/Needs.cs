using Xunit;

namespace Workbook.Tests;

/// <summary>What a test needs of the machine; where it is not there, the test is skipped and says so.</summary>
internal static class Needs
{
    public static void Bash()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The launcher for bash does not run on Windows.");
        }
    }

    public static async Task PythonModule(string module)
    {
        Bash();
        if (!File.Exists("/usr/bin/python3") || (await Run.Program("/usr/bin/python3", ["-c", $"import {module}"], Repository.Root)).ExitCode != 0)
        {
            Assert.Skip($"python3-{module} is not installed.");
        }
    }

    public static async Task Git()
    {
        Bash();
        if (!Path.Exists(Repository.PathOf(".git")) || (await Run.Program("/usr/bin/env", ["git", "status", "--short"], Repository.Root)).ExitCode != 0)
        {
            Assert.Skip("This copy of the workbook is no git clone, or git is not installed.");
        }
    }
}
