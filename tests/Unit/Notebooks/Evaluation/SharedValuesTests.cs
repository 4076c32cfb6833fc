using Shouldly;
using Workbook.Display;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

public sealed class SharedValuesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly NotebookSession _notebook;

    public SharedValuesTests() => _notebook = new NotebookSession(_folder.Path);

    public void Dispose()
    {
        _notebook.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("#!set --name x --value https://example.org\nx", "https://example.org")]
    [InlineData("#!set --name x --value \"one two\"\nx", "one two")]
    [InlineData("#!set --value 5 --name x\nx.GetType().Name", "String")]
    [InlineData("#!set --name class --value a\n@class", "a")]
    [InlineData("var y = new[] { 1, 2 };\n#!set --name x --value @csharp:y\nobject.ReferenceEquals(x, y)", "True")]
    [InlineData("var y = new[] { 1, 2 };\n#!set --name x --value @csharp:y --byref\nx.Length", "2")]
    [InlineData("var y = 1.5;\n#!set --name x --value @csharp:y --mime-type text/plain\nx + \"!\"", "1.5!")]
    public async Task Set_DeclaresAVariable(string code, string value) => (await _notebook.Text(code)).ShouldBe(value);

    [Fact]
    public async Task Value_KeepsTextAsItStands()
    {
        await _notebook.Run("#!value --name table\na,\"b\"\n1,{2}\n");
        (await _notebook.Text("#!share --from value table\ntable")).ShouldBe("a,\"b\"\n1,{2}");
        (await _notebook.Text("#!share table --from value --as other\nother.Length")).ShouldBe("11");
        (await _notebook.Text("#!set --name third --value @value:table\nthird.Length")).ShouldBe("11");
        (await _notebook.Text("table.Length")).ShouldBe("11");
    }

    [Fact]
    public async Task Value_ReadsFilesRelativeToTheNotebook()
    {
        File.WriteAllText(_folder.File("data.csv"), "a,b\n");
        (await _notebook.Text("#!value --name data --from-file data.csv\n#!csharp\n#!share --from value data\ndata")).ShouldBe("a,b\n");
        (await _notebook.Text("#!value --name data --from-value \"c d\"\n#!csharp\n#!share --from value data\ndata")).ShouldBe("c d");
    }

    [Fact]
    public async Task ValueWithAType_IsShownToo() =>
        (await _notebook.Run("#!value --name page --mime-type text/html\n<b>a</b>")).Displays.Single().Data[MimeTypes.Html].ShouldBe("<b>a</b>");

    [Fact]
    public async Task Share_OfASessionsOwnVariableUnderItsName_ChangesNothing() =>
        (await _notebook.Text("var x = 1;\n#!share --from csharp x\nx")).ShouldBe("1");

    [Theory]
    [InlineData("#!set --value 1", "(1,1): error DNI104: #!set: --name is missing")]
    [InlineData("#!set --name x", "(1,1): error DNI104: #!set: --value is missing")]
    [InlineData("#!set --name x --value", "(1,1): error DNI104: #!set: --value needs a value")]
    [InlineData("#!set --name x --name y --value 1", "(1,1): error DNI105: #!set: --name is given twice")]
    [InlineData("#!set --name x --values 1", "(1,1): error DNI103: #!set: unknown option '--values'; it takes --name, --value, --mime-type, --byref")]
    [InlineData("#!set --name 1x --value 1", "(1,1): error DNI211: #!set: '1x' cannot be a variable's name")]
    [InlineData("1\n#!set --name x --value @csharp:nothing", "(2,1): error DNI202: Value 'nothing' not found in kernel csharp")]
    [InlineData("#!share --from value nothing", "(1,1): error DNI202: Value 'nothing' not found in kernel value")]
    [InlineData("#!share --from fsharp x", "(1,1): error DNI202: Kernel 'fsharp' is not part of this session; csharp and value are")]
    [InlineData("#!value --name x --from-file a --from-url b", "(1,1): error DNI205: #!value: --from-file and --from-url cannot be used together")]
    [InlineData("#!value --name x --from-value a\ntext", "(1,1): error DNI208: #!value: --from-value cannot be used together with a text below")]
    [InlineData("#!set --name x --value @input:{\"prompt\"}", "(1,1): error DNI106: #!set: {\"prompt\"} is no JSON:*")]
    [InlineData("#!value --name x --from-file missing.txt", "(1,1): error DNI211: #!value: 'missing.txt' cannot be read: *")]
    [InlineData("#!value --name x --from-url not-an-address", "(1,1): error DNI211: #!value: 'not-an-address' cannot be read: *")]
    public async Task Mistakes_AreNamedWithTheirPlace(string code, string message)
    {
        var actual = (await _notebook.Run(code)).Error.Message;
        if (message.EndsWith('*'))
        {
            actual.ShouldStartWith(message[..^1]);
        }
        else
        {
            actual.ShouldBe(message);
        }
    }
}
