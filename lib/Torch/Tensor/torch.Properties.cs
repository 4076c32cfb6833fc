namespace TorchSharp;

// What can be asked of a tensor, as functions.
public static partial class torch
{
    /// <summary>Whether the object is a tensor.</summary>
    public static bool is_tensor(object obj) => obj is Tensor;

    /// <summary>Whether the elements are floating-point numbers.</summary>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    /// <summary>Whether the elements are integers or Booleans.</summary>
    public static bool is_integral(Tensor t) => t.is_integral();

    /// <summary>Whether the elements are complex numbers.</summary>
    public static bool is_complex(Tensor input) => input.is_complex();

    /// <summary>Whether the only element is not zero.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();

    /// <summary>The number of elements.</summary>
    public static long numel(Tensor input) => input.numel();

    /// <summary>The same values as Booleans.</summary>
    public static Tensor BoolTensor(Tensor t) => t.@bool();

    /// <summary>The same values as 8-bit unsigned integers.</summary>
    public static Tensor ByteTensor(Tensor t) => t.@byte();

    /// <summary>The same values as 16-bit integers.</summary>
    public static Tensor ShortTensor(Tensor t) => t.@short();

    /// <summary>The same values as 32-bit integers.</summary>
    public static Tensor IntTensor(Tensor t) => t.@int();

    /// <summary>The same values as 64-bit integers.</summary>
    public static Tensor LongTensor(Tensor t) => t.@long();

    /// <summary>The same values in single precision.</summary>
    public static Tensor FloatTensor(Tensor t) => t.@float();

    /// <summary>The same values in double precision.</summary>
    public static Tensor DoubleTensor(Tensor t) => t.@double();
}
