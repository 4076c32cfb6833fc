using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Shouldly;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading;
using Workbook.Notebooks.Grading.Scoring;
using Xunit;

namespace Workbook.Tests.Notebooks.Grading;

/// <summary>What grading does without.</summary>
public sealed class SkippedCellsTests
{
    private const string Training = "double loss = Train(out var model, 100);";
    private const string Answer = "int Sq(int x)\n{\n    // BEGIN SOLUTION\n    return x * x;\n    // END SOLUTION\n}";
    private const string Checks = "if (Sq(3) != 9) throw new Exception(\"Sq(3)\");";

    [Fact]
    public void TaggedCellAndWhatUsesIt_AreSkipped() =>
        Skipped(Chapter("var data = 1;", "loss + 1", "var better = model.Loss;", "Show(better)", "data + 1")).ShouldBe([Training, "loss + 1", "var better = model.Loss;", "Show(better)"]);

    [Fact]
    public void NothingTagged_NothingSkipped() => Skipped(new AssignmentBuilder().Given(Training).Solution("sq", Answer).Check("sq-check", Checks)).ShouldBeEmpty();

    [Theory]
    [InlineData("int Sq(int x) => x * (int)loss;")]
    [InlineData("int Sq(int x) => model?.Predict(x) ?? 0;")]
    [InlineData("int Sq(int x) { int Own() { int loss = x; return loss; } return Own() * (int)loss; }")]
    public void AnswerThatMayUseIt_HasAllOfIt(string answer) => Skipped(Chapter("loss + 1"), answer).ShouldBeEmpty();

    [Theory]
    [InlineData("int Sq(int x) => new Report(x).loss;")]
    [InlineData("int Sq(int loss) => loss * loss;")]
    [InlineData("int Sq(int x) { var loss = x; return loss * x; }")]
    [InlineData("int loss = 2;\nint Sq(int x) => new[] { x }.Sum(model => model * loss);")]
    public void AnswerWithItsOwnOfThatName_DoesNotUseIt(string answer) => Skipped(Chapter(), answer).ShouldBe([Training]);

    [Fact]
    public void CheckThatUsesIt_HasAllOfIt() => Skipped(Chapter().Check("more", "if (Sq(2) > loss) throw new Exception();")).ShouldBeEmpty();

    [Fact]
    public void NameDeclaredAnew_IsThereAgain() => Skipped(Chapter("double loss = 2;", "loss + 1", "model")).ShouldBe([Training, "model"]);

    [Theory]
    [InlineData("double loss = 2;")]
    [InlineData("var (loss, other) = (2.0, 1);")]
    public void NameTheStudentDeclares_IsNotThereForGivenCells(string added)
    {
        Skipped(Chapter("loss + 1"), added: added).ShouldBe([Training, "loss + 1"]);
        Skipped(Chapter().Given("loss + 1"), $"int Sq(int x) => x * x;\n{added}").ShouldBe([Training, "loss + 1"]);
    }

    [Fact]
    public void CheckTheStudentChanged_IsNotRead() => Skipped(Chapter().Given("loss + 1"), check: "double loss = 2;").ShouldBe([Training, "loss + 1"]);

    [Fact]
    public void VariableOfAFunctionInside_IsNotTheCells() =>
        Skipped(ChapterWith("var runs = seeds.Select(seed => Learn(out var x));")).ShouldBe(["var runs = seeds.Select(seed => Learn(out var x));"]);

    [Fact]
    public void CellOnlyToBeRead_IsSkippedAndNeedsNothing() =>
        Skipped(Chapter().Add("code", "loss = of(library);", null, cell => cell["metadata"]!["tags"] = new JsonArray("skip-execution")), "int Sq(int x) => (int)loss;")
            .ShouldBe(["loss = of(library);"]);

    private static AssignmentBuilder Chapter(params string[] given) => ChapterWith(Training, given);

    private static AssignmentBuilder ChapterWith(string tagged, params string[] given)
    {
        var chapter = new AssignmentBuilder().Add("code", tagged, null, cell => cell["metadata"]!["tags"] = new JsonArray("skip-grading"));
        foreach (string source in given)
        {
            chapter.Given(source);
        }

        return chapter.Solution("sq", Answer).Check("sq-check", Checks);
    }

    private static string[] Skipped(AssignmentBuilder chapter, string answer = "int Sq(int x) => x * x;", string? added = null, string check = Checks)
    {
        var cells = ImmutableArray.CreateBuilder<MatchedCell>();
        foreach (AssignmentCell cell in chapter.Assignment().Cells)
        {
            cells.Add(new(cell, cell.Cell with { Source = cell.Role == CellRole.Solution ? answer : cell.Role == CellRole.Check ? check : cell.Cell.Source }));
            if (cell.Cell.Source == Training && added is not null)
            {
                cells.Add(new(null, new Cell.Code("added", added, JsonMap.Empty, null, [])));
            }
        }

        ImmutableHashSet<MatchedCell> skipped = SkippedCells.Of(cells.ToImmutable()).Cells;
        return [.. cells.Where(skipped.Contains).Select(cell => cell.Source!.Cell.Source)];
    }
}
