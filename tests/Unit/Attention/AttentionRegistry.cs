using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.MultiHead;
using Workbook.Attention.Scoring;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention;

/// <summary>All attention modules, made for queries of 6, keys of 6 and values of 6 numbers, so that one set of laws fits them all.</summary>
internal static class AttentionRegistry
{
    public const long Size = 6;

    private static readonly Dictionary<string, Func<IAttention>> Makers = new()
    {
        [nameof(DotProductAttention)] = () => new DotProductAttention(),
        [nameof(AdditiveAttention)] = () => new AdditiveAttention(Size, Size, 5),
        [nameof(BilinearAttention)] = () => new BilinearAttention(Size, Size),
        [nameof(GaussianAttention)] = () => new GaussianAttention(),
        [nameof(LinearPairAttention)] = () => new LinearPairAttention(Size, Size),
        [nameof(TanhPairAttention)] = () => new TanhPairAttention(Size, Size, 5),
        [nameof(CombinedAttention)] = () => new CombinedAttention(new TanhPairAttention(Size, Size, 5), Size, Size, 4),
        [nameof(MultiHeadAttention)] = () => new MultiHeadAttention(Size, 3),
        [nameof(PlainMultiHeadAttention)] = () => new PlainMultiHeadAttention(Size, Size, 2),
        [nameof(SharedHeadAttention)] = () => new SharedHeadAttention(Size, 2),
    };

    public static IEnumerable<string> Names => Makers.Keys;

    /// <summary>A module with the same weights each time, in 64 bits, not in training.</summary>
    public static IAttention Make(string name)
    {
        manual_seed(7);
        IAttention attention = Makers[name]();
        var module = (nn.Module)attention;
        module.to(ScalarType.Float64);
        module.eval();
        return attention;
    }
}
