namespace TorchSharp;

/// <summary>A kind of device. The values are libtorch's own.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>An NVIDIA graphics processor.</summary>
    CUDA = 1,

    /// <summary>Apple's Metal.</summary>
    MPS = 13,

    /// <summary>Shapes without memory.</summary>
    META = 14,
}
