using Shouldly;
using TorchSharp.Utils;
using Xunit;

namespace Workbook.Tests.Torch.Data;

public sealed class ShufflerTests
{
    // By the rule of TorchSharp's shuffler, from .NET's seeded Random written down anew in another language.
    [Theory]
    [InlineData(10, 1, new long[] { 9, 2, 4, 8, 7, 1, 3, 0, 6, 5 })]
    [InlineData(10, 42, new long[] { 4, 9, 7, 3, 1, 6, 2, 8, 5, 0 })]
    [InlineData(7, 0, new long[] { 3, 4, 1, 6, 2, 0, 5 })]
    [InlineData(3, -5, new long[] { 2, 1, 0 })]
    [InlineData(0, 1, new long[0])]
    public void Seed_GivesTorchSharpsOrder(long size, int seed, long[] order) => new FisherYatesShuffler(size, seed).ToArray().ShouldBe(order);

    [Fact]
    public void WithoutSeed_EachEnumerationIsAnotherPermutation()
    {
        var shuffler = new FisherYatesShuffler(1000);
        var (one, two) = (shuffler.ToArray(), shuffler.ToArray());
        one.Order().ShouldBe(Enumerable.Range(0, 1000).Select(i => (long)i));
        two.Order().ShouldBe(one.Order());
        two.ShouldNotBe(one);
    }

    [Fact]
    public void EveryOrder_IsAsLikelyAsAnother()
    {
        var counts = Enumerable.Range(0, 6000).GroupBy(seed => string.Join("", new FisherYatesShuffler(3, seed))).ToDictionary(group => group.Key, group => group.Count());
        counts.Count.ShouldBe(6);
        counts.Values.ShouldAllBe(count => count > 850 && count < 1150);
    }
}
