using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Alive(Native.torch_dim(Handle));

        /// <summary>The number of dimensions.</summary>
        public long ndim => Dimensions;

        /// <summary>The number of dimensions.</summary>
        public long dim() => Dimensions;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Alive(Native.torch_numel(Handle));

        /// <summary>The number of elements.</summary>
        public long numel() => NumberOfElements;

        /// <summary>Bytes of one element.</summary>
        public long ElementSize => SizeOf(dtype);

        /// <summary>Bytes of one element.</summary>
        public long element_size() => ElementSize;

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => (ScalarType)Alive(Native.torch_dtype(Handle));

        /// <summary>The length of each dimension.</summary>
        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Dimensions];
                fixed (long* pointer = sizes)
                {
                    Native.torch_sizes(Handle, pointer);
                }
                return Alive(sizes);
            }
        }

        /// <summary>The length of each dimension.</summary>
        public long[] size() => shape;

        /// <summary>The length of one dimension; negative numbers count from the last.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
        public long size(int dim)
        {
            var sizes = shape;
            return sizes[Place(dim, sizes.Length)];
        }

        /// <summary>Elements between neighbours along each dimension.</summary>
        public unsafe long[] stride()
        {
            var strides = new long[Dimensions];
            fixed (long* pointer = strides)
            {
                Native.torch_strides(Handle, pointer);
            }
            return Alive(strides);
        }

        /// <summary>Elements between neighbours along one dimension; negative numbers count from the last.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
        public long stride(int dim)
        {
            var strides = stride();
            return strides[Place(dim, strides.Length)];
        }

        /// <summary>Elements in the memory before the first of this tensor, which may be a view.</summary>
        public long storage_offset() => Alive(Native.torch_storage_offset(Handle));

        /// <summary>Where the memory lies.</summary>
        public unsafe Device device
        {
            get
            {
                int index;
                var type = (DeviceType)Alive(Native.torch_device(Handle, &index));
                return type == DeviceType.CPU ? CPU : new Device(type, index);
            }
        }

        /// <summary>The kind of device the memory lies on.</summary>
        public DeviceType device_type => device.type;

        /// <summary>Which of the devices of its kind; -1 for the processor.</summary>
        public int device_index => device.index;

        /// <summary>Whether the memory lies on a CUDA device.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Whether there is no memory, only shape and type.</summary>
        public bool is_meta => device_type == DeviceType.META;

        /// <summary>Whether the memory lies on the processor.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>Whether the elements lie in memory in order, without gaps.</summary>
        public bool is_contiguous() => Alive(Native.torch_is_contiguous(Handle)) != 0;

        /// <summary>Whether the elements are floating-point numbers.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Whether the elements are integers or Booleans.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>Whether the elements are complex numbers.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        // Where a dimension, counted from either end, stands.
        private static int Place(int dim, int count)
        {
            var place = dim < 0 ? dim + count : dim;
            return (uint)place < count ? place : throw new ArgumentOutOfRangeException(nameof(dim), ErrorMessages.DimensionOutOfRange(dim, count));
        }
    }
}
