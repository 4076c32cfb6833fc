using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary>Where executed notebooks go: nowhere, over their originals, or into a folder.</summary>
internal sealed class OutputTarget
{
    private readonly string? _folder;
    private readonly bool _inPlace;
    private readonly List<string> _problems = [];

    /// <exception cref="UsageException">Two notebooks would get one file, or an original would be overwritten unasked.</exception>
    public OutputTarget(string? folder, bool inPlace, IReadOnlyList<string> notebooks)
    {
        (_folder, _inPlace) = (folder, inPlace);
        if (folder is null)
        {
            CheckOriginals(inPlace ? notebooks : []);
            return;
        }

        CheckFolder(folder, inPlace);
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string notebook in notebooks)
        {
            string target = Path.GetFullPath(FileFor(notebook)!);
            if (target == Path.GetFullPath(notebook))
            {
                throw new UsageException(Messages.OverInput(notebook));
            }

            if (!taken.TryAdd(target, notebook))
            {
                throw new UsageException(Messages.SameName(taken[target], notebook));
            }
        }

        CheckWritable(folder);
    }

    /// <summary>What could not be written, a line each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Writes a result where it belongs. An original is replaced only by a notebook that passed.</summary>
    public void Save(NotebookResult result)
    {
        bool wanted = result.Status == RunStatus.Passed || (_folder is not null && result.Status == RunStatus.Failed);
        if (!wanted || FileFor(result.Path) is not { } file)
        {
            return;
        }

        try
        {
            NotebookFile.Save(file, result.Notebook);
        }
        catch (Exception error) when (ExpectedErrors.Is(error))
        {
            // The other notebooks still run, and the summary still comes.
            _problems.Add(error.Message);
        }
    }

    /// <summary>Whether the user asked for the original to be replaced and it was not.</summary>
    public bool LeftOriginal(NotebookResult result) => _inPlace && result.Status != RunStatus.Passed;

    private static void CheckFolder(string folder, bool inPlace)
    {
        if (inPlace)
        {
            throw new UsageException(Messages.TwoTargets);
        }

        if (File.Exists(folder))
        {
            throw new UsageException(Messages.OutputIsFile(folder));
        }
    }

    // Told now, not after an hour of running.
    private static void CheckOriginals(IReadOnlyList<string> notebooks)
    {
        if (notebooks.FirstOrDefault(notebook => new FileInfo(notebook).IsReadOnly) is { } locked)
        {
            throw new UsageException(Messages.ReadOnly(locked));
        }
    }

    private static void CheckWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using FileStream probe = File.Create(Path.Combine(folder, $".{Guid.NewGuid():N}.tmp"), 1, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(Messages.OutputNotWritable(folder));
        }
    }

    /// <summary>The file a notebook is written to; null when it is not written.</summary>
    public string? FileFor(string notebook) =>
        _folder is not null ? Path.Combine(_folder, Path.GetFileName(notebook)) : _inPlace ? notebook : null;
}
