namespace Workbook.Cli.Grading;

/// <summary>What one student handed in.</summary>
/// <param name="Student">The student: the name of the folder, or of the file.</param>
/// <param name="Files">The notebooks by file name; of several of one name the newest.</param>
internal sealed record Submission(string Student, IReadOnlyDictionary<string, string> Files)
{
    private const string Pattern = "*.ipynb";

    /// <summary>Finds what was handed in: a folder for each student, as nbgrader collects them, or a notebook for each.</summary>
    /// <exception cref="UsageException">There is nothing.</exception>
    public static IReadOnlyList<Submission> Find(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException(File.Exists(folder) ? Messages.NoSubmissions(folder) : Messages.Missing(folder));
        }

        IEnumerable<Submission> files = Directory.EnumerateFiles(folder, Pattern)
            .Select(file => new Submission(Path.GetFileNameWithoutExtension(file), new Dictionary<string, string> { [Path.GetFileName(file)] = file }));
        IEnumerable<Submission> folders = Directory.EnumerateDirectories(folder).Where(student => !Path.GetFileName(student).StartsWith('.')).Select(OfFolder);
        Submission[] all = [.. folders.Concat(files).DistinctBy(one => one.Student).OrderBy(one => one.Student, StringComparer.Ordinal)];
        return all.Length > 0 ? all : throw new UsageException(Messages.NoSubmissions(folder));
    }

    /// <summary>The student's notebook for an assignment; with a single assignment, the only one there is.</summary>
    public string? FileFor(string assignment, bool isOnly) =>
        Files.GetValueOrDefault(Path.GetFileName(assignment)) ?? (isOnly && Files.Count == 1 ? Files.Values.Single() : null);

    private static Submission OfFolder(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        return new(
            Path.GetFileName(folder),
            Directory.EnumerateFiles(folder, Pattern, options)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}.ipynb_checkpoints{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .GroupBy(Path.GetFileName)
                .ToDictionary(group => group.Key!, group => group.MaxBy(File.GetLastWriteTimeUtc)!));
    }
}
