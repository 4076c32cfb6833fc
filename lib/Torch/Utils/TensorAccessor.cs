using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp.Utils;

/// <summary>Reads and writes a tensor's elements from .NET, in the order of its indices whatever the memory order.</summary>
/// <typeparam name="T">The .NET type of the elements.</typeparam>
/// <remarks>Holds the tensor alive, but not its memory once the tensor is disposed: read, then let go.</remarks>
public sealed class TensorAccessor<T> : IEnumerable<T>, IDisposable where T : unmanaged
{
    private readonly torch.Tensor _tensor;
    private readonly long[] _shape;
    private readonly long[] _strides;

    internal TensorAccessor(torch.Tensor tensor)
    {
        _tensor = tensor;
        _shape = tensor.shape;
        _strides = tensor.stride();
    }

    /// <summary>The number of elements.</summary>
    public long Count => _tensor.NumberOfElements;

    /// <summary>Whether the elements can only be read; they never are.</summary>
    public bool IsReadOnly => false;

    /// <summary>One element by its indices.</summary>
    /// <exception cref="IndexOutOfRangeException">An index is out of range, or their number is not the rank.</exception>
    public unsafe T this[params long[] indices]
    {
        get
        {
            var element = *Element(indices);
            GC.KeepAlive(_tensor);
            return element;
        }
        set
        {
            *Element(indices) = value;
            GC.KeepAlive(_tensor);
        }
    }

    /// <summary>The elements in order.</summary>
    public T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result);
        return result;
    }

    /// <summary>The elements as a .NET array of the tensor's rank.</summary>
    public Array ToNDArray()
    {
        if (_shape.Length == 0)
        {
            return ToArray();
        }
        var result = Array.CreateInstance(typeof(T), _shape);
        ref var first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(result));
        CopyTo(MemoryMarshal.CreateSpan(ref first, result.Length));
        return result;
    }

    /// <summary>Copies elements in order, as many as there are and as fit.</summary>
    /// <param name="array">Takes the elements.</param>
    /// <param name="arrayIndex">Where in the array the first goes.</param>
    /// <param name="tensorIndex">Which element is the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The array, or the tensor, has no such place.</exception>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyTo(T[], int, long)"/>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        CheckStarts(arrayIndex, array.Length, tensorIndex);
        if (_tensor.is_contiguous())
        {
            Copy(_tensor, tensorIndex, array[arrayIndex..]);
        }
        else
        {
            using var ordered = Aten.Call("contiguous", _tensor);
            Copy(ordered, tensorIndex, array[arrayIndex..]);
        }
    }

    /// <summary>Fills the tensor in order, with as many elements as there are and as fit.</summary>
    /// <param name="array">Gives the elements.</param>
    /// <param name="arrayIndex">Where in the array the first lies.</param>
    /// <param name="tensorIndex">Which of the tensor's elements it becomes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The array, or the tensor, has no such place.</exception>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom(new ReadOnlySpan<T>(array), arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyFrom(T[], int, long)"/>
    public unsafe void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        CheckStarts(arrayIndex, array.Length, tensorIndex);
        var source = array[arrayIndex..];
        source = source[..(int)Math.Min(source.Length, Count - tensorIndex)];
        var memory = (T*)_tensor.DataPointer();
        if (_tensor.is_contiguous())
        {
            source.CopyTo(new Span<T>(memory + tensorIndex, source.Length));
        }
        else
        {
            for (var i = 0; i < source.Length; i++)
            {
                memory[torch.Tensor.OffsetOf(tensorIndex + i, _shape, _strides)] = source[i];
            }
        }
        GC.KeepAlive(_tensor);
    }

    /// <summary>Nothing to release: the memory is the tensor's. For code that reads <c>using var data = t.data&lt;float&gt;()</c>.</summary>
    public void Dispose()
    {
    }

    /// <summary>Whether both read the same elements in the same order.</summary>
    public static bool operator ==(TensorAccessor<T>? left, TensorAccessor<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the elements or their order differ.</summary>
    public static bool operator !=(TensorAccessor<T>? left, TensorAccessor<T>? right) => !(left == right);

    /// <summary>Whether the other is an accessor that reads the same elements in the same order.</summary>
    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && Count == other.Count && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count.GetHashCode();

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The end of either is a place to start from: then nothing is copied.
    private void CheckStarts(int arrayIndex, int length, long tensorIndex)
    {
        if ((uint)arrayIndex > (uint)length)
        {
            throw new ArgumentOutOfRangeException(nameof(arrayIndex), ErrorMessages.CopyStart(nameof(arrayIndex), arrayIndex, length));
        }
        if ((ulong)tensorIndex > (ulong)Count)
        {
            throw new ArgumentOutOfRangeException(nameof(tensorIndex), ErrorMessages.CopyStart(nameof(tensorIndex), tensorIndex, Count));
        }
    }

    private static unsafe void Copy(torch.Tensor ordered, long start, Span<T> target)
    {
        var count = (int)Math.Min(target.Length, ordered.NumberOfElements - start);
        new ReadOnlySpan<T>((T*)ordered.DataPointer() + start, count).CopyTo(target);
        GC.KeepAlive(ordered);
    }

    private unsafe T* Element(long[] indices)
    {
        if (indices.Length != _shape.Length)
        {
            throw new IndexOutOfRangeException($"data: {indices.Length} indices for a tensor of {_shape.Length} dimension(s).");
        }
        long offset = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            if ((ulong)indices[i] >= (ulong)_shape[i])
            {
                throw new IndexOutOfRangeException($"data: index {indices[i]} is out of range for dimension {i} of length {_shape[i]}.");
            }
            offset += indices[i] * _strides[i];
        }
        return (T*)_tensor.DataPointer() + offset;
    }
}
