using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The tensor's memory, as bytes and element by element in the order it lies there.
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

        /// <summary>One element by its place in memory.</summary>
        /// <typeparam name="T">The .NET type of the elements; must match <see cref="dtype"/>.</typeparam>
        /// <param name="i">Its place, from the tensor's first element on; strides are not looked at.</param>
        /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
        /// <exception cref="ArgumentException">The element type differs.</exception>
        /// <exception cref="InvalidOperationException">The memory is not on the CPU.</exception>
        public T ReadCpuValue<T>(long i) where T : unmanaged
        {
            CheckReadable<T>();
            return ElementAt<T>(i);
        }

        /// <summary>One element by its place in memory, an unsigned 8-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);

        /// <summary>One element by its place in memory, a signed 8-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);

        /// <summary>One element by its place in memory, a 16-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);

        /// <summary>One element by its place in memory, a 32-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);

        /// <summary>One element by its place in memory, a 64-bit integer.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);

        /// <summary>One element by its place in memory, a Boolean.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);

        /// <summary>One element by its place in memory, a float.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);

        /// <summary>One element by its place in memory, a double.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        /// <summary>One element in half precision by its place in memory, as a float.</summary>
        /// <inheritdoc cref="ReadCpuValue{T}"/>
        public float ReadCpuFloat16(long i) => (float)ReadCpuValue<Half>(i);

        /// <summary>One element in brain floating point by its place in memory, as a float.</summary>
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
            return Alive(((T*)DataPointer())[i]);
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
