using Shouldly;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Cli;

[Collection(UsesCurrentDirectory.Name)]
public sealed class StripAndValidateTests : CliTestBase
{
    [Fact]
    public async Task Strip_RemovesOutputsAndKeepsIds()
    {
        string path = Notebook("a.ipynb", "1", "2");

        (await WorkbookAsync("strip", path)).ShouldBe(0);

        var cells = NotebookReader.Read(path).Cells.Cast<Cell.Code>().ToArray();
        cells.ShouldAllBe(cell => cell.Outputs.IsEmpty && cell.ExecutionCount == null);
        cells.Select(cell => cell.Id).ShouldBe(["id1", "id2"]);
        Out.ShouldBe("1 of 1 notebook stripped, the rest had no outputs\n");
    }

    [Fact]
    public async Task Strip_TouchesNothingWhenOneNotebookIsBroken()
    {
        string good = Notebook("a.ipynb", "1");

        (await WorkbookAsync("strip", good, FileOf("b.ipynb", "{"))).ShouldBe(2);

        ((Cell.Code)NotebookReader.Read(good).Cells[0]).ExecutionCount.ShouldBe(7);
    }

    [Fact]
    public async Task Validate_ListsProblemsAndExitsOne()
    {
        string bad = FileOf("bad.ipynb", """{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "raw", "id": "a b", "metadata": {}, "source": ""}]}""");

        (await WorkbookAsync("validate", Notebook("good.ipynb", "1"))).ShouldBe(0);
        Out.ShouldBe("1 notebook valid\n");
        (await WorkbookAsync("validate", In("good.ipynb"), bad)).ShouldBe(1);
        Out.ShouldBe("~/bad.ipynb: cell 1 (id a b): id must be 1 to 64 letters, digits, - and _, but is \"a b\"\n1 problem in 2 notebooks\n");
        (await WorkbookAsync("validate", FileOf("no.ipynb", "[]"), bad)).ShouldBe(2);
        Error.ShouldBe("workbook: ~/no.ipynb: not a notebook: the top level must be an object, but is a list\n");
    }
}
