using System.Globalization;

namespace TorchSharp;

/// <summary>Reading a tensor's one element, and tensors as text.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The only element as a float.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static float ToSingle(this torch.Tensor value) => value.ToScalar().ToSingle();

    /// <summary>The only element as a double.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static double ToDouble(this torch.Tensor value) => value.ToScalar().ToDouble();

    /// <summary>The only element as a 64-bit integer; fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static long ToInt64(this torch.Tensor value) => value.ToScalar().ToInt64();

    /// <summary>The only element as a 32-bit integer; fractions are cut off.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static int ToInt32(this torch.Tensor value) => value.ToScalar().ToInt32();

    /// <summary>Whether the only element is not zero.</summary>
    /// <exception cref="InvalidOperationException">The tensor has not exactly one element.</exception>
    public static bool ToBoolean(this torch.Tensor value) => value.ToScalar().ToBoolean();

    /// <summary>The tensor as text.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="fltFormat">A .NET format for floating-point elements; <c>g5</c> if none is given.</param>
    /// <param name="width">Not used: lines are shortened by the number of columns.</param>
    /// <param name="newLine">What ends a line; the system's if none is given.</param>
    /// <param name="cultureInfo">How numbers are written; invariant if none is given.</param>
    /// <param name="style">How it is written.</param>
    public static string str(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default) =>
        tensor.ToString(style, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor in nested brackets.</summary>
    public static string npstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Numpy, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor in aligned columns.</summary>
    public static string jlstr(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine);

    /// <summary>Writes the tensor to the console.</summary>
    /// <returns>The tensor.</returns>
    public static torch.Tensor print(this torch.Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.ToString(style, fltFormat, width, cultureInfo, newLine));
        return t;
    }
}
