using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
#pragma warning disable CA1051 // TorchSharp's are fields.
    /// <summary>The limits of a floating-point type.</summary>
    public struct FInfo
    {
        /// <summary>The bits a number takes.</summary>
        public int bits;

        /// <summary>From 1 to the next greater number.</summary>
        public double eps;

        /// <summary>The greatest number.</summary>
        public double max;

        /// <summary>The least number: the greatest below zero.</summary>
        public double min;

        /// <summary>The smallest number above zero of full precision.</summary>
        public double tiny;

        /// <summary>The smallest number above zero of full precision.</summary>
        public double smallest_normal;

        /// <summary>The decimal digits that are sure, as a power of ten.</summary>
        public double resolution;
    }
#pragma warning restore CA1051

    /// <summary>The limits of the default element type.</summary>
    public static FInfo finfo() => finfo(s_defaultType);

    /// <summary>The limits of a floating-point type, or of the parts of a complex one.</summary>
    /// <exception cref="ArgumentException">The type is neither.</exception>
    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.BFloat16 => Limits(16, 7, 127, 1e-2),
        ScalarType.Float16 => Limits(16, 10, 15, 1e-3),
        ScalarType.Float32 or ScalarType.ComplexFloat32 => Limits(32, 23, 127, 1e-6),
        ScalarType.Float64 or ScalarType.ComplexFloat64 => Limits(64, 52, 1023, 1e-15),
        _ => throw new ArgumentException(ErrorMessages.NoLimits(dtype), nameof(dtype)),
    };

    // IEEE 754: so many bits of fraction, and an exponent of at most so much.
    private static FInfo Limits(int bits, int fraction, int exponent, double resolution)
    {
        var eps = double.ScaleB(1, -fraction);
        var max = double.ScaleB(2 - eps, exponent);
        var tiny = double.ScaleB(1, 1 - exponent);
        return new FInfo { bits = bits, eps = eps, max = max, min = -max, tiny = tiny, smallest_normal = tiny, resolution = resolution };
    }
}
