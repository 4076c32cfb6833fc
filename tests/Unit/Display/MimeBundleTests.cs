using Shouldly;
using Workbook.Display;
using Xunit;

namespace Workbook.Tests.Display;

public sealed class MimeBundleTests
{
    [Fact]
    public void PlainText_IsTheOnlyRepresentation()
    {
        MimeBundle bundle = MimeBundle.PlainText("three");

        bundle.Data.Single().ShouldBe(new KeyValuePair<string, string>("text/plain", "three"));
        bundle.Metadata.ShouldBeEmpty();
    }

    [Fact]
    public void With_ReplacesAndLeavesTheOriginalAlone()
    {
        MimeBundle first = MimeBundle.PlainText("a");
        MimeBundle second = first.With(MimeTypes.PlainText, "b").WithMetadata(MimeTypes.Png, "{}");

        first.Data[MimeTypes.PlainText].ShouldBe("a");
        second.Data[MimeTypes.PlainText].ShouldBe("b");
        second.Metadata[MimeTypes.Png].ShouldBe("{}");
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData(MimeTypes.Plotly, true)]
    [InlineData("image/svg+xml", false)]
    [InlineData("text/plain", false)]
    [InlineData("model/gltf+json", false)]
    public void IsJson_HoldsForApplicationTypesOnly(string mimeType, bool expected) =>
        MimeBundle.IsJson(mimeType).ShouldBe(expected);
}
