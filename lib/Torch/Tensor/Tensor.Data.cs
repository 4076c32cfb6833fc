using System.Runtime.CompilerServices;
using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements as .NET sees them, without copying where the tensor lies in order.</summary>
        /// <typeparam name="T">The .NET type of the elements; must match <see cref="dtype"/>.</typeparam>
        /// <exception cref="ArgumentException">The element type differs.</exception>
        /// <exception cref="InvalidOperationException">The memory is not on the CPU.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            CheckReadable<T>();
            return new TensorAccessor<T>(this);
        }

        /// <summary>The value of a tensor with exactly one element.</summary>
        /// <exception cref="InvalidOperationException">The tensor holds more or fewer elements.</exception>
        /// <exception cref="ArgumentException">The element type differs.</exception>
        public unsafe T item<T>() where T : unmanaged
        {
            if (NumberOfElements != 1)
            {
                throw new InvalidOperationException(ErrorMessages.NotOneElement(shape));
            }
            CheckReadable<T>();
            return Alive(*(T*)DataPointer());
        }

        /// <summary>The value of a tensor with exactly one element, whatever its type.</summary>
        public Scalar ToScalar()
        {
            if (NumberOfElements != 1)
            {
                throw new InvalidOperationException(ErrorMessages.NotOneElement(shape));
            }
            return Aten.CallScalar("item", this);
        }

        /// <summary>Whether the only element is not zero.</summary>
        /// <exception cref="InvalidOperationException">The tensor holds more or fewer elements.</exception>
        public bool is_nonzero() => ToScalar().ToBoolean();

        /// <summary>The elements in nested lists, one level for each dimension; a single <see cref="Scalar"/> where there is none.</summary>
        public object tolist()
        {
            if (Dimensions == 0)
            {
                return ToScalar();
            }
            var result = new System.Collections.ArrayList();
            foreach (var slice in unbind())
            {
                result.Add(slice.tolist());
                slice.Dispose();
            }
            return result;
        }

        internal unsafe void* DataPointer()
        {
            void* pointer;
            TorchError.Check(Native.torch_data(Handle, &pointer), nameof(data), this);
            return pointer;
        }

        private void CheckReadable<T>() where T : unmanaged
        {
            var same = typeof(T) == typeof(float) ? dtype == ScalarType.Float32 : Matches(typeof(T), dtype);
            if (!same)
            {
                throw new ArgumentException(ErrorMessages.WrongElementType(typeof(T), dtype));
            }
            CheckOnCpu();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static bool Matches(Type type, ScalarType actual) =>
            ScalarTypeOf.Element(type) == actual || (type == typeof(byte) && actual == ScalarType.Bool);
    }
}
