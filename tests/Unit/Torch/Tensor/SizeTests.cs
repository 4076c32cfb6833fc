using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class SizeTests
{
    [Fact]
    public void NumbersTuplesAndArrays_GiveTheirLengths()
    {
        Size[] sizes = [5, (2L, 3L), (2L, 3L, 4L), (2L, 3L, 4L, 5L), (1L, 2L, 3L, 4L, 5L), (1L, 2L, 3L, 4L, 5L, 6L), new long[] { 7, 8 }];
        sizes.Select(size => string.Join('x', size)).ShouldBe(["5", "2x3", "2x3x4", "2x3x4x5", "1x2x3x4x5", "1x2x3x4x5x6", "7x8"]);
        Size[] same = [new(5), new((2, 3)), new((2, 3, 4)), new((2, 3, 4, 5)), new((1, 2, 3, 4, 5)), new((1, 2, 3, 4, 5, 6)), new(new[] { 7, 8 })];
        same.Select(size => string.Join('x', size.Shape)).ShouldBe(sizes.Select(size => string.Join('x', size.Shape)));
        new Size(Enumerable.Range(1, 3).Select(length => (long)length)).Shape.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Array_IsCopied()
    {
        long[] lengths = [2, 3];
        var size = new Size(lengths);
        lengths[0] = 9;
        size[0].ShouldBe(2);
        size[1L].ShouldBe(3);
    }

    [Fact]
    public void Numel_IsTheProduct()
    {
        new Size((2, 3, 4)).numel().ShouldBe(24);
        Size.Empty.numel().ShouldBe(1);
        (Size.Empty.IsScalar, Size.Empty.IsEmpty, Size.Empty.Length).ShouldBe((true, true, 0));
        (new Size(3).IsScalar, new Size(3).IsEmpty, new Size(3).Length).ShouldBe((false, false, 1));
    }

    [Fact]
    public void Slice_TakesDimensionsFromEitherEnd()
    {
        var size = new Size((2, 3, 4, 5));
        size.Slice(1, 3).Shape.ShouldBe([3, 4]);
        size.Slice(0, -1).Shape.ShouldBe([2, 3, 4]);
        size.Slice(-2, 4).Shape.ShouldBe([4, 5]);
        size.Slice(2, 2).IsEmpty.ShouldBeTrue();
        size.Slice(0, 4).Shape.ShouldBe([2, 3, 4, 5]);
        size.Take(2).ShouldBe([2, 3]);
        (new Size(2) + new Size((3, 4))).Shape.ShouldBe([2, 3, 4]);
        (new Size(2) + new List<long> { 9 }).Shape.ShouldBe([2, 9]);
    }

#if !TORCH_PACKAGE // There two sizes are equal when they are one array.
    [Fact]
    public void EqualLengths_MakeEqualSizes()
    {
        Size left = (2, 3), right = new long[] { 2, 3 };
        (left == right, left != right, left.Equals((object)right), left.GetHashCode() == right.GetHashCode()).ShouldBe((true, false, true, true));
        (left == new Size((2, 4)), left != new Size(2)).ShouldBe((false, true));
        default(Size).Equals(Size.Empty).ShouldBeTrue();
        left.ToString().ShouldBe("[2, 3]");
    }
#endif

    [Fact]
    public void BroadcastShapes_FollowTheRules()
    {
        broadcast_shapes([2, 1], [3]).Shape.ShouldBe([2, 3]);
        broadcast_shapes([5, 1, 4], [3, 1], []).Shape.ShouldBe([5, 3, 4]);
        broadcast_shapes([0], [1]).Shape.ShouldBe([0]);
        broadcast_shapes().IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void ShapesThatDoNotFit_AreNamed()
    {
        var refused = Should.Throw<Exception>(() => broadcast_shapes([2, 3], [2]));
#if !TORCH_PACKAGE
        refused.ShouldBeOfType<ArgumentException>().Message
            .ShouldBe("broadcast_shapes: in each dimension, counted from the last, lengths must be equal or 1; got (2, 3), (2).");
        Should.Throw<ArgumentException>(() => broadcast_shapes([0], [3]));
#endif
    }
}
