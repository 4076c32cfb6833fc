using Shouldly;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Notebooks.Format;

public sealed class NotebookWriterTests
{
    private static string WithMetadata(string json) => NotebookWriter.Write(new Notebook(JsonMap.Parse(json), []));

    [Fact]
    public void SmallNotebook_HasTheReferenceLayout()
    {
        var notebook = new Notebook(JsonMap.Empty, [new Cell.Code("id1", "a\nb", JsonMap.Empty, 2, [new Output.Stream("stdout", "x\n")])]);

        NotebookWriter.Write(notebook).ShouldBe("""
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": 2,
               "id": "id1",
               "metadata": {},
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "x\n"
                 ]
                }
               ],
               "source": [
                "a\n",
                "b"
               ]
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("1E5", "100000.0")]
    [InlineData("1e16", "1e+16")]
    [InlineData("123456789012345680.0", "1.2345678901234568e+17")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("0.00001", "1e-05")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("-0", "0")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("9007199254740993", "9007199254740993")]
    public void Numbers_AreWrittenAsPythonWritesThem(string written, string expected) =>
        WithMetadata($$"""{"n": {{written}}}""").ShouldContain($"\"n\": {expected}\n");

    [Fact]
    public void Keys_AreSortedByCodePoint()
    {
        string text = WithMetadata("{\"\\uffee\": 1, \"\\ud83d\\ude00\": 2, \"b\": 3, \"B\": 4, \"bb\": 5}");

        int[] places = [.. new[] { "\"B\"", "\"b\"", "\"bb\"", "\"\uffee\"", "\"😀\"" }.Select(key => text.IndexOf(key, StringComparison.Ordinal))];
        places.ShouldBe(places.Order());
        places.ShouldAllBe(place => place > 0);
    }

    [Fact]
    public void TransientKeys_AreNotSaved()
    {
        string text = NotebookWriter.Write(new Notebook(
            JsonMap.Parse("""{"signature": "s", "orig_nbformat": 3}"""),
            [new Cell.Raw("a", "", JsonMap.Parse("""{"trusted": true}"""))]));

        text.ShouldNotContain("signature");
        text.ShouldNotContain("orig_nbformat");
        text.ShouldNotContain("trusted");
    }

    [Fact]
    public void HalfASurrogatePair_IsSavedAsTheReplacementCharacter() =>
        NotebookWriter.Write(new Notebook(JsonMap.Empty, [new Cell.Raw("a", "x\ud800y", JsonMap.Empty)])).ShouldContain("x\uFFFDy");

    [Fact]
    public void WithoutOutputs_KeepsIdsSourcesAndMetadata()
    {
        var code = new Cell.Code("a", "1", JsonMap.Parse("""{"tags": ["t"]}"""), 4, [new Output.Stream("stdout", "x")]);
        var notebook = new Notebook(JsonMap.Parse("""{"k": 1}"""), [code, new Cell.Markdown("b", "m", JsonMap.Empty)]);

        notebook.WithoutOutputs().ShouldBe(notebook with { Cells = [code with { ExecutionCount = null, Outputs = [] }, notebook.Cells[1]] });
    }
}
