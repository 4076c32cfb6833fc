using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>
/// What earlier restores answered, a file per request: any number of processes may read and write it at once, since each
/// restores in a folder of its own and moves the answer into place whole. XDG_CACHE_HOME says where, on every system.
/// </summary>
internal sealed class PackageCache(string folder)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    /// <summary>The user's cache.</summary>
    public static PackageCache OfUser { get; } = new(Path.Combine(UserFolder(), "attention-workbook", "packages"));

    /// <summary>The answer to a request, when it is known, young enough, and every file it names is still there.</summary>
    public RestoredPackages? Find(RestoreProject project, TimeSpan maxAge)
    {
        try
        {
            var file = new FileInfo(PathOf(project));
            return file.Exists && DateTime.UtcNow - file.LastWriteTimeUtc < maxAge && AssetsFile.Read(file.FullName) is { IsComplete: true } restored ? restored : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Waits while another session, in this or another process, restores the same; whoever comes next finds its answer.</summary>
    /// <returns>The turn, which ends when it is disposed of, or with the process.</returns>
    public IDisposable WaitForTurn(RestoreProject project, CancellationToken interrupt)
    {
        var path = PathOf(project) + ".lock";
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                interrupt.WaitHandle.WaitOne(PollInterval);
                interrupt.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(RestoreProject project, string assetsFile) => File.Move(assetsFile, PathOf(project), overwrite: true);

    /// <summary>Makes an empty folder to restore in, and removes what interrupted processes left.</summary>
    public string NewFolder()
    {
        var parent = Directory.CreateDirectory(Path.Combine(folder, "work"));
        foreach (var leftover in parent.EnumerateDirectories().Where(old => DateTime.UtcNow - old.LastWriteTimeUtc > LeftoverAge))
        {
            Remove(leftover.FullName);
        }

        return parent.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
    }

    /// <summary>Removes a folder to restore in; one that cannot be removed now goes with the leftovers.</summary>
    public static void Remove(string? workFolder)
    {
        try
        {
            if (workFolder is not null)
            {
                Directory.Delete(workFolder, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A process that is just ending may hold a file.
        }
    }

    private string PathOf(RestoreProject project) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project.Key)))[..32] + ".json");

    private static string UserFolder()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } set && Path.IsPathRooted(set))
        {
            return set;
        }

        // Without a home there is nothing to keep, least of all in a folder that everybody can write to.
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : home.Length == 0 ? Directory.CreateTempSubdirectory().FullName
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
    }
}
