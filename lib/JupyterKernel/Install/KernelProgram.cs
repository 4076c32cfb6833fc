using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Workbook.JupyterKernel.Install;

/// <summary>What a front end starts as our kernel: the dotnet program and workbook.dll.</summary>
/// <param name="Dotnet">The absolute path of dotnet.</param>
/// <param name="Dll">The absolute path of workbook.dll.</param>
public sealed record KernelProgram(string Dotnet, string Dll)
{
    private const string DllName = "workbook.dll";
    private const string Command = "jupyter";

    // A bare argument: inside another one VS Code would add quotes when the path has spaces.
    private const string ConnectionFile = "{connection_file}";

    /// <summary>The program as it runs now.</summary>
    /// <exception cref="FileNotFoundException">There is no dotnet program beside the runtime.</exception>
    public static KernelProgram Current() => new(RunningDotnet(), Path.Combine(AppContext.BaseDirectory, DllName));

    /// <summary>The command line for kernel.json.</summary>
    public ImmutableArray<string> Argv => [Dotnet, Dll, Command, ConnectionFile];

    /// <summary>This program as a kernel that need not be installed.</summary>
    public KernelSpec ToSpec() =>
        new(KernelName.Default, AppContext.BaseDirectory, Argv, "C#", "C#", InterruptByMessage: true, ImmutableDictionary<string, string>.Empty);

    /// <summary>Whether a kernel is the workbook's, of this build or of another.</summary>
    public static bool IsOurs(KernelSpec spec) =>
        spec.Argv is [_, var dll, Command, ConnectionFile] && string.Equals(FileName(dll), DllName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a kernel starts this very build.</summary>
    public bool IsStartedBy(KernelSpec spec) =>
        DllOf(spec) is { } dll && string.Equals(dll, Dll, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>The workbook.dll a kernel starts, if it is the workbook's.</summary>
    public static string? DllOf(KernelSpec spec) => IsOurs(spec) ? spec.Argv[1] : null;

    // Of paths of either kind: a folder may be shared between systems.
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string RunningDotnet()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

        // <root>/shared/Microsoft.NETCore.App/<version>/
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string running = Path.Combine(root, name);
        return File.Exists(running) ? OnPath(name, running) ?? running : throw new FileNotFoundException(InstallMessages.NoDotnet(running));
    }

    /// <summary>The entry of the PATH that leads to the same file: it stays when an update moves the file.</summary>
    private static string? OnPath(string name, string running) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(candidate => File.Exists(candidate) && Target(candidate) == Target(running));

    private static string Target(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
