using System.Runtime.CompilerServices;

namespace TorchSharp.Interop;

/// <summary>
/// One argument of an operator. Built on the caller's stack by implicit conversion, so that
/// <c>Aten.Call("add.Tensor", a, b, 1)</c> allocates nothing but its result.
/// </summary>
internal readonly struct Value
{
    internal readonly object? Reference;
    internal readonly long Bits;
    internal readonly ValueKind Kind;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value(ValueKind kind, long bits, object? reference = null)
    {
        Kind = kind;
        Bits = bits;
        Reference = reference;
    }

    internal static Value None => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Value(torch.Tensor? tensor) => tensor is null ? default : new(ValueKind.Tensor, tensor.Handle, tensor);

    public static implicit operator Value(int value) => new(ValueKind.Int, value);

    public static implicit operator Value(long value) => new(ValueKind.Int, value);

    public static implicit operator Value(long? value) => value is { } number ? new(ValueKind.Int, number) : default;

    public static implicit operator Value(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Value(double? value) => value is { } number ? number : default(Value);

    public static implicit operator Value(bool value) => new(ValueKind.Bool, value ? 1 : 0);

    public static implicit operator Value(Scalar value) => new(value.Kind, value.Bits);

    public static implicit operator Value(Scalar? value) => value is { } scalar ? scalar : default(Value);

    public static implicit operator Value(torch.ScalarType type) => new(ValueKind.Int, (long)type);

    public static implicit operator Value(torch.ScalarType? type) => type is { } known ? known : default(Value);

    public static implicit operator Value(torch.Device? device) => device is null ? default : new(ValueKind.Device, device.index, device);

    public static implicit operator Value(torch.Generator? generator) =>
        generator is null ? default : new(ValueKind.Generator, generator.Handle, generator);

    public static implicit operator Value(long[]? values) => values is null ? default : new(ValueKind.IntList, 0, values);

    public static implicit operator Value(double[]? values) => values is null ? default : new(ValueKind.DoubleList, 0, values);

    public static implicit operator Value(bool[]? values) => values is null ? default : new(ValueKind.BoolList, 0, values);

    public static implicit operator Value(torch.Tensor?[]? tensors) => tensors is null ? default : new(ValueKind.TensorList, 0, tensors);

    public static implicit operator Value(List<torch.Tensor>? tensors) => tensors is null ? default : new(ValueKind.TensorList, 0, tensors);

    public static implicit operator Value(string? text) => text is null ? default : new(ValueKind.String, 0, text);
}
