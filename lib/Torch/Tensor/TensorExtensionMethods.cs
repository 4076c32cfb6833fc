using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>Reading a tensor's one element, making tensors of numbers, shapes, and tensors as text.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The only element as a float.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static float ToSingle(this torch.Tensor value) => value.ToScalar().ToSingle();

    /// <summary>The only element as a double.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static double ToDouble(this torch.Tensor value) => value.ToScalar().ToDouble();

    /// <summary>The only element as a 64-bit integer; fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static long ToInt64(this torch.Tensor value) => value.ToScalar().ToInt64();

    /// <summary>The only element as a 32-bit integer; fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static int ToInt32(this torch.Tensor value) => value.ToScalar().ToInt32();

    /// <summary>The only element as a 16-bit integer; fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static short ToInt16(this torch.Tensor value) => value.ToScalar().ToInt16();

    /// <summary>The only element as an 8-bit signed integer; fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static sbyte ToSByte(this torch.Tensor value) => value.ToScalar().ToSByte();

    /// <summary>The only element as an 8-bit unsigned integer; fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static byte ToByte(this torch.Tensor value) => value.ToScalar().ToByte();

    /// <summary>The only element in half precision.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static Half ToHalf(this torch.Tensor value) => value.ToScalar().ToHalf();

    /// <summary>Whether the only element is not zero.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static bool ToBoolean(this torch.Tensor value) => value.ToScalar().ToBoolean();

    /// <summary>The number as a tensor without dimensions.</summary>
    /// <exception cref="ArgumentException">The type has no tensor counterpart, or gradients are asked of a type that has none.</exception>
    public static torch.Tensor ToTensor<T>(this T scalar, torch.Device? device = null, bool requires_grad = false) where T : struct =>
        ToTensor([scalar], [], device, requires_grad);

    /// <summary>The array's numbers in a shape, last dimension fastest; copied.</summary>
    /// <param name="rawArray">The numbers.</param>
    /// <param name="dimensions">The shape.</param>
    /// <param name="doCopy">Has no effect: the numbers are always copied.</param>
    /// <param name="requires_grad">Whether gradients are recorded.</param>
    /// <exception cref="ArgumentException">The numbers do not fill the shape, their type has no tensor counterpart, or gradients are asked of a type that has none.</exception>
    public static torch.Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false) =>
        ToTensor(rawArray, dimensions, null, requires_grad);

    /// <summary>Bytes of one element of the type.</summary>
    public static int ElementSize(this torch.ScalarType type) => torch.SizeOf(type);

    /// <summary>The length of each dimension.</summary>
    /// <exception cref="OverflowException">A length is more than an int can hold.</exception>
    public static ReadOnlySpan<int> IntShape(this torch.Tensor tensor) => Array.ConvertAll(tensor.shape, length => checked((int)length));

    /// <summary>The number of elements a shape has: the product of its lengths.</summary>
    public static long TotalSize(this IEnumerable<long> shape) => shape.Aggregate(1L, (product, length) => product * length);

    private static torch.Tensor ToTensor<T>(T[] values, long[] shape, torch.Device? device, bool requires_grad)
    {
        if (shape.TotalSize() != values.Length)
        {
            throw new ArgumentException(ErrorMessages.ElementCount(values.Length, shape));
        }
        var type = ScalarTypeOf.Element(typeof(T));
        if (requires_grad && !torch.is_floating_point(type))
        {
            throw new ArgumentException(ErrorMessages.NoGradients(type), nameof(requires_grad));
        }
        using var listed = torch.from_array(values, type, device);
        return listed.reshape(shape).with_requires_grad(requires_grad);
    }
}
