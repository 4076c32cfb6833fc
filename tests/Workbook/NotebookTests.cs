using Shouldly;
using Workbook.Tests.Rules;
using Xunit;

namespace Workbook.Tests;

/// <summary>Every committed notebook keeps every rule.</summary>
public sealed class NotebookTests
{
    public static TheoryData<string> Notebooks() => [.. Repository.Notebooks.Select(path => Path.GetFileName(path))];

    public static TheoryData<string, string> NotebooksAndRules() =>
        [.. from path in Repository.Notebooks from rule in Rule.All select (Path.GetFileName(path), rule.Name)];

    [Theory]
    [MemberData(nameof(NotebooksAndRules))]
    public void CommittedNotebook_KeepsTheRule(string notebook, string rule) =>
        Rule.Named(rule).Check(Notebook.Read(Repository.PathOf("notebooks", notebook))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task ReferenceReader_AcceptsTheFileAndWritesTheSameBytes(string notebook)
    {
        await Needs.PythonModule("nbformat");
        const string Check = """
            import nbformat, sys
            text = open(sys.argv[1], encoding="utf-8").read()
            notebook = nbformat.reads(text, as_version=nbformat.NO_CONVERT)
            nbformat.validate(notebook)
            sys.exit(0 if nbformat.writes(notebook) + "\n" == text or nbformat.writes(notebook) == text else "the reference writer writes other bytes")
            """;

        var run = await Run.Program("/usr/bin/python3", ["-c", Check, Repository.PathOf("notebooks", notebook)], Repository.Root);

        run.ExitCode.ShouldBe(0, run.Error);
    }
}
