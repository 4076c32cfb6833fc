namespace TorchSharp;

public static partial class torch
{
    /// <summary>The type of a tensor's elements. The values are libtorch's own.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>8-bit unsigned integer.</summary>
        Byte = 0,

        /// <summary>8-bit signed integer.</summary>
        Int8 = 1,

        /// <summary>16-bit signed integer.</summary>
        Int16 = 2,

        /// <summary>32-bit signed integer.</summary>
        Int32 = 3,

        /// <summary>64-bit signed integer.</summary>
        Int64 = 4,

        /// <summary>IEEE half precision.</summary>
        Float16 = 5,

        /// <summary>IEEE single precision.</summary>
        Float32 = 6,

        /// <summary>IEEE double precision.</summary>
        Float64 = 7,

        /// <summary>Complex of two single-precision numbers.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex of two double-precision numbers.</summary>
        ComplexFloat64 = 10,

        /// <summary>Boolean, one byte.</summary>
        Bool = 11,

        /// <summary>Brain floating point: single precision's range in 16 bits.</summary>
        BFloat16 = 15,
    }

#pragma warning disable CA2211 // TorchSharp's element types are fields.
    /// <summary>8-bit unsigned integer.</summary>
    public static ScalarType uint8 = ScalarType.Byte;

    /// <summary>8-bit signed integer.</summary>
    public static ScalarType int8 = ScalarType.Int8;

    /// <summary>16-bit signed integer.</summary>
    public static ScalarType int16 = ScalarType.Int16;

    /// <summary>32-bit signed integer.</summary>
    public static ScalarType int32 = ScalarType.Int32;

    /// <summary>64-bit signed integer.</summary>
    public static ScalarType int64 = ScalarType.Int64;

    /// <summary>IEEE half precision.</summary>
    public static ScalarType float16 = ScalarType.Float16;

    /// <summary>IEEE half precision.</summary>
    public static ScalarType half = ScalarType.Float16;

    /// <summary>IEEE single precision.</summary>
    public static ScalarType float32 = ScalarType.Float32;

    /// <summary>IEEE double precision.</summary>
    public static ScalarType float64 = ScalarType.Float64;

    /// <summary>Brain floating point.</summary>
    public static ScalarType bfloat16 = ScalarType.BFloat16;

    /// <summary>Boolean.</summary>
    public static ScalarType @bool = ScalarType.Bool;

    /// <summary>IEEE single precision.</summary>
    public static ScalarType @float = ScalarType.Float32;

    /// <summary>IEEE double precision.</summary>
    public static ScalarType @double = ScalarType.Float64;

    /// <summary>64-bit signed integer.</summary>
    public static ScalarType @long = ScalarType.Int64;

    /// <summary>32-bit signed integer.</summary>
    public static ScalarType @int = ScalarType.Int32;
#pragma warning restore CA2211

    private static ScalarType s_defaultType = ScalarType.Float32;

    /// <summary>The element type of factories that are given none.</summary>
    public static ScalarType get_default_dtype() => s_defaultType;

    /// <summary>Sets the element type of factories that are given none.</summary>
    /// <param name="dtype">A floating-point type.</param>
    public static void set_default_dtype(ScalarType dtype) => s_defaultType = dtype;

    /// <summary>Whether the type is an integer or Boolean type.</summary>
    public static bool is_integral(ScalarType type) => type is ScalarType.Bool or (>= ScalarType.Byte and <= ScalarType.Int64);

    /// <summary>Whether the type is a floating-point type.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

    /// <summary>Whether the type is a complex type.</summary>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

    /// <summary>Bytes of one element.</summary>
    internal static int SizeOf(ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.ComplexFloat64 => 16,
        _ => 8,
    };
}
