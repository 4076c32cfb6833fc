using System.Collections.Concurrent;
using Xunit;

namespace Workbook.Tests;

/// <summary>What a test needs of the machine; where it is not there, the test is skipped and says so.</summary>
internal static class Needs
{
    private static readonly ConcurrentDictionary<string, Task<bool>> Found = [];

    /// <summary>A module of the system's Python, in a Debian package of the name given.</summary>
    public static async Task PythonModule(string module, string package)
    {
        Assert.SkipUnless(File.Exists(PythonScript.Python), $"{PythonScript.Python} is not on this machine");
        Assert.SkipUnless(await Found.GetOrAdd(module, HasAsync), $"{package} is not installed");
    }

    /// <summary>Python's binding of libzmq.</summary>
    public static Task Zmq() => PythonModule("zmq", "python3-zmq");

    private static async Task<bool> HasAsync(string module)
    {
        await using var script = PythonScript.Start($"import {module}");
        return await script.ExitCodeAsync() == 0;
    }
}
