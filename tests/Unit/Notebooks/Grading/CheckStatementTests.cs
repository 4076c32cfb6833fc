using Shouldly;
using Workbook.Notebooks.Grading;
using Workbook.Notebooks.Grading.Scoring;
using Xunit;

namespace Workbook.Tests.Notebooks.Grading;

public sealed class CheckStatementTests
{
    [Fact]
    public void Preparations_DoNotCount() =>
        Split("manual_seed(3);\ndouble x = F(2);\nConsole.WriteLine(Check.Close(\"a\", x, 1));\nif (x > 2) throw new Exception();").Select(one => one.IsCheck).ShouldBe([false, false, true, true]);

    [Fact]
    public void HiddenChecks_AreKnown() =>
        Split("Check.That(\"a\", true);\n// BEGIN HIDDEN TESTS\nCheck.That(\"b\", true);\n// END HIDDEN TESTS").Select(one => one.IsHidden).ShouldBe([false, true]);

    [Fact]
    public void CellWithoutChecks_IsOne() => Split("F(1);\nF(2);").ShouldHaveSingleItem().IsCheck.ShouldBeTrue();

    [Fact]
    public void Lines_StayThoseOfTheCell() => Split("int a = 1;\nCheck.That(\"b\", a == 1);")[1].Code.ShouldStartWith("\nCheck");

    [Theory]
    [InlineData(2, 3, 1.3333)]
    [InlineData(3, 3, 2)]
    [InlineData(0, 3, 0)]
    public void Points_AreSharedByTheChecks(int passed, int count, double score) =>
        ExerciseResult.Of("a", 2, [.. Enumerable.Range(0, count).Select(i => new CheckResult(false, i < passed, ""))]).Score.ShouldBe(score);

    [Theory]
    [InlineData("T F<T>(T x) => x;")]
    [InlineData("void F(ref int x) { }")]
    [InlineData("class F { }")]
    [InlineData("var f = 3;")]
    public void WhatCannotBeCalled_IsToldBeforeAnybodySolvesIt(string solution) =>
        Should.Throw<AssignmentException>(() => ExerciseProxy.Of(new AssignmentBuilder().Solution("ex", $"// BEGIN SOLUTION\n{solution}\n// END SOLUTION").Assignment().Cells[0]))
            .Message.ShouldStartWith("ex:");

    private static System.Collections.Immutable.ImmutableArray<CheckStatement> Split(string source) => CheckStatement.Split(new AssignmentBuilder().Check("t", source).Assignment().Cells[0]);
}
