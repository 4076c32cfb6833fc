using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Workbook.Display;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed partial class InspectorTests
{
    private static string Html(AttentionInspector inspector) => inspector.ToMimeBundle().Data[MimeTypes.Html];

    private static JsonNode Data(AttentionInspector inspector) => JsonNode.Parse(Json().Match(Html(inspector)).Groups[1].Value)!;

    [Fact]
    public void Bundle_HasHtmlPngAndText() =>
        InspectorSamples.Causal.ToMimeBundle().Data.Keys.ShouldBe([MimeTypes.Html, MimeTypes.Png, MimeTypes.PlainText], ignoreOrder: true);

    [Fact]
    public void PngMetadata_HoldsTheAltText() =>
        JsonNode.Parse(InspectorSamples.OneHead.ToMimeBundle().Metadata[MimeTypes.Png])!["alt"]!.GetValue<string>().ShouldBe(InspectorSamples.OneHead.AltText);

    [Fact]
    public void Html_HoldsTheSamePng()
    {
        MimeBundle bundle = InspectorSamples.WeightsOnly.ToMimeBundle();
        bundle.Data[MimeTypes.Html].ShouldContain($"src=\"data:image/png;base64,{bundle.Data[MimeTypes.Png]}\"");
    }

    [Fact]
    public void Html_IsSmallWithoutItsPng()
    {
        MimeBundle bundle = InspectorSamples.Causal.ToMimeBundle();
        (bundle.Data[MimeTypes.Html].Length - bundle.Data[MimeTypes.Png].Length).ShouldBeLessThan(25_000);
    }

    [Fact]
    public void SameData_GiveTheSameHtml() => Html(InspectorSamples.Causal).ShouldBe(Html(InspectorSamples.Causal));

    [Fact]
    public void OtherData_GiveAnotherId() =>
        Id().Match(Html(InspectorSamples.Causal)).Value.ShouldNotBe(Id().Match(Html(InspectorSamples.OneHead)).Value);

    [Fact]
    public void Html_NamesNoAddress() => Html(InspectorSamples.Causal).ShouldNotContain("://");

    [Fact]
    public void Words_CannotLeaveTheScriptOrTheAltText()
    {
        string evil = "</script><img src=x onerror=alert(1)>\" /*data*/null";
        AttentionInspector inspector = AttentionInspector.OfWeights(new[,] { { 1.0 } }, [evil], [evil], evil);

        Html(inspector).Split("</script>").Length.ShouldBe(2);
        Html(inspector).ShouldNotContain("<img src=x");
        Data(inspector)["queries"]![0]!.GetValue<string>().ShouldBe(evil);
    }

    [Fact]
    public void Words_OfAllLanguagesStay() =>
        Data(InspectorSamples.Causal)["keys"]!.AsArray().Select(word => word!.GetValue<string>()).ShouldBe(InspectorSamples.Words);

    [Fact]
    public void Numbers_HaveFiveDigits() =>
        Html(AttentionInspector.Of(new[,] { { Math.PI, 1e-7 / 3, -0.0 } }, ["q"], ["a", "b", "c"])).ShouldContain("\"values\":[[[3.1416,3.3333E-08,0]]]");

    [Fact]
    public void MinusInfinity_IsNull() => Data(InspectorSamples.OneHead)["values"]![0]![0]![2].ShouldBeNull();

    [Fact]
    public void Floats_AreTakenAsTheyAre() =>
        AttentionInspector.OfWeights(new[,] { { 0.75f, 0.25f } }, ["q"], ["a", "b"]).AltText.ShouldEndWith("q → a 0.75.");

    [Fact]
    public void AltText_NamesHeadsWordsAndStrongestKeys() =>
        InspectorSamples.OneHead.AltText.ShouldBe("Attention: Attention. 1 head; queries: le, chat; keys: the, cat, <pad>. Most weight in head 1: le → the 0.73, chat → <pad> 0.90.");

    [Fact]
    public void MaskedKey_GetsNoWeight() =>
        AttentionInspector.Of(new[,] { { 9.0, 1 } }, ["q"], ["a", "b"], new[,] { { false, true } }).AltText.ShouldEndWith("q → b 1.00.");

    [Fact]
    public void QueryWithoutKeys_IsSaid() =>
        AttentionInspector.Of(new[,] { { 9.0, 1 } }, ["q"], ["a", "b"], new bool[1, 2]).AltText.ShouldEndWith("q → none.");

    [Fact]
    public void ManyHeads_AreCounted() =>
        AttentionInspector.Of(InspectorSamples.Scores(12, 2, 2), ["a", "b"], ["a", "b"]).AltText.ShouldEndWith("And 4 more heads.");

    [Fact]
    public void LaterChangesToTheArrays_ChangeNothing()
    {
        double[,] scores = { { 1, 2 } };
        bool[,] mask = { { true, true } };
        AttentionInspector inspector = AttentionInspector.Of(scores, ["q"], ["a", "b"], mask);
        scores[0, 0] = 99;
        mask[0, 1] = false;

        inspector.AltText.ShouldEndWith("q → b 0.73.");
    }

    [GeneratedRegex("const data = (.*);")]
    private static partial Regex Json();

    [GeneratedRegex("data-attention-inspector=\"[0-9a-f]+\"")]
    private static partial Regex Id();
}
