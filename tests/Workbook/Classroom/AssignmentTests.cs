using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Workbook.Tests.Classroom;

/// <summary><c>workbook assignment</c> as teachers and students see it.</summary>
public sealed class AssignmentTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workbook assignment ");

    public AssignmentTests() => Needs.Bash();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_PrintsPointsAndPassesOnlyWhenAllAreReached()
    {
        await Write("source.ipynb", SmallAssignment.Source());
        (await Run.Workbook(_folder.FullName, "assignment", "create", "source.ipynb", "-o", "out")).ExitCode.ShouldBe(0);

        var stub = await Run.Workbook(_folder.FullName, "assignment", "check", "out/source.ipynb");
        stub.ExitCode.ShouldBe(1, stub.Error);
        stub.Output.ShouldContain("sq-check: 0 of 2 points");

        var notebook = JsonNode.Parse(await File.ReadAllTextAsync(PathOf("out", "source.ipynb"), TestContext.Current.CancellationToken))!.AsObject();
        notebook.Cell("sq")["source"] = SmallAssignment.Square;
        notebook.Cell("scale")["source"] = SmallAssignment.Scale;
        await Write("out/source.ipynb", notebook);
        var solved = await Run.Workbook(_folder.FullName, "assignment", "check", "out/source.ipynb");
        solved.Output.ShouldContain("sq-check: 2 of 2 points");
        solved.Output.ShouldContain("scale-check: 3 of 3 points");
    }

    [Fact]
    public async Task AssignmentThatCannotBeHandedOut_WritesNothing()
    {
        var broken = SmallAssignment.Source();
        broken.Cell("sq")["source"] = "int Sq(int x)\n{\n    // BEGIN SOLUTION\n    return x * x;\n}";
        await Write("good.ipynb", SmallAssignment.Source());
        await Write("broken.ipynb", broken);

        var run = await Run.Workbook(_folder.FullName, "assignment", "create", "good.ipynb", "broken.ipynb", "-o", "out");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("broken.ipynb: sq, line 3: BEGIN SOLUTION has no END SOLUTION");
        Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Chapters_CanBeHandedOut()
    {
        var run = await Run.Workbook(_folder.FullName, "assignment", "create", Repository.PathOf("notebooks"), "-o", "out");

        run.ExitCode.ShouldBe(0, run.Error);
        var copies = Directory.GetFiles(PathOf("out"));
        copies.Length.ShouldBe(Directory.GetFiles(Repository.PathOf("notebooks"), "*.ipynb").Length);
        foreach (var copy in copies)
        {
            var text = await File.ReadAllTextAsync(copy, TestContext.Current.CancellationToken);
            text.ShouldNotContain("BEGIN SOLUTION");
            text.ShouldNotContain("HIDDEN TESTS");
        }

        // No exercise waits for a training.
        run.Output.ShouldNotContain("grading runs");
        run.Output.Split('\n').ShouldContain(line => line.Contains("04-sequence-to-sequence.ipynb") && line.Contains("grading skips"));
    }

    [Theory]
    [InlineData("--shard", "3/2", "--shard must be K/N")]
    [InlineData("--jobs", "x", "--jobs must be")]
    public async Task WrongOption_IsOneLineAndExit2(string option, string value, string says)
    {
        var run = await Run.Workbook(_folder.FullName, "grade", ".", "-a", "a.ipynb", "-o", "out", option, value);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(says);
    }

    private string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    private Task Write(string name, JsonObject notebook) => File.WriteAllTextAsync(PathOf(name), notebook.ToJsonString());
}
