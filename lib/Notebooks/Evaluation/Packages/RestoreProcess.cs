using System.Diagnostics;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>Runs <c>dotnet restore</c>.</summary>
internal static class RestoreProcess
{
    // Of the process that runs this one: a test runner or MSBuild itself would hand on where its own SDK lies.
    private static readonly string[] Unwanted = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_STARTUP_HOOKS"];

    /// <summary>Restores the project in a folder.</summary>
    /// <returns>What it printed; whether it succeeded stands in the assets file.</returns>
    /// <exception cref="OperationCanceledException">It was interrupted, and is ended.</exception>
    public static string Run(string dotnet, string folder, CancellationToken interrupt)
    {
        using var process = Process.Start(StartInfo(dotnet, folder)) ?? throw new IOException($"'{dotnet}' could not be started.");
        using var registration = interrupt.UnsafeRegister(static state => End((Process)state!), process);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        interrupt.ThrowIfCancellationRequested();
        return output;
    }

    private static ProcessStartInfo StartInfo(string dotnet, string folder)
    {
        var start = new ProcessStartInfo(dotnet, ["restore", RestoreProject.FileName, "--nologo", "--verbosity", "quiet", "-nodeReuse:false"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        Array.ForEach(Unwanted, name => start.Environment.Remove(name));
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself meanwhile.
        }
    }
}
