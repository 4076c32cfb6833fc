using System.Globalization;
using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>A number handed to an operator: an integer, a floating-point number or a Boolean.</summary>
/// <remarks>A value, not an object: converting a literal allocates nothing. <see cref="Dispose"/> is there for code that disposes scalars.</remarks>
public readonly struct Scalar : IDisposable
{
    internal readonly ValueKind Kind;
    internal readonly long Bits;

    internal Scalar(ValueKind kind, long bits)
    {
        Kind = kind;
        Bits = bits;
    }

    /// <summary>The element type the number would have on its own.</summary>
    public torch.ScalarType Type => Kind switch
    {
        ValueKind.Double => torch.ScalarType.Float64,
        ValueKind.Bool => torch.ScalarType.Bool,
        _ => torch.ScalarType.Int64,
    };

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(byte value) => new(ValueKind.Int, value);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(sbyte value) => new(ValueKind.Int, value);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(short value) => new(ValueKind.Int, value);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(int value) => new(ValueKind.Int, value);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(long value) => new(ValueKind.Int, value);

    /// <summary>A floating-point number.</summary>
    public static implicit operator Scalar(float value) => (double)value;

    /// <summary>A floating-point number.</summary>
    public static implicit operator Scalar(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A floating-point number.</summary>
    public static implicit operator Scalar(Half value) => (double)value;

    /// <summary>A Boolean.</summary>
    public static implicit operator Scalar(bool value) => new(ValueKind.Bool, value ? 1 : 0);

    internal double Real => Kind == ValueKind.Double ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    internal long Integer => Kind == ValueKind.Double ? checked((long)BitConverter.Int64BitsToDouble(Bits)) : Bits;

    internal bool IsIntegral => Kind != ValueKind.Double;

    /// <summary>Nothing to release.</summary>
    public void Dispose()
    {
    }

    /// <summary>The number as text, invariant.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Double => Real.ToString(CultureInfo.InvariantCulture),
        ValueKind.Bool => Bits != 0 ? "true" : "false",
        _ => Bits.ToString(CultureInfo.InvariantCulture),
    };
}
