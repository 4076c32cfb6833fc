using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>
/// Writes tensors in TorchSharp's format: the element type, the number of dimensions and each length as LEB128 numbers,
/// then the elements in order.
/// </summary>
internal static class StateWriter
{
    // As many bytes as one span can surely hold.
    private const long LargestPart = 1 << 30;

    internal static unsafe void Write(BinaryWriter writer, Tensor tensor)
    {
        using var ready = Ready(tensor);
        Write(writer, (long)ready.dtype);
        Write(writer, ready.Dimensions);
        foreach (var length in ready.shape)
        {
            Write(writer, length);
        }
        var data = (byte*)ready.DataPointer();
        var bytes = ready.NumberOfElements * ready.ElementSize;
        for (var start = 0L; start < bytes; start += LargestPart)
        {
            writer.Write(new ReadOnlySpan<byte>(data + start, (int)Math.Min(LargestPart, bytes - start)));
        }
        GC.KeepAlive(ready);
    }

    /// <summary>The elements as they are written: on the processor, in order.</summary>
    internal static Tensor Ready(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return TensorElements.Resolved(tensor).cpu().contiguous().MoveToOuterDisposeScope();
    }

    /// <summary>Seven bits a byte, the lowest first; the high bit says that more follow.</summary>
    internal static void Write(BinaryWriter writer, long number) => writer.Write7BitEncodedInt64(number);
}
