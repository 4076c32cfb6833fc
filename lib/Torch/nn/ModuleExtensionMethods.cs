using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Converting and moving modules; each gives back the module with its own type.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts parameters and buffers; integer buffers keep their type.</summary>
    /// <exception cref="ArgumentException">The type is not a floating-point or complex type.</exception>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : nn.Module => (T)module._to(type, non_blocking);

    /// <summary>Converts and moves parameters and buffers.</summary>
    /// <exception cref="ArgumentException">The type is not a floating-point or complex type.</exception>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false) where T : nn.Module => (T)module._to(device, type, non_blocking);

    /// <summary>Moves parameters and buffers.</summary>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module => (T)module._to(deviceType, deviceIndex, non_blocking);

    /// <summary>Moves parameters and buffers.</summary>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(device);
        return (T)module._to(device.type, device.index, non_blocking);
    }

    /// <summary>Moves parameters and buffers.</summary>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : nn.Module => module.to(new Device(device), non_blocking);

    /// <summary>Converts and moves parameters and buffers to where and what another tensor is.</summary>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(other);
        return module.to(other.device, other.dtype, non_blocking);
    }

    /// <summary>Moves parameters and buffers to the processor's memory.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(DeviceType.CPU, -1, non_blocking);

    /// <summary>Moves parameters and buffers to a CUDA device.</summary>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module => module.to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Converts parameters and buffers to single precision.</summary>
    public static T @float<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float32, non_blocking);

    /// <summary>Converts parameters and buffers to double precision.</summary>
    public static T @double<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float64, non_blocking);

    /// <summary>Converts parameters and buffers to half precision.</summary>
    public static T half<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float16, non_blocking);

    /// <summary>Converts parameters and buffers to brain floating point.</summary>
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.BFloat16, non_blocking);

    /// <summary>Converts parameters and buffers to complex numbers of single precision.</summary>
    public static T cfloat<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.ComplexFloat32, non_blocking);

    /// <summary>Converts parameters and buffers to complex numbers of double precision.</summary>
    public static T cdouble<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.ComplexFloat64, non_blocking);
}
