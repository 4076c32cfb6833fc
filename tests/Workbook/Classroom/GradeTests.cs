using System.Text.Json;
using Shouldly;
using Xunit;

namespace Workbook.Tests.Classroom;

/// <summary><c>workbook grade</c> as a teacher sees it, over notebooks as they come back.</summary>
public sealed class GradeTests : IClassFixture<GradedClass>
{
    private readonly GradedClass _class;

    public GradeTests(GradedClass graded)
    {
        if (!GradedClass.CanConfine)
        {
            Assert.Skip("This system has no Landlock (Linux 5.13 or later), so students' code cannot be confined.");
        }

        _class = graded;
    }

    public static TheoryData<string, double> Damaged => [.. Damage.All.Select(damage => (damage.Name, damage.Score))];

    public static TheoryData<string, double> Attacks => [.. Attack.All.Select(attack => (attack.Name, attack.Score))];

    [Theory]
    [MemberData(nameof(Damaged))]
    public void DamagedNotebook_GetsItsRightPoints(string student, double score) => Require(student, score);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Attack_GainsNothingAndHarmsNobody(string student, double score)
    {
        Require(student, score);
        File.Exists("/tmp/workbook-was-here").ShouldBeFalse();
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("nothing")]
    public void WhatCannotBeRead_Gets0OfTheSameMaximum(string student)
    {
        var result = _class.Result(student);
        result.GetProperty("Score").GetDouble().ShouldBe(0);
        result.GetProperty("MaxPoints").GetDouble().ShouldBe(SmallAssignment.MaxPoints);
        result.GetProperty("Status").GetString().ShouldBe("Unreadable");
    }

    [Fact]
    public void Class_IsGradedWholeWithTableAndHistogram()
    {
        _class.Created.ExitCode.ShouldBe(0, _class.Created.Error);
        _class.Graded.ExitCode.ShouldBe(0, _class.Graded.Output + _class.Graded.Error);
        _class.Graded.Output.ShouldContain($"{Damage.All.Length + Attack.All.Length + 2} submissions");
        _class.Graded.Output.ShouldContain("█");
    }

    [Fact]
    public void Feedback_ShowsPointsAndNoHiddenTests()
    {
        // The two that hold every check are for the teacher.
        foreach (var file in Directory.EnumerateFiles(_class.Path("results"), "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not ("result.json" or "results.json")))
        {
            var text = File.ReadAllText(file);
            text.ShouldNotContain("1522756", customMessage: file);
            text.ShouldNotContain("secret", customMessage: file);
        }

        var page = File.ReadAllText(_class.Path("results", "half right", "small.html"));
        page.ShouldContain("1 of 2 hidden checks passed");
        page.ShouldContain("✓ if (Sq(3) != 9)");
        page.ShouldContain("<td>sq-check</td><td>1 of 2 points</td>");
        page.ShouldContain("Content-Security-Policy");
        File.ReadAllText(_class.Path("results", "half right", "small.ipynb")).ShouldContain("1 of 2 points");
    }

    [Fact]
    public void ClassFiles_HaveARowForEachStudent()
    {
        var rows = File.ReadAllLines(_class.Path("results", "results.csv"));
        rows.Length.ShouldBe(Damage.All.Length + Attack.All.Length + 3);
        rows[0].ShouldBe("student,status,score,max,manual,small/sq-check,small/scale-check,small/essay");
        rows.ShouldContain("solved,graded,5,6,small/essay,2,3,");
        JsonDocument.Parse(File.ReadAllText(_class.Path("results", "results.json"))).RootElement.GetArrayLength().ShouldBe(rows.Length - 1);
        File.ReadAllText(_class.Path("results", "results.xml")).ShouldContain("<testsuite name=\"solved\" tests=\"3\" failures=\"0\" skipped=\"1\">");
    }

    [Fact]
    public void Gradescope_GetsItsFile()
    {
        var json = JsonDocument.Parse(File.ReadAllText(_class.Path("results", "half right", "gradescope.json"))).RootElement;
        json.GetProperty("score").GetDouble().ShouldBe(4);
        json.GetProperty("tests").EnumerateArray().Sum(test => test.GetProperty("max_score").GetDouble()).ShouldBe(6);
        json.GetProperty("tests")[0].GetProperty("status").GetString().ShouldBe("failed");
    }

    [Fact]
    public async Task NotebooksThatAreWritten_AreValid()
    {
        await Needs.PythonModule("nbformat");
        const string Script = "import sys, nbformat\nfor f in sys.argv[1:]: nbformat.validate(nbformat.read(f, as_version=4))";

        var run = await Run.Program("/usr/bin/python3", ["-c", Script, _class.Path("release", "small.ipynb"), _class.Path("results", "solved", "small.ipynb"), _class.Path("results", "deep recursion", "small.ipynb")], _class.Path());

        run.ExitCode.ShouldBe(0, run.Error);
    }

    [Fact]
    public async Task SecondRun_GradesOnlyWhatIsNotThere()
    {
        File.Delete(_class.Path("results", "solved", "result.json"));

        var run = await _class.Grade();

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain(" 1 graded now");
        Require("solved", 5);
    }

    private void Require(string student, double score)
    {
        File.Exists(_class.Path("results", student, "result.json")).ShouldBeTrue(_class.Graded.Output + _class.Graded.Error);
        var result = _class.Result(student);
        result.GetProperty("Score").GetDouble().ShouldBe(score, 1e-9, result.ToString());
        result.GetProperty("MaxPoints").GetDouble().ShouldBe(SmallAssignment.MaxPoints);
        result.GetProperty("Status").GetString().ShouldBe("Graded");
    }
}
