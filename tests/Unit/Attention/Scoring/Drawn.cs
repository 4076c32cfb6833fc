using Workbook.Attention.Scoring;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Scoring;

/// <summary>Random queries, keys, values and a mask of one of the three kinds, or none; every query sees a key at least.</summary>
internal sealed class Drawn
{
    public Drawn(int seed)
    {
        var random = new Random(seed);
        manual_seed(seed);
        Size = random.Next(1, 6);
        (long batch, long queries, long keys) = (random.Next(1, 4), random.Next(1, 5), random.Next(1, 6));
        Queries = randn(batch, queries, Size);
        Keys = randn(batch, keys, Size);
        Values = randn(batch, keys, random.Next(1, 4));
        Mask = (seed % 4) switch
        {
            0 => randint(1, keys + 1, [batch]),
            1 => randint(1, keys + 1, [batch, queries]),
            2 => rand(batch, queries, keys).gt(0.5).logical_or(arange(keys).eq(0)),
            _ => null,
        };
        BooleanMask = Mask is null ? null : Mask.dtype == ScalarType.Bool ? Mask : AttentionMask.FromLengths(Mask, keys);
    }

    public int Size { get; }

    public Tensor Queries { get; }

    public Tensor Keys { get; }

    public Tensor Values { get; }

    public Tensor? Mask { get; }

    public Tensor? BooleanMask { get; }
}
