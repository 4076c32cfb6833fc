using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the array's shape and numbers, copied.</summary>
    /// <exception cref="ArgumentException">The array's elements have no tensor counterpart.</exception>
    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var type = ScalarTypeOf.Element(rawArray.GetType().GetElementType()!);
        var bytes = MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(rawArray), rawArray.Length * SizeOf(type));
        return FromBytes(bytes, type, Lengths(rawArray), dtype, device, requires_grad);
    }

    /// <summary>A tensor of the array's shape and numbers, copied.</summary>
    /// <exception cref="ArgumentException">The array's elements have no tensor counterpart.</exception>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <summary>The tensor itself where type and device are those wanted (another handle to its memory), else a copy.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) =>
        (dtype ?? data.dtype) == data.dtype && (device is null || device.Equals(data.device))
            ? data.alias()
            : data.to(dtype ?? data.dtype, device ?? data.device);

    /// <summary>A tensor of the array's shape and numbers, copied.</summary>
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);

    /// <summary>A vector of the array's numbers, copied.</summary>
    public static Tensor as_tensor<T>(T[] rawArray, ScalarType? dtype = null, Device? device = null) where T : unmanaged => tensor(rawArray, dtype, device);

    /// <summary>A vector of the list's numbers, copied.</summary>
    public static Tensor as_tensor<T>(IList<T> rawArray, ScalarType? dtype = null, Device? device = null) where T : unmanaged => tensor(rawArray, dtype, device);

    /// <summary>A vector over an array's own memory: a change to one is a change to both. Of another type than the array's it is a copy.</summary>
    /// <param name="rawArray">The array; the tensor keeps it where it is.</param>
    /// <param name="dtype">The type of the tensor's elements.</param>
    /// <param name="count">How many elements; -1 for all from the first.</param>
    /// <param name="offset">The first element.</param>
    /// <param name="requires_grad">Whether gradients are recorded.</param>
    /// <exception cref="ArgumentException">The offset lies outside the array, or its elements have no tensor counterpart.</exception>
    /// <exception cref="IndexOutOfRangeException">There are fewer elements.</exception>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var length = rawArray.LongLength;
        if (offset < 0 || offset >= length)
        {
            throw new ArgumentException(ErrorMessages.BufferOffset(offset, length), nameof(offset));
        }
        if (count > length - offset)
        {
            throw new IndexOutOfRangeException(ErrorMessages.BufferCount(count, offset, length));
        }
        var made = OverMemory(rawArray, count < 0 ? length - offset : count, offset);
        return made.AsType(dtype).Leaf(requires_grad);
    }

    private static unsafe Tensor OverMemory(Array array, long count, long offset)
    {
        var type = ScalarTypeOf.Element(array.GetType().GetElementType()!);
        var pinned = GCHandle.Alloc(array, GCHandleType.Pinned);
        nint handle;
        var error = Native.torch_from_pinned((void*)(pinned.AddrOfPinnedObject() + (nint)(offset * SizeOf(type))), (int)type, count, GCHandle.ToIntPtr(pinned), &Unpin, &handle);
        if (error != null)
        {
            pinned.Free();
        }
        TorchError.Check(error, nameof(frombuffer));
        return new Tensor(handle);
    }

    // The last tensor over an array's memory is gone; any thread may say so.
    [UnmanagedCallersOnly]
    private static void Unpin(nint array) => GCHandle.FromIntPtr(array).Free();
}
