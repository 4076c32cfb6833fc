using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Shouldly;
using Workbook.Tests.Rules;
using Xunit;

namespace Workbook.Tests.House;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents() => ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "lib/README.md", "data/README.md", "docs/teaching.md", "docs/exercises.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_LeadToFilesThatExist(string document) =>
        LocalLinks.Broken(Path.GetDirectoryName(Repository.PathOf(document))!, Repository.Text(document)).ShouldBeEmpty();

    [Fact]
    public void Readme_ListsEveryNotebookAndNoOther() =>
        NotebookLink().Matches(Repository.Text("README.md")).Select(match => match.Groups["name"].Value).Distinct()
            .ShouldBe(Repository.Notebooks.Select(path => Path.GetFileName(path)), ignoreOrder: true);

    [Fact]
    public void Changelog_HasAnUnreleasedSection() =>
        Repository.Text("CHANGELOG.md").Split('\n').ShouldContain("## [Unreleased]");

    [Fact]
    public void DataReadme_HasARowForEveryFile()
    {
        var lines = Repository.Text("data", "README.md").Split('\n');

        Directory.EnumerateFiles(Repository.PathOf("data"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf("data"), file).Replace('\\', '/'))
            .Where(name => name != "README.md" && !IsIgnored(name))
            .Where(name => lines.Count(line => line.StartsWith(RowOf(name), StringComparison.Ordinal) && line.Count(mark => mark == '|') == 7) != 1)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fra-eng/fra.txt", true)]
    [InlineData("fra-english.tsv", false)]
    [InlineData("eng-fra.tsv", false)]
    public void FetchedData_NeedsNoRow(string name, bool isFetched) => IsIgnored(name).ShouldBe(isFetched);

    [Fact]
    public async Task TrackedFiles_AreOfSaneSize()
    {
        await Needs.Git();
        var tracked = await Run.Program("/usr/bin/env", ["git", "ls-files", "-z"], Repository.Root);

        tracked.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new FileInfo(Repository.PathOf(name)))
            .Where(file => file.Exists && file.Length > Limit(file))
            .Select(file => $"{file.Name} has {file.Length} bytes")
            .ShouldBeEmpty();
    }

    // Name, size and hash; source, licence and use follow.
    private static string RowOf(string name)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("data", name));
        return $"| {name} | {bytes.Length} | {Convert.ToHexStringLower(SHA256.HashData(bytes))} | ";
    }

    // What ./workbook data get fetched lies in a folder of its own that .gitignore names.
    private static bool IsIgnored(string name) =>
        Repository.Text(".gitignore").Split('\n', StringSplitOptions.TrimEntries)
            .Any(line => line.StartsWith("data/", StringComparison.Ordinal) && $"data/{name}".StartsWith(line, StringComparison.Ordinal));

    // Notebooks carry their figures, data files their rows, Golden its numbers, Api a line for every member; what people
    // write by hand is far smaller.
    private static long Limit(FileInfo file) => file switch
    {
        { Extension: ".ipynb" } => 2_000_000,
        { Directory.Name: "data" } => 1_000_000,
        { Directory.Name: "Golden" or "Api" } => 500_000,
        { Extension: ".png" } => 200_000,
        _ => 150_000,
    };

    [GeneratedRegex(@"\]\(notebooks/(?<name>[^)/]+\.ipynb)\)")]
    private static partial Regex NotebookLink();
}
