using Shouldly;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Evaluation.Assistance;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Assistance;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("x.Unknown(but, well, written)")]
    [InlineData("if (x) { }")]
    [InlineData("class A { }")]
    [InlineData("int F() => 1;")]
    [InlineData("// a comment")]
    [InlineData("/* a comment */")]
    [InlineData("using System;")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("#!time")]
    [InlineData("#!html\n<b>{")]
    [InlineData("#r \"a.dll\"\nusing A;")]
    [InlineData("#r \"nuget: A, 1\"")]
    [InlineData("var s = \"\"\"\n  {\n  \"\"\";")]
    [InlineData("#!unknown")]
    public void Whole_IsComplete(string code) => Evaluator.CheckCompleteness(code).ShouldBeOfType<Completeness.Complete>();

    [Theory]
    [InlineData("if (x) {", "    ")]
    [InlineData("if (x)", "    ")]
    [InlineData("if (x) { } else", "    ")]
    [InlineData("for (var i = 0; i < 3; i++)", "    ")]
    [InlineData("while (true)\n{\n    F();", "    ")]
    [InlineData("while (true)\n{\n    if (x)\n    {", "        ")]
    [InlineData("F(", "    ")]
    [InlineData("F(1,", "")]
    [InlineData("F(1", "")]
    [InlineData("var x =", "")]
    [InlineData("var x = 1 +", "")]
    [InlineData("var x = 1", "")]
    [InlineData("x => ", "    ")]
    [InlineData("class A", "")]
    [InlineData("class A\n{\n    int F()\n    {\n        return 1;\n    }", "    ")]
    [InlineData("/* a comment", "")]
    [InlineData("var s = @\"text", "")]
    [InlineData("var s = \"\"\"\n  text", "  ")]
    [InlineData("var s = $\"\"\"\n  {x} text", "  ")]
    [InlineData("int[] a = [1, 2", "")]
    [InlineData("xs.Select(x =>", "    ")]
    [InlineData("switch (x)\n{\n    case 1:", "        ")]
    [InlineData("try { F(); }", "")]
    [InlineData("do { F(); }", "")]
    [InlineData("#!time\nif (x) {", "    ")]
    [InlineData("xs.", "")]
    [InlineData("[Obsolete]", "")]
    public void BrokenOff_IsIncompleteWithTheNextLinesIndent(string code, string indent) =>
        Evaluator.CheckCompleteness(code).ShouldBeOfType<Completeness.Incomplete>().Indent.ShouldBe(indent);

    [Theory]
    [InlineData("}")]
    [InlineData("1 + * 2 ) ;")]
    [InlineData("var s = \"text")]
    [InlineData("var s = \"text;\nvar t = 1;")]
    [InlineData("var 1x = 2;")]
    [InlineData("F(1,, 2); G(")]
    [InlineData("class { }")]
    [InlineData("int x y;")]
    public void Wrong_IsInvalid(string code) => Evaluator.CheckCompleteness(code).ShouldBeOfType<Completeness.Invalid>();
}
