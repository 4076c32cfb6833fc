namespace TorchSharp;

/// <summary>Reading and making scalars.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this short value) => value;

    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this Half value) => value;

    /// <summary>The number, rounded to brain floating point, as a scalar.</summary>
    public static Scalar ToBFloat16Scalar(this float value)
    {
        // To the nearest of the upper halves of a float's bits, of two as near to the even one.
        var bits = BitConverter.SingleToInt32Bits(value);
        var rounded = float.IsNaN(value) ? bits : bits + 0x7FFF + ((bits >> 16) & 1);
        return BitConverter.Int32BitsToSingle(rounded & unchecked((int)0xFFFF0000));
    }

    /// <summary>The truth value as a scalar.</summary>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>The scalar as a double.</summary>
    public static double ToDouble(this Scalar value) => value.Real;

    /// <summary>The scalar as a float.</summary>
    public static float ToSingle(this Scalar value) => (float)value.Real;

    /// <summary>The scalar as a 64-bit integer; fractions are cut off.</summary>
    public static long ToInt64(this Scalar value) => value.Integer;

    /// <summary>The scalar as a 32-bit integer; fractions are cut off.</summary>
    public static int ToInt32(this Scalar value) => checked((int)value.Integer);

    /// <summary>The scalar as a 16-bit integer; fractions are cut off.</summary>
    public static short ToInt16(this Scalar value) => checked((short)value.Integer);

    /// <summary>The scalar as an 8-bit signed integer; fractions are cut off.</summary>
    public static sbyte ToSByte(this Scalar value) => checked((sbyte)value.Integer);

    /// <summary>The scalar as an 8-bit unsigned integer; fractions are cut off.</summary>
    public static byte ToByte(this Scalar value) => checked((byte)value.Integer);

    /// <summary>The scalar in half precision.</summary>
    public static Half ToHalf(this Scalar value) => (Half)value.Real;

    /// <summary>Whether the scalar is not zero.</summary>
    public static bool ToBoolean(this Scalar value) => value.Real != 0;
}
