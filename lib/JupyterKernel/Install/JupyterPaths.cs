using System.Collections.Immutable;

namespace Workbook.JupyterKernel.Install;

/// <summary>The folders where Jupyter front ends look for what is installed, kernels among it.</summary>
/// <param name="User">The user's own data folder, where kernels are installed unless another is named.</param>
/// <param name="Search">All data folders, those that go first at the head; kernels lie in <c>kernels</c> below each.</param>
/// <remarks>Jupyter documentation, "Common directories and file locations".</remarks>
public sealed record JupyterPaths(string User, ImmutableArray<string> Search)
{
    /// <summary>The folders of this process's user and environment.</summary>
    public static JupyterPaths Current() =>
        For(
            OperatingSystem.IsWindows() ? JupyterPlatform.Windows : OperatingSystem.IsMacOS() ? JupyterPlatform.MacOS : JupyterPlatform.Unix,
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            Environment.GetEnvironmentVariable);

    /// <summary>The folder of the Python environment that is active in this process's shell; null when none is.</summary>
    public static string? ActiveEnvironment() => Environments(Environment.GetEnvironmentVariable).FirstOrDefault();

    /// <summary>Where kernels lie under a prefix such as a Python environment: its data folder.</summary>
    public static string Below(string prefix) => Path.Combine(prefix, "share", "jupyter");

    /// <summary>The folders on a platform, for a home folder and an environment.</summary>
    internal static JupyterPaths For(JupyterPlatform platform, string home, Func<string, string?> variable)
    {
        string? Folder(string name) => variable(name) is { Length: > 0 } value ? value : null;

        string user = Folder("JUPYTER_DATA_DIR") ?? platform switch
        {
            JupyterPlatform.Windows => Path.Combine(Folder("APPDATA") ?? Path.Combine(home, "AppData", "Roaming"), "jupyter"),
            JupyterPlatform.MacOS => Path.Combine(home, "Library", "Jupyter"),
            _ => Path.Combine(Folder("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter"),
        };
        string[] named = (Folder("JUPYTER_PATH") ?? "").Split(
            platform == JupyterPlatform.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(user, [.. named.Append(user).Concat(Environments(variable).Select(Below)).Concat(Shared(platform, Folder)).Distinct()]);
    }

    private static IEnumerable<string> Environments(Func<string, string?> variable) =>
        new[] { variable("VIRTUAL_ENV"), variable("CONDA_PREFIX") }.OfType<string>().Where(folder => folder.Length > 0);

    private static IEnumerable<string> Shared(JupyterPlatform platform, Func<string, string?> folder) =>
        platform != JupyterPlatform.Windows ? [Below("/usr/local"), Below("/usr")]
        : folder("PROGRAMDATA") is { } data ? [Path.Combine(data, "jupyter")]
        : [];
}
