using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The tensor's memory as bytes, and its elements one by one.
    public partial class Tensor
    {
        /// <summary>The tensor's memory, which writing to the span changes; set, a copy of other bytes into it.</summary>
        /// <remarks>Valid as long as the tensor: keep it, and do not dispose it, while the span is used.</remarks>
        /// <exception cref="ArgumentException">The bytes given are more or fewer than the tensor's.</exception>
        /// <exception cref="InvalidOperationException">The memory is not on the CPU, or does not lie in order.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                CheckInOrder();
                return new Span<byte>(DataPointer(), checked((int)(NumberOfElements * ElementSize)));
            }
            set
            {
                var memory = bytes;
                if (value.Length != memory.Length)
                {
                    throw new ArgumentException(ErrorMessages.ByteCount(value.Length, memory.Length, shape), nameof(value));
                }
                value.CopyTo(memory);
                GC.KeepAlive(this);
            }
        }

        /// <summary>One element by its place in the order of the indices.</summary>
        /// <typeparam name="T">The .NET type of the elements; must match <see cref="dtype"/>.</typeparam>
        /// <param name="i">Its place: how many elements come before it where the last index runs fastest, however the tensor lies in memory.</param>
        /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
        /// <exception cref="ArgumentException">The element type differs.</exception>
        /// <exception cref="InvalidOperationException">The memory is not on the CPU.</exception>
        public T ReadCpuValue<T>(long i) where T : unmanaged
        {
            CheckReadable<T>();
            return ElementAt<T>(i);
        }

        /// <summary>One element by its place in the order of the indices, an unsigned 8-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);

        /// <summary>One element by its place in the order of the indices, a signed 8-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);

        /// <summary>One element by its place in the order of the indices, a 16-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);

        /// <summary>One element by its place in the order of the indices, a 32-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);

        /// <summary>One element by its place in the order of the indices, a 64-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);

        /// <summary>One element by its place in the order of the indices, a Boolean.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);

        /// <summary>One element by its place in the order of the indices, a float.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);

        /// <summary>One element by its place in the order of the indices, a double.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        /// <summary>One element in half precision by its place in the order of the indices, as a float.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public float ReadCpuFloat16(long i) => (float)ReadCpuValue<Half>(i);

        /// <summary>One element in brain floating point by its place in the order of the indices, as a float.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public float ReadCpuBFloat16(long i)
        {
            if (dtype != ScalarType.BFloat16)
            {
                throw new ArgumentException(ErrorMessages.NotBFloat16(dtype));
            }
            CheckOnCpu();
            // The upper half of a float's bits.
            return BitConverter.Int32BitsToSingle(ElementAt<ushort>(i) << 16);
        }

        private unsafe T ElementAt<T>(long i) where T : unmanaged
        {
            if ((ulong)i >= (ulong)NumberOfElements)
            {
                throw new IndexOutOfRangeException(ErrorMessages.NoSuchElement(i, NumberOfElements));
            }
            var offset = is_contiguous() ? i : OffsetOf(i, shape, stride());
            return Alive(((T*)DataPointer())[offset]);
        }

        // Where in memory the element lies that has this place in the order of the indices.
        internal static long OffsetOf(long place, long[] shape, long[] strides)
        {
            long offset = 0;
            for (var i = shape.Length - 1; i >= 0; i--)
            {
                offset += place % shape[i] * strides[i];
                place /= shape[i];
            }
            return offset;
        }

        private void CheckInOrder()
        {
            CheckOnCpu();
            if (!is_contiguous())
            {
                throw new InvalidOperationException(ErrorMessages.NotInOrder(shape, stride()));
            }
        }

        private void CheckOnCpu()
        {
            if (!is_cpu())
            {
                throw new InvalidOperationException(ErrorMessages.NotOnCpu(device));
            }
        }
    }
}
