namespace Workbook.Tests.Launcher;

/// <summary>
/// A machine in a folder: a copy of the launcher beside a few sources, and a PATH that holds the usual small tools and
/// stand-ins for those that install and build. The stand-ins write what they were asked to <c>calls</c>.
/// </summary>
internal sealed class Sandbox : IDisposable
{
    private static readonly string[] UsualTools =
    [
        "awk", "basename", "bash", "cat", "cut", "dirname", "env", "find", "flock", "grep", "head", "mkdir", "mv", "paste",
        "readlink", "rm", "sed", "sleep", "sort", "tail", "touch", "tr", "uname", "uniq",
    ];

    private static readonly string[] Sources =
    [
        "Workbook.sln", "Directory.Build.props", "global.json", "lib/Cli/Program.cs",
        "tests/Unit/Workbook.Tests.Unit.csproj", "tests/Workbook/Workbook.Tests.Workbook.csproj",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workbook launcher ");

    /// <summary>A machine with the SDK, libtorch's headers and all packages, where nothing is built yet.</summary>
    public Sandbox()
    {
        foreach (var folder in new[] { "tools", "elsewhere" })
        {
            Directory.CreateDirectory(PathOf(folder));
        }

        Directory.CreateDirectory(PathOf("house/.ci"));
        File.Copy(Repository.PathOf("workbook"), PathOf("house/workbook"));
        File.Copy(Repository.PathOf(".ci", "run"), PathOf("house/.ci/run"));
        foreach (var file in Sources)
        {
            Write(PathOf("house", file), "");
        }

        Write(PathOf(Headers, "torch/csrc/api/include/torch/torch.h"), "");
        foreach (var tool in UsualTools)
        {
            var found = new[] { "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
            if (found is not null)
            {
                File.CreateSymbolicLink(PathOf("tools", tool), found);
            }
        }

        Tool("dotnet", StandIns.Dotnet);
        Tool("g++", "");
        Tool("id", "echo ${FAKE_ID:-0}");
        Tool("apt-get", StandIns.AptGet);
        Tool("dpkg-query", StandIns.DpkgQuery);
        Packages("libtorch-dev", "libopenblas0-pthread", "g++");
    }

    public static string Headers => "include";

    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>What the stand-ins were asked, one line per call.</summary>
    public IReadOnlyList<string> Calls => File.Exists(PathOf("calls")) ? File.ReadAllLines(PathOf("calls")) : [];

    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    public void Tool(string name, string script)
    {
        Write(PathOf("tools", name), "#!/bin/bash\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("tools", name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void RemoveTool(string name) => File.Delete(PathOf("tools", name));

    /// <summary>The packages dpkg knows to be installed.</summary>
    public void Packages(params string[] names) => File.WriteAllLines(PathOf("packages"), names);

    public void RemoveTorch()
    {
        Directory.Delete(PathOf(Headers), recursive: true);
        Packages();
        RemoveTool("g++");
    }

    public Task<Run> Launch(params string[] arguments) => LaunchFrom("house", "house/workbook", arguments);

    public Task<Run> LaunchFrom(string folder, string launcher, params string[] arguments) =>
        Run.Program(PathOf(launcher), arguments, PathOf(folder), new Dictionary<string, string>(Environment)
        {
            ["PATH"] = PathOf("tools"),
            ["FAKE"] = _folder.FullName,
            ["LibTorchInclude"] = PathOf(Headers),
        });

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
