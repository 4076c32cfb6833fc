using TorchSharp;
using Workbook.Attention.Vision;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Vision;

/// <summary>All modules of visual attention, made for 4 channels, so that one set of laws fits them all.</summary>
internal static class VisualAttentionRegistry
{
    public const long Channels = 4;

    private static readonly Dictionary<string, (Func<bool, VisualAttention> Make, long[] Size, Weights Weights)> Entries = new()
    {
        ["SqueezeExcitation"] = (batchFirst => new SqueezeExcitation(Channels, 2, batchFirst), [4, 6], Weights.Factors),
        ["ChannelAttention"] = (batchFirst => new ChannelAttention(Channels, 2, batchFirst), [4, 6], Weights.Factors),
        ["SpatialAttention"] = (batchFirst => new SpatialAttention(Channels, 3, batchFirst), [4, 6], Weights.Factors),
        ["CbamResidualBlock"] = (batchFirst => new CbamResidualBlock(Channels, 6, stride: 2, reduction: 2, batchFirst: batchFirst), [5, 6], Weights.OtherFactors),
        ["SelectiveKernel"] = (batchFirst => new SelectiveKernel(Channels, branches: 3, minHidden: 2, batchFirst: batchFirst), [4, 6], Weights.SharesOfBranches),
        ["SelectiveKernel, stride 2"] = (batchFirst => new SelectiveKernel(Channels, stride: 2, minHidden: 2, batchFirst: batchFirst), [5, 6], Weights.SharesOfBranches),
        ["SpatialSelfAttention"] = (batchFirst => new SpatialSelfAttention(Channels, 2, batchFirst: batchFirst), [3, 4], Weights.Shares),
        ["SpatialSelfAttention, scaled"] = (batchFirst => new SpatialSelfAttention(Channels, 2, scaled: true, batchFirst), [3, 4], Weights.Shares),
        ["ChannelSelfAttention"] = (batchFirst => new ChannelSelfAttention(Channels, batchFirst: batchFirst), [3, 4], Weights.Shares),
        ["ChannelSelfAttention, scaled"] = (batchFirst => new ChannelSelfAttention(Channels, scaled: true, batchFirst: batchFirst), [3, 4], Weights.Shares),
        ["ChannelSelfAttention, projected"] = (batchFirst => new ChannelSelfAttention(Channels, 3, batchFirst: batchFirst), [3, 4], Weights.Shares),
        ["NonLocal"] = (batchFirst => new NonLocal(Channels, batchFirst: batchFirst), [4, 5], Weights.Shares),
        ["NonLocal, 1-D"] = (batchFirst => new NonLocal(Channels, dimensions: 1, batchFirst: batchFirst), [7], Weights.Shares),
        ["NonLocal, 3-D"] = (batchFirst => new NonLocal(Channels, dimensions: 3, batchNorm: false, batchFirst: batchFirst), [1, 4, 2], Weights.Shares),
        ["NonLocal, whole"] = (batchFirst => new NonLocal(Channels, subSample: false, batchNorm: false, batchFirst: batchFirst), [1, 3], Weights.Shares),
        ["MultiHeadImageAttention"] = (batchFirst => new MultiHeadImageAttention(Channels, 2, batchFirst), [3, 4], Weights.Shares),
    };

    /// <summary>What a module's weights are.</summary>
    internal enum Weights
    {
        /// <summary>Shares that sum to 1 in each row.</summary>
        Shares,

        /// <summary>Shares that sum to 1 over the branches.</summary>
        SharesOfBranches,

        /// <summary>Numbers from 0 to 1 that the input is multiplied by.</summary>
        Factors,

        /// <summary>Numbers from 0 to 1 that something else is multiplied by.</summary>
        OtherFactors,
    }

    public static IEnumerable<string> Names => Entries.Keys;

    /// <summary>The class of each entry.</summary>
    public static IEnumerable<string> Classes => Names.Select(name => name.Split(',')[0]).Distinct();

    public static Weights WeightsOf(string name) => Entries[name].Weights;

    /// <summary>A new module with the same weights each time, in 64 bits, in training.</summary>
    public static VisualAttention MakeNew(string name, bool batchFirst = true)
    {
        manual_seed(7);
        VisualAttention attention = Entries[name].Make(batchFirst);
        attention.to(ScalarType.Float64);
        return attention;
    }

    /// <summary>The same with all weights drawn anew, as if it had learnt, and not in training.</summary>
    public static VisualAttention Make(string name, bool batchFirst = true)
    {
        VisualAttention attention = MakeNew(name, batchFirst);
        using IDisposable withoutGradients = no_grad();
        foreach (Tensor parameter in attention.parameters())
        {
            parameter.normal_(0.1, 0.6);
        }

        attention.eval();
        return attention;
    }

    /// <summary>Three drawn examples that fit.</summary>
    public static Tensor Input(string name)
    {
        manual_seed(11);
        return randn([3, Channels, .. Entries[name].Size], float64);
    }

    public static long[] Size(string name) => Entries[name].Size;
}
