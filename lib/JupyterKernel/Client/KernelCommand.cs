using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Workbook.JupyterKernel.Install;

namespace Workbook.JupyterKernel.Client;

/// <summary>How a kernel's process is started: its command line, its environment, its folder.</summary>
internal static partial class KernelCommand
{
    private const string SetSid = "/usr/bin/setsid";

    private static readonly string[] ThreadVariables = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"];

    /// <summary>Whether the command starts a process group of its own, which can be signalled as one.</summary>
    public static bool LeadsGroup(ProcessStartInfo command) => command.FileName == SetSid;

    /// <summary>The command for a kernel.</summary>
    /// <exception cref="IOException">There is no command, or no folder to start it in.</exception>
    public static ProcessStartInfo Of(KernelSpec kernel, string connectionFile, string directory, KernelLimits limits)
    {
        if (kernel.Argv.IsDefaultOrEmpty)
        {
            throw new IOException(Messages.EmptyCommand(kernel.Name));
        }

        if (!Directory.Exists(directory))
        {
            throw new IOException(Messages.NoFolder(kernel.Name, directory));
        }

        var command = Create([.. kernel.Argv.Select(word => Fill(word, kernel, connectionFile))]);
        command.WorkingDirectory = Path.GetFullPath(directory);
        SetEnvironment(command.Environment, kernel, limits);
        return command;
    }

    // A group of its own lets an interrupt reach what the kernel started, and spares the kernel the terminal's own Ctrl+C.
    // A program that is not there is started without it, so that the error names the program.
    private static ProcessStartInfo Create(string[] words)
    {
        bool group = File.Exists(SetSid) && CanRun(words[0]);
        return new ProcessStartInfo(group ? SetSid : words[0], group ? words : words[1..])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static bool CanRun(string program) =>
        program.Contains('/', StringComparison.Ordinal)
            ? IsExecutable(program)
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => IsExecutable(Path.Combine(folder, program)));

    private static bool IsExecutable(string path) =>
        !OperatingSystem.IsWindows()
        && File.Exists(path)
        && (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;

    private static string Fill(string word, KernelSpec kernel, string connectionFile) =>
        word.Replace("{connection_file}", connectionFile, StringComparison.Ordinal)
            .Replace("{resource_dir}", kernel.Directory, StringComparison.Ordinal);

    private static void SetEnvironment(IDictionary<string, string?> environment, KernelSpec kernel, KernelLimits limits)
    {
        foreach (string variable in limits.Threads is null ? [] : ThreadVariables)
        {
            environment.TryAdd(variable, limits.Threads!.Value.ToString(CultureInfo.InvariantCulture));
        }

        foreach ((string variable, string value) in kernel.Environment)
        {
            environment[variable] = Reference().Replace(value, match => Environment.GetEnvironmentVariable(match.Groups[1].Value) ?? match.Value);
        }

        environment["JPY_PARENT_PID"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Reference();
}
