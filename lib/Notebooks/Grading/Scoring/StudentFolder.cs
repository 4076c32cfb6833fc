using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Workbook.Notebooks.Grading.Confinement;
using Workbook.Notebooks.Grading.Remote;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>
/// A room for one submission: an empty folder under the assignment's folder name, with the library and the data beside it as
/// the notebook expects them. Gone with everything in it when the submission is graded.
/// </summary>
internal sealed class StudentFolder : IDisposable
{
    private static readonly string[] OfSystem =
    [
        "/usr", "/lib", "/lib64", "/lib32", "/bin", "/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime", "/dev/urandom", "/dev/random",
        "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/proc/filesystems", "/proc/sys/vm", "/sys/fs/cgroup", "/sys/devices/system",
    ];

    // What the room's neighbours are called in a workbook.
    private static readonly string[] Neighbours = ["artifacts", "data"];

    private readonly GradingOptions _options;
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("workbook-grade-");
    private readonly List<string> _readable = [];

    /// <summary>Makes the room.</summary>
    /// <param name="source">The assignment's file.</param>
    /// <param name="options">What the student's process may do.</param>
    public StudentFolder(string source, GradingOptions options)
    {
        _options = options;
        DirectoryInfo home = Directory.GetParent(Path.GetFullPath(source))!;
        Place = _root.CreateSubdirectory(Path.Combine("room", home.Name)).FullName;
        foreach (string neighbour in Neighbours)
        {
            Link(Path.Combine(home.FullName, neighbour), Path.Combine(Place, neighbour));
            Link(Path.Combine(home.Parent?.FullName ?? "/", neighbour), Path.Combine(Path.GetDirectoryName(Place)!, neighbour));
        }

        _readable.AddRange(options.Data.Select(Path.GetFullPath));
    }

    /// <summary>Where the student's process starts, and all it may write to.</summary>
    public string Place { get; }

    /// <summary>Writes the file that tells the grading process what to start.</summary>
    /// <returns>Its path, out of the student's reach.</returns>
    public string WritePlan(ImmutableArray<StudentCell> cells)
    {
        int? user = ConfinedProcess.IsRoot && _options.IsConfined && Readable().All(IsOpenToAll) ? ConfinedProcess.Nobody : null;
        if (!OperatingSystem.IsWindows())
        {
            _root.UnixFileMode = OpenToPass;
        }

        if (user is { } nobody)
        {
            ConfinedProcess.GiveTo(Place, nobody);
        }

        var confinement = new ConfinementPlan(
            [.. Readable()], Place, _options.DiskBytes, (4 * _options.MemoryBytes) + (4L << 30), (long)_options.Timeout.TotalSeconds * 4, user);
        ImmutableArray<string> command = [.. _options.Program, "student", .. _options.IsConfined ? new[] { JsonSerializer.Serialize(confinement) } : []];
        var plan = new StudentPlan(
            command, Place, Environment(), cells, _options.CellTimeout.TotalSeconds, _options.MemoryBytes, _options.DiskBytes, _options.Threads);
        string file = Path.Combine(_root.FullName, "plan.json");
        File.WriteAllText(file, JsonSerializer.Serialize(plan));
        return file;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _root.Delete(recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A folder the student locked stays in the temporary folder, which the system empties.
        }
    }

    private const UnixFileMode OpenToPass = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private IEnumerable<string> Readable()
    {
        string dotnet = Path.GetDirectoryName(Real(_options.Program[0]))!;
        return [.. OfSystem, dotnet, AppContext.BaseDirectory.TrimEnd('/'), .. _readable];
    }

    private void Link(string from, string to)
    {
        if (Directory.Exists(from))
        {
            if (OperatingSystem.IsWindows())
            {
                Join(to, from);
            }
            else
            {
                Directory.CreateSymbolicLink(to, from);
            }

            _readable.Add(Real(from));
        }
    }

    // Of the links of Windows, a junction is the one everybody may make.
    private static void Join(string junction, string folder)
    {
        using var command = Process.Start(new ProcessStartInfo("cmd.exe", ["/d", "/c", "mklink", "/J", junction, folder]) { RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true })!;
        command.StandardOutput.ReadToEnd();
        string problem = command.StandardError.ReadToEnd().Trim();
        command.WaitForExit();
        if (command.ExitCode != 0)
        {
            throw new IOException(Messages.CannotLink(folder, problem));
        }
    }

    private static string Real(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

    private static bool IsOpenToAll(string path)
    {
        for (string? at = path; at is not null && !OperatingSystem.IsWindows(); at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(at) && Directory.Exists(at) && !File.GetUnixFileMode(at).HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }

    private ImmutableDictionary<string, string> Environment() => new Dictionary<string, string>
    {
        ["PATH"] = "/usr/bin:/bin",
        ["HOME"] = Place,
        ["TMPDIR"] = Place,
        ["LANG"] = "C.UTF-8",
        ["DOTNET_ROOT"] = Path.GetDirectoryName(Real(_options.Program[0]))!,
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_EnableWriteXorExecute"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_GCHeapHardLimit"] = _options.MemoryBytes.ToString("x", CultureInfo.InvariantCulture),
        ["OMP_NUM_THREADS"] = "1",
        ["OPENBLAS_NUM_THREADS"] = "1",
    }.Concat(OfWindows()).ToImmutableDictionary();

    // Without its own folder no program of Windows starts.
    private IEnumerable<KeyValuePair<string, string>> OfWindows() =>
        OperatingSystem.IsWindows() ? [new("SystemRoot", System.Environment.GetFolderPath(System.Environment.SpecialFolder.Windows)), new("TEMP", Place), new("TMP", Place)] : [];
}
