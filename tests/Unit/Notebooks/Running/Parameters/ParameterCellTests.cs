using System.Collections.Immutable;
using System.Text.Json;
using Shouldly;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running.Parameters;
using Xunit;

namespace Workbook.Tests.Notebooks.Running.Parameters;

public sealed class ParameterCellTests
{
    private const string Declarations =
        """
        int epochs = 250;
        var rate = 0.005;
        float dropout = 0.1f; bool shuffle = true;
        string name = "Bahdanau";
        long seed = -1, other = 2;
        decimal price = 1.5m;
        var computed = epochs * 2;
        const int fixedAtOne = 1;
        """;

    [Theory]
    [InlineData("epochs", "5", "epochs = 5;")]
    [InlineData("rate", "1e-2", "rate = 0.01d;")]
    [InlineData("rate", "3", "rate = 3d;")]
    [InlineData("dropout", "0.5", "dropout = 0.5f;")]
    [InlineData("shuffle", "False", "shuffle = false;")]
    [InlineData("name", "say \"hi\"\n", "name = \"say \\\"hi\\\"\\n\";")]
    [InlineData("name", "", "name = \"\";")]
    [InlineData("seed", "-7", "seed = -7;")]
    [InlineData("other", "9000000000", "other = 9000000000;")]
    [InlineData("price", "2.50", "price = 2.50m;")]
    public void Value_IsAssignedInACellBelow(string name, string value, string expected)
    {
        Notebook injected = Inject(Notebook(Declarations), (name, value));

        injected.Cells.Length.ShouldBe(3);
        injected.Cells[1].Source.ShouldBe(expected);
        injected.Cells[1].Tags.ShouldBe(["injected-parameters"]);
        NotebookValidator.Validate(injected).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("epochs", "many")]
    [InlineData("epochs", "2.5")]
    [InlineData("epochs", "99999999999")]
    [InlineData("rate", "fast")]
    [InlineData("rate", "NaN")]
    [InlineData("shuffle", "1")]
    public void ValueOfAnotherType_IsAnErrorThatListsTheParameters(string name, string value)
    {
        string message = Should.Throw<NotebookFormatException>(() => Inject(Notebook(Declarations), (name, value))).Message;

        message.ShouldContain($"-p {name}={value}: not a value of type ");
        message.ShouldContain("the parameters are: int epochs = 250; double rate = 0.005; float dropout = 0.1f; bool shuffle = true; string name = \"Bahdanau\"; long seed = -1; long other = 2; decimal price = 1.5m");
    }

    [Theory]
    [InlineData("epoch")]
    [InlineData("computed")]
    [InlineData("fixedAtOne")]
    public void UnknownName_IsAnErrorThatListsTheParameters(string name) =>
        Should.Throw<NotebookFormatException>(() => Inject(Notebook(Declarations), (name, "1"))).Message.ShouldContain($"-p {name}: no such parameter; the parameters are: int epochs = 250; ");

    [Fact]
    public void NotebookWithoutParameters_IsAnError() =>
        Should.Throw<NotebookFormatException>(() => Inject(new(JsonMap.Empty, [new Cell.Code("a", "1", JsonMap.Empty, null, [])]), ("x", "1"))).Message
            .ShouldContain("-p needs a code cell tagged parameters, and the notebook has none");

    [Fact]
    public void EarlierInjection_IsReplaced()
    {
        Notebook twice = Inject(Inject(Notebook(Declarations), ("epochs", "5")), ("epochs", "6"), ("seed", "3"));

        twice.Cells.Length.ShouldBe(3);
        twice.Cells[1].Source.ShouldBe("epochs = 6;\nseed = 3;");
    }

    [Fact]
    public void NoValues_ChangeNothing()
    {
        Notebook notebook = Notebook(Declarations);

        Inject(notebook).ShouldBeSameAs(notebook);
    }

    private static Notebook Notebook(string source)
    {
        JsonMap tagged = JsonMap.Empty.With("tags", JsonSerializer.SerializeToElement<string[]>(["parameters"]));
        return new(JsonMap.Empty, [new Cell.Code("p", source, tagged, null, []), new Cell.Code("b", "epochs", JsonMap.Empty, null, [])]);
    }

    private static Notebook Inject(Notebook notebook, params (string Name, string Value)[] values) =>
        ParameterCell.Inject(notebook, values.ToImmutableSortedDictionary(value => value.Name, value => value.Value), "n.ipynb");
}
