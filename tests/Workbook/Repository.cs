namespace Workbook.Tests;

/// <summary>Where the workbook lies on this machine.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Notebooks =>
        Directory.Exists(Path.Combine(Root, "notebooks"))
            ? Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)
            : [];

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Text(params string[] parts) => File.ReadAllText(PathOf(parts));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workbook.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Workbook.sln lies in no folder above {AppContext.BaseDirectory}.");
    }
}
