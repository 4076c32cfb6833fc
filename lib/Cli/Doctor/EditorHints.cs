namespace Workbook.Cli.Doctor;

/// <summary>Whether anything is there that shows notebooks, and what VS Code lacks, where VS Code is.</summary>
internal static class EditorHints
{
    private const string Extension = "ms-toolsai.jupyter";
    private const string Setting = "jupyter.completionTriggerCharacters";
    private const string SettingLine = "\"jupyter.completionTriggerCharacters\": {\"csharp\": [\".\"]}";

    private static readonly string[] Editions = [".vscode", ".vscode-server", ".vscode-insiders", ".vscode-oss"];
    private static readonly string[] Programs = ["code", "code-insiders", "codium", "jupyter-notebook", "jupyter-lab"];

    public static IEnumerable<Finding> All() =>
        All(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData),
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));

    /// <summary>The hints for a home folder, the folder applications keep their settings in, and the folders of programs.</summary>
    internal static IEnumerable<Finding> All(string home, string applications, string[] programs)
    {
        string[] extensions = [.. Editions.Select(edition => Path.Combine(home, edition, "extensions")).Where(Directory.Exists)];
        string settings = Path.Combine(applications, "Code", "User", "settings.json");
        bool hasVsCode = extensions.Length > 0 || Directory.Exists(Path.GetDirectoryName(settings));
        if (!hasVsCode && !programs.Any(HasFrontEnd))
        {
            yield return Finding.Hint(Messages.NoFrontEnd, Messages.MendFrontEnd);
        }

        if (extensions.Length > 0 && !extensions.Any(folder => Directory.EnumerateDirectories(folder, $"{Extension}-*").Any(IsItself)))
        {
            yield return Finding.Hint(Messages.VsCodeExtension(Extension), Messages.MendVsCodeExtension(Extension));
        }

        if (hasVsCode && !HasSetting(settings))
        {
            yield return Finding.Hint(Messages.VsCodeTrigger(settings, SettingLine));
        }
    }

    private static bool HasFrontEnd(string folder) =>
        Programs.Any(program => File.Exists(Path.Combine(folder, program)) || (OperatingSystem.IsWindows() && Directory.Exists(folder) && Directory.EnumerateFiles(folder, $"{program}.*").Any()));

    // Its companions are named ms-toolsai.jupyter-keymap and so on; the extension itself goes on with its version.
    private static bool IsItself(string folder) => char.IsAsciiDigit(Path.GetFileName(folder)[Extension.Length + 1]);

    private static bool HasSetting(string file)
    {
        // The file allows comments and trailing commas, so it is not parsed.
        return File.Exists(file) && File.ReadAllText(file) is var text && text.Contains(Setting, StringComparison.Ordinal) && text.Contains("csharp", StringComparison.Ordinal);
    }
}
