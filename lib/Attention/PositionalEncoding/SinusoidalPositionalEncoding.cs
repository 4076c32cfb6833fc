using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.PositionalEncoding;

/// <summary>Adds sines and cosines of the position to each vector: fast waves in the first entries, slow ones in the last.</summary>
/// <remarks>
/// Vaswani et al. 2017, Attention is all you need, §3.5: p(i, 2j) = sin(i / 10000^(2j/d)), p(i, 2j + 1) = cos(i / 10000^(2j/d)).
/// An odd width ends with a sine. Positions beyond the stored ones are computed when they come.
/// </remarks>
public sealed class SinusoidalPositionalEncoding : nn.Module<Tensor, Tensor>
{
    private const double LongestWave = 10_000;

    private readonly long _numHiddens;
    private readonly double _dropout;

    /// <summary>An encoding.</summary>
    /// <param name="numHiddens">Size of a vector, even or odd.</param>
    /// <param name="dropout">Probability with which an entry is dropped in training.</param>
    /// <param name="maxLen">Positions that are computed once and stored with the model, as the buffer P.</param>
    /// <exception cref="ArgumentException">A size is below 1, or the dropout is no probability.</exception>
    public SinusoidalPositionalEncoding(long numHiddens, double dropout = 0, long maxLen = 1000) : base(nameof(SinusoidalPositionalEncoding))
    {
        _numHiddens = Shapes.RequirePositive(nameof(SinusoidalPositionalEncoding), nameof(numHiddens), numHiddens);
        _dropout = Shapes.RequireProbability(nameof(SinusoidalPositionalEncoding), nameof(dropout), dropout);
        register_buffer("P", Table(numHiddens, 0, Shapes.RequirePositive(nameof(SinusoidalPositionalEncoding), nameof(maxLen), maxLen)));
        RegisterComponents();
    }

    /// <summary>The encodings of consecutive positions, computed in 64 bits.</summary>
    /// <param name="numHiddens">Size of a vector.</param>
    /// <param name="start">The first position.</param>
    /// <param name="count">How many.</param>
    /// <returns>Shape (count, hiddens), 32-bit.</returns>
    public static Tensor Table(long numHiddens, long start, long count)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor positions = arange(start, start + count, float64).unsqueeze(1); // (count, 1)
        Tensor even = arange(0, numHiddens, 2, float64); // (⌈hiddens / 2⌉)
        Tensor angles = positions / pow(LongestWave, even / numHiddens); // (count, ⌈hiddens / 2⌉)
        Tensor waves = stack([angles.sin(), angles.cos()], -1).flatten(1); // (count, hiddens, or one more where that is odd)
        return waves.narrow(1, 0, numHiddens).to(float32).contiguous().MoveToOuterDisposeScope(); // (count, hiddens)
    }

    /// <summary>Adds the encodings of the positions 0, 1, 2 ….</summary>
    /// <param name="input">Shape (batch, positions, hiddens).</param>
    /// <returns>Shape (batch, positions, hiddens).</returns>
    /// <exception cref="ArgumentException">The shape does not fit.</exception>
    public override Tensor forward(Tensor input) => Add(input, 0);

    /// <summary>Adds the encodings of positions that begin later, as when a sequence is made one step at a time.</summary>
    /// <param name="input">Shape (batch, positions, hiddens).</param>
    /// <param name="start">The position of the first vector.</param>
    /// <returns>Shape (batch, positions, hiddens).</returns>
    /// <exception cref="ArgumentException">The shape does not fit, or the start is negative.</exception>
    public Tensor Add(Tensor input, long start)
    {
        PositionErrors.Require(nameof(SinusoidalPositionalEncoding), _numHiddens, input, start);
        using DisposeScope scope = NewDisposeScope();
        Tensor positions = Encodings(start, input.shape[1]).to(input.dtype, input.device); // (positions, hiddens)
        return nn.functional.dropout(input + positions, _dropout, training).MoveToOuterDisposeScope(); // (batch, positions, hiddens)
    }

    private Tensor Encodings(long start, long count)
    {
        Tensor stored = get_buffer("P")!; // (max length, hiddens)
        return start + count <= stored.shape[0] ? stored.narrow(0, start, count) : Table(_numHiddens, start, count); // (count, hiddens)
    }
}
