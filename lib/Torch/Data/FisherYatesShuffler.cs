using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The numbers from 0 in random order: with a seed always the same order, without one another each time.</summary>
/// <remarks>
/// Fisher and Yates's shuffle, inside out (Knuth, The Art of Computer Programming, vol. 2, section 3.4.2), from two draws of
/// <see cref="Random"/> per number: a seed gives the order that it gives in TorchSharp.
/// </remarks>
public class FisherYatesShuffler : IEnumerable<long>
{
    private readonly long _size;
    private readonly int? _seed;

    /// <summary>An order of the numbers below <paramref name="size"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is negative.</exception>
    public FisherYatesShuffler(long size, int? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        _size = size;
        _seed = seed;
    }

    /// <summary>Shuffles and reads; each enumeration stands for itself.</summary>
    public IEnumerator<long> GetEnumerator() => Shuffled().AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private long[] Shuffled()
    {
        var random = _seed is { } seed ? new Random(seed) : new Random();
        var order = new long[_size];
        for (var i = 0L; i < _size; i++)
        {
            var place = (((long)random.Next() << 32) + random.Next()) % (i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return order;
    }
}
