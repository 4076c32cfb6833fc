namespace Workbook.JupyterKernel.Install;

/// <summary>What keeps an installed kernel from being started, as far as its files tell.</summary>
public static class KernelHealth
{
    /// <summary>Why front ends cannot start a kernel; null when nothing speaks against it.</summary>
    public static string? Problem(FoundKernel kernel) =>
        kernel.Spec is not { } spec ? kernel.Problem
        : Places(spec.Argv[0]).Where(File.Exists).ToArray() is not [_, ..] there ? InstallMessages.NoProgram(spec.Argv[0])
        : !there.Any(IsExecutable) ? InstallMessages.NotExecutable(there[0])
        : KernelProgram.DllOf(spec) is { } dll && !File.Exists(dll) ? InstallMessages.NoDll(dll)
        : null;

    /// <summary>The files a program's name can mean, on the PATH when it is no path.</summary>
    private static IEnumerable<string> Places(string program) =>
        (Path.IsPathFullyQualified(program) ? [program] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)))
            .SelectMany(path => OperatingSystem.IsWindows() ? [path, path + ".exe"] : new[] { path });

    private static bool IsExecutable(string file) =>
        OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
