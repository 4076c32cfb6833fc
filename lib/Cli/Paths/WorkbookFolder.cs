namespace Workbook.Cli.Paths;

/// <summary>Finds the workbook a command is about when no notebook is named.</summary>
internal static class WorkbookFolder
{
    /// <summary>The environment variable by which the launcher says where the workbook is.</summary>
    public const string Variable = "WORKBOOK_ROOT";

    /// <returns>The notebooks folder, relative to the current one where it lies below.</returns>
    /// <exception cref="UsageException">There is no workbook here.</exception>
    public static string Notebooks()
    {
        string root = Root() ?? throw new UsageException(Messages.NoWorkbook);
        string notebooks = Path.Combine(root, "notebooks");
        return Directory.Exists(notebooks) ? Display(notebooks) : throw new UsageException(Messages.Missing(notebooks));
    }

    /// <summary>The folder of a data set, which may not be there yet.</summary>
    /// <param name="name">The set's name.</param>
    /// <returns>null when there is no workbook here.</returns>
    public static string? Data(string name) => Root() is { } root ? Path.Combine(root, "data", name) : null;

    /// <summary>A path as a user would type it: relative when it lies below the current folder.</summary>
    public static string Display(string path)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static string? Root() => Above(Directory.GetCurrentDirectory()) ?? Environment.GetEnvironmentVariable(Variable);

    private static string? Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Workbook.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
