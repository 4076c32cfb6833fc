using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>The element type that a .NET type stands for.</summary>
internal static class ScalarTypeOf
{
    /// <summary>The element type of a .NET number or Boolean.</summary>
    /// <exception cref="ArgumentException">The type has no tensor counterpart.</exception>
    internal static torch.ScalarType Element(Type type) =>
        Known(type) ?? throw new ArgumentException(ErrorMessages.NoConstructor(type));

    private static torch.ScalarType? Known(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => torch.ScalarType.Byte,
        TypeCode.SByte => torch.ScalarType.Int8,
        TypeCode.Int16 => torch.ScalarType.Int16,
        TypeCode.Int32 => torch.ScalarType.Int32,
        TypeCode.Int64 => torch.ScalarType.Int64,
        TypeCode.Single => torch.ScalarType.Float32,
        TypeCode.Double => torch.ScalarType.Float64,
        TypeCode.Boolean => torch.ScalarType.Bool,
        _ when type == typeof(Half) => torch.ScalarType.Float16,
        _ => null,
    };
}
