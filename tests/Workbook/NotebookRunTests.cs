using Shouldly;
using Workbook.Tests.Rules;
using Xunit;

namespace Workbook.Tests;

/// <summary>Every committed notebook runs clean.</summary>
public sealed class NotebookRunTests : IClassFixture<NotebookRuns>
{
    private static readonly string[] RulesOfOutputs = ["ValidFile", "StoredOutputs", "Figures", "MachinePaths"];

    private readonly NotebookRuns _runs;

    public NotebookRunTests(NotebookRuns runs)
    {
        Needs.Bash();
        _runs = runs;
    }

    public static TheoryData<string> Notebooks() => NotebookTests.Notebooks();

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void RunFromTopToBottom_EndsClean(string notebook)
    {
        File.Exists(_runs.Executed(notebook)).ShouldBeTrue(_runs.Run.Output + _runs.Run.Error);
        _runs.Failures(notebook).ShouldBeEmpty();
        var executed = Notebook.Parse(Repository.PathOf("notebooks"), File.ReadAllText(_runs.Executed(notebook)));
        RulesOfOutputs.SelectMany(rule => Rule.Named(rule).Check(executed)).ShouldBeEmpty();
    }

    [Fact]
    public void AllTogether_ExitWith0() => _runs.Run.ExitCode.ShouldBe(0, _runs.Run.Output + _runs.Run.Error);
}
