using System.Reflection;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Found as a notebook engine finds them: the attribute by its name, the rest by reflection.</summary>
[Collection(TorchCollection.Name)]
public sealed class NotebookFormatterTests
{
    [Fact]
    public void Formatters_AreFoundByTheAttributesName() => Formatters().Keys.Order().ShouldBe(["text/html", "text/plain"]);

    [Fact]
    public void PlainText_IsTheTensorsText()
    {
        using var x = arange(4).reshape(2, 2);
        Format("text/plain", x).ShouldBe(x.str());
    }

#if !TORCH_PACKAGE // It writes every row.
    [Fact]
    public void PlainText_LeavesOutTheMiddleOfWhatIsLong()
    {
        using var scope = NewDisposeScope();
        var lines = Format("text/plain", arange(200_000).reshape(100_000, 2)).Split(Environment.NewLine);
        lines.ShouldBe([
            "[100000x2], type = Int64, device = cpu", "      0      1", "      2      3", "      4      5", "      6      7", "      8      9", "     10     11", " ...",
            " 199988 199989", " 199990 199991", " 199992 199993", " 199994 199995", " 199996 199997", " 199998 199999", ""]);
        Format("text/plain", zeros(1000, 1000, 1)).Length.ShouldBeLessThan(3000);
        Format("text/plain", zeros(1000, 2, 1)).ShouldContain($"[5,..,..] ={Environment.NewLine} 0{Environment.NewLine} 0{Environment.NewLine}{Environment.NewLine}...{Environment.NewLine}{Environment.NewLine}[994,..,..] =");
        foreach (var whole in new[] { arange(60).reshape(20, 3), arange(40).reshape(20, 2, 1), arange(100), zeros(0, 3), zeros([3, 0]), tensor(2) })
        {
            Format("text/plain", whole).ShouldBe(whole.str());
        }
    }
#endif

    [Fact]
    public void Html_IsATableOfTheElements()
    {
        using var scope = NewDisposeScope();
        var html = Format("text/html", tensor(new[,] { { 1f, -0.5f } }));
        html.ShouldBe("<div><code>[1x2], type = Float32, device = cpu</code><table><tbody><tr><td style=\"text-align:right\">1</td><td style=\"text-align:right\">-0.5</td></tr></tbody></table></div>");
        Format("text/html", arange(8).reshape(2, 2, 2)).Split("<table>").Length.ShouldBe(3);
        Format("text/html", zeros(0, 3)).ShouldNotContain("<table>");
        Format("text/html", tensor(5)).ShouldContain(">5</td>");
    }

    [Fact]
    public void Html_IsWellFormedWhateverTheTensor()
    {
        using var scope = NewDisposeScope();
        foreach (var x in new[] { rand(30, 30), zeros(25, 2, 2), tensor(double.NaN), tensor(true), zeros([2, 0]) })
        {
            System.Xml.Linq.XElement.Parse(Format("text/html", x)).Name.LocalName.ShouldBe("div");
        }
    }

    [Fact]
    public void OtherObjects_AreDeclined_AndDisposedTensorsAreEmpty()
    {
        foreach (var (_, (formatter, format)) in Formatters())
        {
            using var writer = new StringWriter();
            format.Invoke(formatter, ["text", writer]).ShouldBe(false);
            writer.ToString().ShouldBeEmpty();
        }
        var gone = ones(1);
        gone.Dispose();
        Format("text/plain", gone).ShouldBe("");
        Format("text/html", gone).ShouldBe("<div><code></code></div>");
    }

    private static string Format(string mimeType, object value)
    {
        var (formatter, format) = Formatters()[mimeType];
        using var writer = new StringWriter();
        format.Invoke(formatter, [value, writer]).ShouldBe(true);
        return writer.ToString();
    }

    private static Dictionary<string, (object Formatter, MethodInfo Format)> Formatters()
    {
        var attribute = typeof(Tensor).GetCustomAttributes().Single(found => found.GetType().Name == "TypeFormatterSourceAttribute");
        var sourceType = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var source = Activator.CreateInstance(sourceType)!;
        var formatters = (IEnumerable<object>)sourceType.GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        return formatters.ToDictionary(
            formatter => (string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!,
            formatter => (formatter, formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!));
    }
}
