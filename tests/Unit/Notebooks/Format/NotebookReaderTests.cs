using Shouldly;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Notebooks.Format;

public sealed class NotebookReaderTests
{
    private static Notebook OneCell(string cell, int minor = 5) =>
        NotebookReader.Parse($$$"""{"nbformat": 4, "nbformat_minor": {{{minor}}}, "metadata": {}, "cells": [{{{cell}}}]}""");

    private static string Failure(string json) => Should.Throw<NotebookFormatException>(() => NotebookReader.Parse(json, "a.ipynb")).Message;

    [Theory]
    [InlineData("\"a\\nb\"")]
    [InlineData("[\"a\\n\", \"b\"]")]
    public void Source_JoinsLines(string source) =>
        OneCell($$"""{"cell_type": "raw", "id": "x", "metadata": {}, "source": {{source}}}""").Cells[0].Source.ShouldBe("a\nb");

    [Fact]
    public void OldMinor_GetsIdsThatDoNotMoveWhenACellIsPutInBefore()
    {
        const string Plain = """{"cell_type": "markdown", "metadata": {}, "source": "text"}""";
        const string Other = """{"cell_type": "markdown", "metadata": {}, "source": "other"}""";

        string id = OneCell(Plain, minor: 2).Cells[0].Id;
        Notebook longer = OneCell($"{Other},{Plain},{Plain}", minor: 4);

        id.ShouldMatch("^[0-9a-f]{8}$");
        longer.Cells[1].Id.ShouldBe(id);
        longer.Cells.Select(cell => cell.Id).ShouldBeUnique();
        longer.MinorVersion.ShouldBe(5);
    }

    [Fact]
    public void GeneratedId_AvoidsIdsOfTheFile()
    {
        const string Plain = """{"cell_type": "markdown", "metadata": {}, "source": "text"}""";
        string id = OneCell(Plain).Cells[0].Id;

        Notebook clash = OneCell($$"""{{Plain}}, {"cell_type": "markdown", "id": "{{id}}", "metadata": {}, "source": "?"}""");

        clash.Cells[0].Id.ShouldNotBe(id);
    }

    [Fact]
    public void UnknownKeysAndOutputs_SurviveWriting()
    {
        const string Cell = """
            {"cell_type": "code", "id": "x", "metadata": {"vendor": {"b": [1.50, 12345678901234567890], "a": null}}, "custom": 1,
             "source": "1", "execution_count": 3, "outputs": [{"output_type": "unknown", "whatever": [true]}, {"output_type": "stream"}]}
            """;

        Notebook back = NotebookReader.Parse(NotebookWriter.Write(OneCell(Cell)));

        var code = back.Cells[0].ShouldBeOfType<Cell.Code>();
        code.Metadata.Find("vendor", "b")!.Value[1].GetRawText().ShouldBe("12345678901234567890");
        code.Extra.Find("custom")!.Value.GetInt32().ShouldBe(1);
        code.Outputs.Length.ShouldBe(2);
        code.Outputs[0].ShouldBeOfType<Output.Unknown>().Json.FindString("output_type").ShouldBe("unknown");
    }

    [Fact]
    public void MissingKeysOfACodeCell_AreMended()
    {
        var code = OneCell("""{"cell_type": "code"}""").Cells[0].ShouldBeOfType<Cell.Code>();

        code.Outputs.ShouldBeEmpty();
        NotebookValidator.Validate(OneCell("""{"cell_type": "code"}""")).ShouldBeEmpty();
    }

    [Fact]
    public void ByteOrderMarkAndCrLf_AreRead()
    {
        string json = "\uFEFF{\r\n\"nbformat\": 4,\r\n\"nbformat_minor\": 5,\r\n\"metadata\": {},\r\n\"cells\": []\r\n}\r\n";
        string path = Path.GetTempFileName();
        File.WriteAllText(path, json, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        NotebookReader.Read(path).Cells.ShouldBeEmpty();
        NotebookReader.Parse(json).Cells.ShouldBeEmpty();
        File.Delete(path);
    }

    [Fact]
    public void HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        OneCell("""{"cell_type": "raw", "id": "x", "metadata": {}, "source": "\ud83d|\ud83d\ude00|\\ud83d"}""")
            .Cells[0].Source.ShouldBe("\uFFFD|😀|\\ud83d");

    [Fact]
    public void BrokenJson_NamesFileLineAndColumnInCharacters() =>
        Failure("{\n \"ä\": x}").ShouldStartWith("a.ipynb:2:7: not valid JSON: 'x' is an invalid start of a value.");

    [Fact]
    public void BrokenJson_IsOneLineWithoutTheParsersInternals()
    {
        string message = Failure("{\"cells\": [1,]}");

        message.ShouldNotContain("\n");
        message.ShouldNotContain("BytePosition");
        message.ShouldNotContain("options");
    }

    [Fact]
    public void MergeConflict_IsNamed() =>
        Failure("{\n<<<<<<< HEAD\n").ShouldBe("a.ipynb:2:1: not valid JSON: an unresolved merge conflict begins here");

    [Theory]
    [InlineData("", "a.ipynb: the file is empty; a notebook is a JSON object")]
    [InlineData(" \n", "a.ipynb: the file is empty; a notebook is a JSON object")]
    [InlineData("[1]", "a.ipynb: not a notebook: the top level must be an object, but is a list")]
    [InlineData("{}", "a.ipynb: not a notebook: the key \"nbformat\" is missing")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", "a.ipynb: nbformat must be 4, but is 3; open the notebook in Jupyter and save it to convert it")]
    [InlineData("{\"nbformat\": 4}", "a.ipynb: not a notebook: \"cells\" must be a list of cells")]
    [InlineData("{\"nbformat\": 4, \"cells\": [7]}", "a.ipynb: cell 1: a cell must be an object, but is a number")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{}]}", "a.ipynb: cell 1: the key \"cell_type\" is missing")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\"}]}", "a.ipynb: cell 1: cell_type must be markdown, code or raw, but is \"heading\"")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"source\": 5}]}", "a.ipynb: cell 1: source must be a string or a list of strings, but is a number")]
    public void NoNotebook_SaysWhy(string json, string message) => Failure(json).ShouldBe(message);

    [Fact]
    public void BytesThatAreNotUtf8_SayWhy()
    {
        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, [0x7B, 0xFF, 0xFE]);

        Should.Throw<NotebookFormatException>(() => NotebookReader.Read(path)).Message.ShouldEndWith("not UTF-8 text; a notebook is UTF-8 JSON");
        File.Delete(path);
    }
}
