using TorchSharp.Interop;

namespace TorchSharp;

// Element types by their short names, and what can be asked of them.
public static partial class torch
{
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

    /// <summary>16-bit signed integer.</summary>
    public static ScalarType @short = ScalarType.Int16;
#pragma warning restore CA2211

    private static ScalarType s_defaultType = ScalarType.Float32;

    /// <summary>The element type of factories that are given none.</summary>
    public static ScalarType get_default_dtype() => s_defaultType;

    /// <summary>Sets the element type of factories that are given none.</summary>
    /// <param name="dtype">A floating-point type.</param>
    /// <exception cref="ArgumentException">The type is no floating-point type.</exception>
    public static void set_default_dtype(ScalarType dtype) => s_defaultType =
        is_floating_point(dtype) ? dtype : throw new ArgumentException(ErrorMessages.DefaultType(dtype), nameof(dtype));

    /// <summary>Makes a tensor's element type that of factories that are given none.</summary>
    /// <exception cref="ArgumentException">The type is no floating-point type.</exception>
    public static void set_default_tensor_type(Tensor t) => set_default_dtype(t.dtype);

    /// <summary>Whether the type is an integer or Boolean type.</summary>
    public static bool is_integral(ScalarType type) => type is ScalarType.Bool or (>= ScalarType.Byte and <= ScalarType.Int64);

    /// <summary>Whether the type is a floating-point type.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

    /// <summary>Whether the type is a complex type.</summary>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

    /// <summary>The greatest number of an integer type.</summary>
    /// <exception cref="ArgumentException">The type is no integer type.</exception>
    public static long max_int_value(ScalarType type) => type switch
    {
        ScalarType.Byte => byte.MaxValue,
        ScalarType.Int8 => sbyte.MaxValue,
        ScalarType.Int16 => short.MaxValue,
        ScalarType.Int32 => int.MaxValue,
        ScalarType.Int64 => long.MaxValue,
        _ => throw new ArgumentException(ErrorMessages.NotAnIndexType(nameof(max_int_value), type), nameof(type)),
    };

    /// <summary>The type that the result of an operation on two tensors has.</summary>
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => (ScalarType)Aten.CallScalar("result_type.Tensor", tensor1, tensor2).Integer;

    /// <summary>The type that holds the numbers of both types.</summary>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => (ScalarType)Aten.CallScalar("promote_types", type1, type2).Integer;

    /// <summary>Whether promotion allows to write numbers of one type into a tensor of another.</summary>
    public static bool can_cast(ScalarType from, ScalarType to) => Aten.CallBool("can_cast", from, to);

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
