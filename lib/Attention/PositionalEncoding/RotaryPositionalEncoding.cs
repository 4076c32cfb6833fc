using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.PositionalEncoding;

/// <summary>Turns each pair of entries by an angle that grows with the position, so that a dot product of two vectors depends on their distance alone.</summary>
/// <remarks>
/// Su et al. 2021, RoFormer: Enhanced transformer with rotary position embedding, §3.2.2. Given to queries and keys, never to values;
/// the lengths of the vectors do not change. Entries 2j and 2j + 1 turn by position / 10000^(2j/d).
/// </remarks>
public sealed class RotaryPositionalEncoding : nn.Module<Tensor, Tensor>
{
    private readonly long _size;

    /// <summary>An encoding.</summary>
    /// <param name="size">Size of a vector, or of a head; even.</param>
    /// <param name="maxLen">Positions whose angles are computed once and stored with the model, as the buffers cos and sin.</param>
    /// <exception cref="ArgumentException">The size is odd or below 2, or maxLen is below 1.</exception>
    public RotaryPositionalEncoding(long size, long maxLen = 1000) : base(nameof(RotaryPositionalEncoding))
    {
        if (size < 2 || size % 2 != 0)
        {
            throw new ArgumentException($"RotaryPositionalEncoding: size must be even, since entries turn in pairs, not {size}.");
        }

        _size = size;
        Shapes.RequirePositive(nameof(RotaryPositionalEncoding), nameof(maxLen), maxLen);
        using DisposeScope scope = NewDisposeScope();
        (Tensor cos, Tensor sin) = Angles(0, maxLen); // (max length, size / 2) each
        register_buffer("cos", cos.DetachFromDisposeScope());
        register_buffer("sin", sin.DetachFromDisposeScope());
        RegisterComponents();
    }

    /// <summary>Turns the vectors at the positions 0, 1, 2 ….</summary>
    /// <param name="input">Queries or keys. Shape (…, positions, size).</param>
    /// <returns>Shape of the input.</returns>
    /// <exception cref="ArgumentException">The shape does not fit.</exception>
    public override Tensor forward(Tensor input) => Turn(input, 0);

    /// <summary>Turns vectors at positions that begin later.</summary>
    /// <param name="input">Queries or keys. Shape (…, positions, size).</param>
    /// <param name="start">The position of the first vector.</param>
    /// <returns>Shape of the input.</returns>
    /// <exception cref="ArgumentException">The shape does not fit, or the start is negative.</exception>
    public Tensor Turn(Tensor input, long start)
    {
        Shapes.RequireSize(nameof(RotaryPositionalEncoding), nameof(input), "size", _size, input);
        PositionErrors.RequireStart(nameof(RotaryPositionalEncoding), start);
        using DisposeScope scope = NewDisposeScope();
        (Tensor cos, Tensor sin) = AnglesFor(input, start); // (positions, size / 2) each
        Tensor pairs = input.unflatten(-1, _size / 2, 2); // (…, positions, size / 2, 2)
        (Tensor x, Tensor y) = (pairs.select(-1, 0), pairs.select(-1, 1)); // (…, positions, size / 2) each
        Tensor turned = stack([(x * cos) - (y * sin), (x * sin) + (y * cos)], -1); // (…, positions, size / 2, 2)
        return turned.flatten(-2).MoveToOuterDisposeScope(); // (…, positions, size)
    }

    private (Tensor cos, Tensor sin) AnglesFor(Tensor input, long start)
    {
        long count = input.Dimensions < 2 ? throw new ArgumentException($"RotaryPositionalEncoding: input must have the shape (…, positions, size), not {Shapes.Text(input)}.") : input.shape[^2];
        Tensor cos = get_buffer("cos")!;
        Tensor sin = get_buffer("sin")!;
        (cos, sin) = start + count <= cos.shape[0] ? (cos.narrow(0, start, count), sin.narrow(0, start, count)) : Angles(start, count);
        return (cos.to(input.dtype, input.device), sin.to(input.dtype, input.device));
    }

    // The sinusoidal table holds just these sines and cosines, side by side.
    private (Tensor cos, Tensor sin) Angles(long start, long count)
    {
        Tensor waves = SinusoidalPositionalEncoding.Table(_size, start, count).unflatten(-1, _size / 2, 2); // (count, size / 2, 2)
        return (waves.select(-1, 1).contiguous(), waves.select(-1, 0).contiguous());
    }
}
