using Shouldly;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Notebooks.Format;

public sealed class NotebookValidatorTests
{
    private static string[] Problems(string cells, int minor = 5) =>
        [.. NotebookValidator.Validate($$"""{"nbformat": 4, "nbformat_minor": {{minor}}, "metadata": {}, "cells": [{{cells}}]}""", "x").Select(problem => problem.ToString())];

    private static string Raw(string id) => $$"""{"cell_type": "raw", "id": "{{id}}", "metadata": {}, "source": ""}""";

    [Fact]
    public void DuplicateId_NamesBothCells() =>
        Problems($"{Raw("a")},{Raw("b")},{Raw("a")}").ShouldBe(["cell 3 (id a): id \"a\" must be unique, but cell 1 has it too"]);

    [Fact]
    public void BadId_SaysTheRule() =>
        Problems(Raw("a b")).ShouldBe(["cell 1 (id a b): id must be 1 to 64 letters, digits, - and _, but is \"a b\""]);

    [Fact]
    public void OldMinor_IsOneProblemNotOnePerCell() =>
        Problems("""{"cell_type": "raw", "metadata": {}, "source": ""}""", minor: 4).ShouldBe(["nbformat_minor must be at least 5, but is 4"]);

    [Fact]
    public void ProblemOfAnOutput_NamesCellAndOutput() =>
        Problems("""{"cell_type": "code", "id": "c", "metadata": {}, "source": "", "execution_count": 1, "outputs": [{"output_type": "stream", "name": "stdout"}]}""")
            .ShouldBe(["cell 1 (id c): output 1: the key \"text\" is missing"]);

    [Fact]
    public void EveryProblem_IsOneLine() =>
        BrokenNotebooks.All.SelectMany(json => NotebookValidator.Validate(json, "x"))
            .Select(problem => problem.Message)
            .ShouldAllBe(message => message.Length > 10 && !message.Contains('\n'));
}
