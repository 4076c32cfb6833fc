using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Converts and moves parameters and buffers; integer buffers keep their type.</summary>
            /// <exception cref="ArgumentException">The type is not a floating-point or complex type.</exception>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking) => Convert(device, dtype, non_blocking);

            /// <summary>Moves parameters and buffers.</summary>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                Convert(new Device(deviceType, deviceIndex), null, non_blocking);

            /// <summary>Converts parameters and buffers; integer buffers keep their type.</summary>
            /// <exception cref="ArgumentException">The type is not a floating-point or complex type.</exception>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking) => Convert(null, dtype, non_blocking);

            /// <summary>Converts and moves parameters and buffers to where and what another tensor is; integer buffers keep their type.</summary>
            /// <exception cref="ArgumentException">Its type is not a floating-point or complex type.</exception>
            protected internal Module _to(Tensor other, bool non_blocking) => _to(other.device, other.dtype, non_blocking);

            // The tensors stay the same objects and get new memory, so fields and optimizers that hold them hold the converted ones.
            private Module Convert(Device? device, ScalarType? dtype, bool non_blocking)
            {
                if (IsParameterLess)
                {
                    return this;
                }
                if (dtype is { } type && !is_floating_point(type) && !is_complex(type))
                {
                    throw new ArgumentException(ErrorMessages.ModuleType(GetName(), type), nameof(dtype));
                }
                ConvertOwn(tensor => Converted(tensor, device, dtype, non_blocking));
                foreach (var (_, child) in named_children())
                {
                    Pass(child, device, dtype, non_blocking);
                }
                return this;
            }

            private static void Pass(Module child, Device? device, ScalarType? dtype, bool non_blocking)
            {
                if (device is null)
                {
                    child._to(dtype!.Value, non_blocking);
                }
                else if (dtype is null)
                {
                    child._to(device.type, device.index, non_blocking);
                }
                else
                {
                    child._to(device, dtype.Value, non_blocking);
                }
            }

            // Everything is converted before anything changes.
            private void ConvertOwn(Func<Tensor, Tensor> convert)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                var parameters = named_parameters(recurse: false)
                    .Select(entry => (entry.parameter, Data: convert(entry.parameter), Grad: entry.parameter.grad is { } grad ? convert(grad) : null)).ToList();
                var buffers = named_buffers(recurse: false).Select(entry => (entry.buffer, Data: convert(entry.buffer))).ToList();
                foreach (var (parameter, data, grad) in parameters)
                {
                    parameter.grad = null;
                    Aten.CallVoid("set_data", parameter, data);
                    parameter.grad = grad;
                }
                buffers.ForEach(entry => Aten.CallVoid("set_data", entry.buffer, entry.Data));
            }

            private static Tensor Converted(Tensor tensor, Device? device, ScalarType? dtype, bool non_blocking)
            {
                var type = dtype is { } wanted && !tensor.is_integral() ? wanted : tensor.dtype;
                return tensor.to(type, device ?? tensor.device, non_blocking: non_blocking);
            }
        }
    }
}
