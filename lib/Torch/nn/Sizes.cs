namespace TorchSharp.Modules;

/// <summary>The lists of lengths that operators take, from the numbers and tuples that the API takes.</summary>
internal static class Sizes
{
    /// <summary>A stride that is the kernel's own size.</summary>
    internal static readonly long[] Kernel = [];

    /// <summary>0 along every dimension.</summary>
    internal static readonly long[] Zero = [0];

    /// <summary>1 along every dimension.</summary>
    internal static readonly long[] One = [1];

    internal static long[]? Single(long? length) => length is { } given ? [given] : null;

    internal static long[] Pair(long length) => [length, length];

    internal static long[]? Pair(long? length) => length is { } given ? Pair(given) : null;

    internal static long[] Pair((long, long) lengths) => [lengths.Item1, lengths.Item2];

    internal static long[]? Pair((long, long)? lengths) => lengths is { } given ? Pair(given) : null;

    internal static long[] Triple(long length) => [length, length, length];

    internal static long[]? Triple(long? length) => length is { } given ? Triple(given) : null;

    internal static long[] Triple((long, long, long) lengths) => [lengths.Item1, lengths.Item2, lengths.Item3];

    internal static long[]? Triple((long, long, long)? lengths) => lengths is { } given ? Triple(given) : null;
}
