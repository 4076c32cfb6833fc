using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor without dimensions that holds a number; its type is the number's unless one is given.</summary>
    public static Tensor tensor<T>(T scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromSpan(new ReadOnlySpan<T>(in scalar), [], dtype, device, requires_grad);

    /// <summary>A tensor without dimensions that holds a number, on a device.</summary>
    public static Tensor tensor<T>(T scalar, Device? device, bool requires_grad = false) where T : unmanaged =>
        tensor(scalar, null, device, requires_grad);

    /// <summary>The numbers of a piece of memory in a shape, last dimension fastest; copied.</summary>
    /// <exception cref="ArgumentException">The numbers do not fill the shape.</exception>
    public static Tensor tensor<T>(Memory<T> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromSpan<T>(rawArray.Span, dimensions.ToArray(), dtype, device, requires_grad);

    /// <summary>A vector of the array's numbers, copied.</summary>
    public static Tensor tensor<T>(T[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        tensor((IList<T>)rawArray, dtype, device, requires_grad);

    /// <summary>A vector of the list's numbers, copied.</summary>
    public static Tensor tensor<T>(IList<T> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromSpan<T>(Listed(rawArray), [rawArray.Count], dtype, device, requires_grad);

    /// <summary>The list's numbers in a shape, last dimension fastest.</summary>
    /// <exception cref="ArgumentException">The numbers do not fill the shape.</exception>
    public static Tensor tensor<T>(IList<T> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromSpan<T>(Listed(rawArray), dimensions.ToArray(), dtype, device, requires_grad);

    /// <summary>The list's numbers as a matrix, row by row.</summary>
    public static Tensor tensor<T>(IList<T> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromSpan<T>(Listed(rawArray), [rows, columns], dtype, device, requires_grad);

    /// <summary>The list's numbers in three dimensions, last fastest.</summary>
    public static Tensor tensor<T>(IList<T> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromSpan<T>(Listed(rawArray), [dim0, dim1, dim2], dtype, device, requires_grad);

    /// <summary>The list's numbers in four dimensions, last fastest.</summary>
    public static Tensor tensor<T>(IList<T> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromSpan<T>(Listed(rawArray), [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <summary>A matrix of the array's numbers, copied.</summary>
    public static Tensor tensor<T>(T[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromArray<T>(rawArray, dtype, device, requires_grad);

    /// <summary>A tensor of three dimensions with the array's numbers, copied.</summary>
    public static Tensor tensor<T>(T[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromArray<T>(rawArray, dtype, device, requires_grad);

    /// <summary>A tensor of four dimensions with the array's numbers, copied.</summary>
    public static Tensor tensor<T>(T[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromArray<T>(rawArray, dtype, device, requires_grad);

    private static T[] Listed<T>(IList<T> rawArray)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        return rawArray as T[] ?? rawArray.ToArray();
    }

    private static Tensor FromArray<T>(Array rawArray, ScalarType? dtype, Device? device, bool requires_grad) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        ref var first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(rawArray));
        return FromSpan(MemoryMarshal.CreateReadOnlySpan(ref first, rawArray.Length), Lengths(rawArray), dtype, device, requires_grad);
    }

    private static Tensor FromSpan<T>(ReadOnlySpan<T> values, long[] shape, ScalarType? dtype, Device? device, bool requires_grad) where T : unmanaged
    {
        long count = 1;
        foreach (var length in shape)
        {
            count *= length;
        }
        if (count != values.Length)
        {
            throw new ArgumentException(ErrorMessages.ElementCount(values.Length, shape));
        }
        return FromBytes(MemoryMarshal.AsBytes(values), ScalarTypeOf.Element(typeof(T)), shape, dtype, device, requires_grad);
    }

    private static unsafe Tensor FromBytes(ReadOnlySpan<byte> bytes, ScalarType type, long[] shape, ScalarType? dtype, Device? device, bool requires_grad)
    {
        nint handle;
        fixed (byte* data = bytes)
        fixed (long* sizes = shape)
        {
            TorchError.Check(Native.torch_from_data(data, (int)type, sizes, shape.Length, &handle), nameof(tensor));
        }
        var made = new Tensor(handle);
        if ((dtype ?? type) == type && (device?.type ?? DeviceType.CPU) == DeviceType.CPU)
        {
            return made.Leaf(requires_grad);
        }
        using (made)
        {
            return made.to(dtype ?? type, device ?? CPU).Leaf(requires_grad);
        }
    }

    private static long[] Lengths(Array array)
    {
        var lengths = new long[array.Rank];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = array.GetLongLength(i);
        }
        return lengths;
    }
}
