using System.Text.Json.Nodes;
using Shouldly;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading;
using Xunit;

namespace Workbook.Tests.Notebooks.Grading;

public sealed class StudentCopyTests
{
    private const string Method = "int Sq(int x)\n{\n    // BEGIN SOLUTION\n    int product = x * x;\n    return product;\n    // END SOLUTION\n}";

    [Fact]
    public void MethodBody_BecomesAStubWithTheExercisesName() =>
        Copy(Method).ShouldBe("int Sq(int x)\n{\n    // YOUR CODE HERE\n    throw new NotImplementedException(\"Exercise 1.2\");\n}");

    [Fact]
    public void DeclaredVariable_KeepsItsTypeAndName() =>
        Copy("// BEGIN SOLUTION\ndouble width = 0.25;\n// END SOLUTION").ShouldBe("// YOUR CODE HERE\ndouble width = true ? throw new NotImplementedException(\"Exercise 1.2\") : default!;");

    [Fact]
    public void WholeMethod_KeepsItsHead() =>
        Copy("// BEGIN SOLUTION\nint Sq(int x) { return x * x; }\n// END SOLUTION").ShouldBe("// YOUR CODE HERE\nint Sq(int x) => throw new NotImplementedException(\"Exercise 1.2\");");

    [Theory]
    [InlineData("double width =\n    // BEGIN SOLUTION\n    0.25\n    // END SOLUTION\n    ;", "true ? throw")]
    [InlineData("double F(double x) =>\n    // BEGIN SOLUTION\n    x / 4\n    // END SOLUTION\n    ;", "    throw new")]
    [InlineData("Math.Sqrt(\n    // BEGIN SOLUTION\n    1.5\n    // END SOLUTION\n    );", "true ? throw")]
    [InlineData("Console.WriteLine(\n    // BEGIN SOLUTION\n    42\n    // END SOLUTION\n    );", "((Func<dynamic>)(() => throw")]
    public void Expression_BecomesOneThatCompiles(string source, string says) => Copy(source).ShouldContain(says);

    [Fact]
    public void CellWithoutMarks_IsReplacedAsAWhole() => Copy("int x = 5;").ShouldBe("// YOUR CODE HERE\nthrow new NotImplementedException(\"Exercise 1.2\");");

    [Fact]
    public void HiddenTests_Go()
    {
        var copy = StudentCopy.Of(new AssignmentBuilder().Solution("ex-1-2", Method)
            .Check("t", "if (Sq(2) != 4) throw new Exception();\n// BEGIN HIDDEN TESTS\nif (Sq(12) != 144) throw new Exception();\n// END HIDDEN TESTS").Assignment());

        copy.Cells[1].Source.ShouldBe("if (Sq(2) != 4) throw new Exception();");
        copy.Cells[1].Metadata.Find("nbgrader", "points")!.Value.GetDouble().ShouldBe(2);
        copy.Cells[1].Metadata.FindString("nbgrader", "checksum").ShouldNotBeNull().Length.ShouldBe(32);
    }

    [Fact]
    public void WrittenAnswer_GoesWithItsPictures()
    {
        var answer = new AssignmentBuilder().Add("markdown", "Because of ![](attachment:a.txt) the limit.", AssignmentBuilder.Nbgrader("essay", solution: true, grade: true, points: 1),
            cell => cell["attachments"] = new JsonObject { ["a.txt"] = new JsonObject { ["text/plain"] = "YQ==" } });

        var cell = StudentCopy.Of(answer.Assignment()).Cells[0].ShouldBeOfType<Cell.Markdown>();

        cell.Source.ShouldBe("YOUR ANSWER HERE");
        cell.Attachments.ShouldBeNull();
    }

    [Theory]
    [InlineData("metadata")]
    [InlineData("cell")]
    [InlineData("attachment")]
    public void WhatIsLeftOfASolution_IsRefused(string place)
    {
        const string Secret = "total = weights.Sum(w => Math.Exp(w / temperature))";
        const string Solution = "// BEGIN SOLUTION\ndouble[] weights = [1]; double temperature = 2;\ndouble total = weights.Sum(w => Math.Exp(w / temperature));\nConsole.WriteLine(total);\n// END SOLUTION";
        var builder = new AssignmentBuilder();
        builder.Add("markdown", place == "cell" ? Solution.Replace("// BEGIN SOLUTION", "", StringComparison.Ordinal).Replace("// END SOLUTION", "", StringComparison.Ordinal) : "Text.", null, cell =>
        {
            if (place == "metadata")
            {
                cell["metadata"]!["note"] = new JsonObject { ["was"] = Secret };
            }
            else if (place == "attachment")
            {
                cell["attachments"] = new JsonObject { ["a.txt"] = new JsonObject { ["text/plain"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Secret)) } };
            }
        });

        Should.Throw<AssignmentException>(() => StudentCopy.Of(builder.Solution("ex-1-2", Solution).Assignment())).Message.ShouldContain("still holds a part of ex-1-2");
    }

    [Fact]
    public void StubThatCannotCompile_IsRefused() =>
        Should.Throw<AssignmentException>(() => Copy("int F()\n{\n    // BEGIN SOLUTION\n    int x = 3;\n    // END SOLUTION\n    return x;\n}")).Message.ShouldContain("does not compile");

    [Theory]
    [InlineData("// BEGIN SOLUTION\nint x = 1;", "BEGIN SOLUTION has no END SOLUTION")]
    [InlineData("int x = 1;\n// END SOLUTION", "END SOLUTION has no BEGIN SOLUTION")]
    [InlineData("// BEGIN SOLUTION\n// BEGIN SOLUTION\nint x = 1;\n// END SOLUTION", "stands inside")]
    [InlineData("// BEGIN HIDDEN TESTS\nint x = 1;\n// END HIDDEN TESTS", "hidden tests must be in a cell")]
    public void BadMarks_AreRefused(string source, string says) => Should.Throw<AssignmentException>(() => Copy(source)).Message.ShouldContain(says);

    [Fact]
    public void DoubledId_IsRefused() =>
        Should.Throw<AssignmentException>(() => new AssignmentBuilder().Solution("a", "1").Solution("a", "2").Assignment()).Message.ShouldContain("used by 2 cells");

    [Theory]
    [InlineData("")]
    [InlineData("ä b")]
    public void BadId_IsRefused(string id) => Should.Throw<AssignmentException>(() => new AssignmentBuilder().Solution(id, "1").Assignment()).Message.ShouldContain("grade_id");

    [Fact]
    public void OtherSchema_IsRefused() =>
        Should.Throw<AssignmentException>(() => new AssignmentBuilder().Add("code", "1", new JsonObject { ["schema_version"] = 1, ["grade"] = true }).Assignment()).Message.ShouldContain("schema_version");

    [Fact]
    public void NotebookWithoutExercises_IsRefused() => Should.Throw<AssignmentException>(() => new AssignmentBuilder().Given("1").Assignment()).Message.ShouldContain("a.ipynb");

    private static string Copy(string solution) => StudentCopy.Of(new AssignmentBuilder().Solution("ex-1-2", solution).Assignment()).Cells[0].Source;
}
