using System.Text.Json;

namespace Workbook.Tests.Protocol.Kernel;

/// <summary>jupyter_client, the reference front end, playing the cases of front_end.py with the kernel as a process.</summary>
internal static class FrontEnd
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The program that is the kernel.</summary>
    public static string Workbook => Path.Combine(AppContext.BaseDirectory, "workbook.dll");

    /// <summary>Plays cases one after the other, on one kernel where they leave it alive.</summary>
    /// <returns>Case → what it noted, and its error or null.</returns>
    public static async Task<Dictionary<string, (string Notes, string? Error)>> PlayAsync(params IEnumerable<string> cases)
    {
        await Needs.PythonModule("jupyter_client", "python3-jupyter-client");
        var script = Path.Combine(AppContext.BaseDirectory, "Kernel", "front_end.py");
        var output = await PythonScript.RunFileAsync(script, Longest, [], string.Join(',', cases), "dotnet", Workbook);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToDictionary(
            played => played.GetProperty("case").GetString()!,
            played => (played.GetProperty("notes").GetString()!, played.GetProperty("error").GetString()));
    }
}
