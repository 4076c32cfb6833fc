using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Changing element type and device.
    public partial class Tensor
    {
        /// <summary>The same values as another element type. Always a new handle; the memory is shared where nothing changes.</summary>
        /// <param name="type">The element type wanted.</param>
        /// <param name="copy">Copy even where nothing changes.</param>
        /// <param name="disposeAfter">Dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Do not wait for the copy, where the device allows it.</param>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            DisposeIf(disposeAfter, Aten.Call("to.dtype", this, type, non_blocking, copy));

        /// <summary>The same values as another element type.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(type, copy, disposeAfter, non_blocking);

        /// <summary>The same values as another element type.</summary>
        public Tensor type(ScalarType dtype) => to(dtype);

        /// <summary>The same values with the other tensor's element type.</summary>
        public Tensor type_as(Tensor tensor) => to(tensor.dtype);

        /// <summary>The same values as another element type on another device.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            DisposeIf(disposeAfter, Aten.Call("to.device", this, device, type, non_blocking, copy));

        /// <summary>The same values on another device.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(dtype, device, copy, disposeAfter, non_blocking);

        /// <summary>The same values on another device.</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>The same values on another device.</summary>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The same values with the other tensor's type, on its device.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => to(other.dtype, other.device, non_blocking: non_blocking);

        /// <summary>The same values in the processor's memory.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>The same values on a CUDA device.</summary>
        /// <param name="device">Which one; the current one if none is given.</param>
        /// <param name="non_blocking">Do not wait for the copy.</param>
        /// <exception cref="ArgumentException">The device is no CUDA device.</exception>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => device is null or { type: DeviceType.CUDA }
            ? to(device ?? CUDA, non_blocking: non_blocking)
            : throw new ArgumentException(ErrorMessages.NotACudaDevice(shape, device), nameof(device));

        /// <summary>What a conversion makes of the tensor: <c>x.type(torch.LongTensor)</c>.</summary>
        public Tensor type(Func<Tensor, Tensor> typeFunc) => typeFunc(this);

        /// <summary>The same values in single precision.</summary>
        public Tensor @float() => to(ScalarType.Float32);

        /// <summary>The same values in double precision.</summary>
        public Tensor @double() => to(ScalarType.Float64);

        /// <summary>The same values in half precision.</summary>
        public Tensor half() => to(ScalarType.Float16);

        /// <summary>The same values as brain floating point: single precision's range in 16 bits.</summary>
        public Tensor bfloat16() => to(ScalarType.BFloat16);

        /// <summary>The same values as 64-bit integers.</summary>
        public Tensor @long() => to(ScalarType.Int64);

        /// <summary>The same values as 32-bit integers.</summary>
        public Tensor @int() => to(ScalarType.Int32);

        /// <summary>The same values as 16-bit integers.</summary>
        public Tensor @short() => to(ScalarType.Int16);

        /// <summary>The same values as 8-bit signed integers.</summary>
        public Tensor @char() => to(ScalarType.Int8);

        /// <summary>The same values as 8-bit unsigned integers.</summary>
        public Tensor @byte() => to(ScalarType.Byte);

        /// <summary>Whether each element is not zero, as Booleans.</summary>
        public Tensor @bool() => to(ScalarType.Bool);

        internal Tensor AsType(ScalarType? type) => type is { } wanted && wanted != dtype ? to(wanted, disposeAfter: true) : this;

        private Tensor DisposeIf(bool wanted, Tensor result)
        {
            if (wanted)
            {
                Dispose();
            }
            return result;
        }
    }
}
