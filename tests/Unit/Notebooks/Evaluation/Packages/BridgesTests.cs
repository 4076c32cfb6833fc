using Shouldly;
using Workbook.Display;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Packages;

/// <summary>Types of packages that are known by name, here with stand-ins of the same shape; RegistryPackagesTests has the originals.</summary>
public sealed class BridgesTests : IDisposable
{
    private const string ChartSource = """
        namespace Plotly.NET;
        [TypeFormatterSource] public class GenericChart
        {
            private readonly string _json;
            private GenericChart(string json) => _json = json;
            public static string toJson(GenericChart chart) => chart._json ?? throw new System.InvalidOperationException("no traces");
            public static GenericChart Of(string json) => new Chart(json);
            public class Chart(string json) : GenericChart(json);
        }
        public class TypeFormatterSourceAttribute : System.Attribute;
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly NotebookSession _notebook;

    public BridgesTests() => _notebook = new NotebookSession(_folder.Path);

    public void Dispose()
    {
        _notebook.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("""{"data":[{"type":"bar"},{"type":"scatter"},{"type":"scatter"}],"layout":{"title":{"text":"Loss"}}}""", "Plotly chart 'Loss': bar, 2 × scatter")]
    [InlineData("""{"data":[{}],"layout":{"title":"Loss"}}""", "Plotly chart 'Loss': scatter")]
    [InlineData("""{"data":[],"layout":{}}""", "Plotly chart: nothing")]
    public async Task PlotlyChart_IsItsFigureAndALineOfText(string json, string text)
    {
        await Load("Plotly.NET", ChartSource);
        var value = (await _notebook.Run($"Plotly.NET.GenericChart.Of(\"\"\"{json}\"\"\")")).Value!;
        value.Data.Keys.ShouldBe([MimeTypes.PlainText, MimeTypes.Plotly], ignoreOrder: true);
        value.Data[MimeTypes.Plotly].ShouldBe(json);
        value.Data[MimeTypes.PlainText].ShouldBe(text);
    }

    [Fact]
    public async Task PlotlyChartThatFails_SaysWhy()
    {
        await Load("Plotly.NET", ChartSource);
        (await _notebook.Text("Plotly.NET.GenericChart.Of(null)")).ShouldBe("Chart <InvalidOperationException: no traces>");
    }

    [Fact]
    public async Task RegisteredFormatter_GoesBeforeTheBridge()
    {
        await Load("Plotly.NET", ChartSource);
        await _notebook.Run("Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Plotly.NET.GenericChart>(chart => \"mine\", \"text/plain\");");
        (await _notebook.Text("Plotly.NET.GenericChart.Of(\"{}\")")).ShouldBe("mine");
    }

    [Fact]
    public async Task DataFrame_IsATable()
    {
        await LoadFrames();
        var value = (await _notebook.Run("new DataFrame(2, (\"n\", row => row == 0 ? 1.5f : null), (\"word\", row => row == 0 ? \"<b>\" : null))")).Value!;
        value.Data[MimeTypes.PlainText].ShouldBe("     n  word\n------  ------\n   1.5  <b>\n<null>  <null>");
        value.Data[MimeTypes.Html].ShouldBe("<table><thead><tr><th>n</th><th>word</th></tr></thead><tbody><tr><td>1.5</td><td>&lt;b&gt;</td></tr><tr><td>&lt;null&gt;</td><td>&lt;null&gt;</td></tr></tbody></table>");
    }

    [Fact]
    public async Task LargeDataFrame_IsAbridged()
    {
        await LoadFrames();
        await _notebook.Run("Microsoft.DotNet.Interactive.Formatting.Formatter.ListExpansionLimit = 2;");
        (await _notebook.Text("new DataFrame(1000, (\"a\", row => (int)row), (\"b\", row => 0), (\"c\", row => 0))"))
            .ShouldBe("a  b  …\n-  -  -\n0  0  …\n1  0  …\n(998 more)");
        (await _notebook.Text("new[] { new { Frame = new DataFrame(1000, (\"a\", row => 0)) } }"))!.ShouldContain("DataFrame (1000 × 1)");
        (await _notebook.Text("new DataFrame(0)")).ShouldBe("(empty)");
    }

    private async Task LoadFrames()
    {
        await Load("Microsoft.Data.Analysis", """
            using System; using System.Collections; using System.Collections.Generic; using System.Linq;
            namespace Microsoft.Data.Analysis;
            public record Column(string Name);
            public class RowCollection(long count, Func<long, object[]> row) : IEnumerable<object[]>
            {
                public long Count => count;
                public IEnumerator<object[]> GetEnumerator() { for (long i = 0; i < count; i++) yield return row(i); }
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
            public class DataFrame(long rows, params (string Name, Func<long, object> Value)[] columns)
            {
                public IReadOnlyList<Column> Columns => columns.Select(column => new Column(column.Name)).ToArray();
                public RowCollection Rows => new(rows, row => columns.Select(column => column.Value(row)).ToArray());
                public override string ToString() => throw new NotSupportedException();
            }
            """);
        await _notebook.Run("using Microsoft.Data.Analysis;");
    }

    private async Task Load(string name, string source)
    {
        await File.WriteAllBytesAsync(_folder.File(name + ".dll"), TestAssembly.Compile(name, source), TestContext.Current.CancellationToken);
        (await _notebook.Run($"#r \"{name}.dll\"")).Value.ShouldBeNull();
    }
}
