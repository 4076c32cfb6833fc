namespace Workbook.Notebooks.Format;

/// <summary>Writes files so that whoever reads finds the old one or the new one, never a half.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file beside its target and renames it.</summary>
    /// <param name="path">The target; its folder must be there.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <param name="mode">Who may do what with it on Unix, from its first moment on; by default what a file that was there allowed, or what new files do.</param>
    /// <exception cref="IOException">The file cannot be written; the message names the target.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; the message names the target.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode = null)
    {
        string target = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            Create(temporary, bytes, mode ?? ModeOf(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new UnauthorizedAccessException(Named(problem), problem);
        }
        catch (IOException problem)
        {
            throw new IOException(Named(problem), problem);
        }
        finally
        {
            // Without the question a folder that is missing would be an error of its own.
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }

        // The temporary name means nothing to the user.
        string Named(Exception problem) => problem.Message.Replace(temporary, target, StringComparison.Ordinal);
    }

    private static void Create(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        using var file = new FileStream(path, options);
        file.Write(bytes);
        if (mode is { } exact && !OperatingSystem.IsWindows())
        {
            // What the process's umask took away.
            File.SetUnixFileMode(file.SafeFileHandle, exact);
        }
    }

    private static UnixFileMode? ModeOf(string path) => !OperatingSystem.IsWindows() && File.Exists(path) ? File.GetUnixFileMode(path) : null;
}
