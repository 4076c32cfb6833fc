namespace TorchSharp;

public static partial class torch
{
    /// <summary>The type of a tensor's elements. The values are libtorch's own.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>8-bit unsigned integer.</summary>
        Byte = 0,

        /// <summary>8-bit signed integer.</summary>
        Int8 = 1,

        /// <summary>16-bit signed integer.</summary>
        Int16 = 2,

        /// <summary>32-bit signed integer.</summary>
        Int32 = 3,

        /// <summary>64-bit signed integer.</summary>
        Int64 = 4,

        /// <summary>IEEE half precision.</summary>
        Float16 = 5,

        /// <summary>IEEE single precision.</summary>
        Float32 = 6,

        /// <summary>IEEE double precision.</summary>
        Float64 = 7,

        /// <summary>Complex of two single-precision numbers.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex of two double-precision numbers.</summary>
        ComplexFloat64 = 10,

        /// <summary>Boolean, one byte.</summary>
        Bool = 11,

        /// <summary>Brain floating point: single precision's range in 16 bits.</summary>
        BFloat16 = 15,
    }
}
