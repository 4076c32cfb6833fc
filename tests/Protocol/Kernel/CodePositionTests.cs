using FsCheck.Fluent;
using Workbook.JupyterKernel.Messages;

namespace Workbook.Tests.Protocol.Kernel;

public sealed class CodePositionTests
{
    [Theory]
    [InlineData("a😀b", 0, 0)]
    [InlineData("a😀b", 1, 1)]
    [InlineData("a😀b", 2, 3)]
    [InlineData("a😀b", 3, 4)]
    [InlineData("a😀b", 99, 4)]
    [InlineData("a😀b", -1, 0)]
    [InlineData("\ud83dx", 1, 1)]
    public void CodePoints_BecomeUtf16Units(string text, int codePoints, int index) => CodePosition.ToIndex(text, codePoints).ShouldBe(index);

    [Fact]
    public void Conversion_ThereAndBackIsTheSame() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
            ArbMap.Default.ArbFor<FsCheck.NonNull<string>>(),
            text => Enumerable.Range(0, text.Get.EnumerateRunes().Count() + 1)
                .All(codePoint => CodePosition.ToCodePoints(text.Get, CodePosition.ToIndex(text.Get, codePoint)) == codePoint)));
}
