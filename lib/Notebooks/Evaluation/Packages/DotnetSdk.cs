namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>Finds the .NET SDK, which not every machine that runs .NET programs has.</summary>
internal static class DotnetSdk
{
    private static readonly string Executable = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>Where .NET may lie: the one that runs this process first.</summary>
    public static IEnumerable<string> UsualPlaces =>
        new[] { RunningRoot, Environment.GetEnvironmentVariable("DOTNET_ROOT") }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(TargetFolder))
            .OfType<string>();

    // <root>/shared/Microsoft.NETCore.App/<version>
    private static string? RunningRoot =>
        Path.GetDirectoryName(typeof(object).Assembly.Location) is { } framework ? Path.GetFullPath("../../..", framework) : null;

    /// <summary>The <c>dotnet</c> program of the first place that has an SDK.</summary>
    /// <exception cref="PackageException">None has.</exception>
    public static string Find(IEnumerable<string> places) =>
        places.Where(HasSdk).Select(place => Path.Combine(place, Executable)).FirstOrDefault(File.Exists)
        ?? throw new PackageException("DNI103", "packages are restored by dotnet restore, which needs the .NET SDK; this machine has only the .NET runtime: install the SDK from https://dot.net/download, or use #r \"path.dll\".");

    private static bool HasSdk(string place)
    {
        var folder = Path.Combine(place, "sdk");
        return Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Any(version => File.Exists(Path.Combine(version, "dotnet.dll")));
    }

    // Systems put a link to the program on the path; the SDK lies beside what it leads to.
    private static string? TargetFolder(string folder)
    {
        var file = Path.Combine(folder, Executable);
        return folder.Length > 0 && File.Exists(file) ? Path.GetDirectoryName(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file) : null;
    }
}
