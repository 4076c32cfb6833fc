using System.Globalization;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>The tensor as text.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="fltFormat">A .NET format for floating-point elements; <c>g5</c> unless another is set.</param>
    /// <param name="width">Characters of a line in aligned columns: what does not fit is left out; 100 unless another is set.</param>
    /// <param name="newLine">What ends a line; the system's unless another is set.</param>
    /// <param name="cultureInfo">How numbers are written; the current culture if none is given.</param>
    /// <param name="style">How it is written.</param>
    public static string str(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default) =>
        tensor.ToString(style, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor in nested brackets.</summary>
    public static string npstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Numpy, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor in aligned columns.</summary>
    public static string jlstr(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor as a C# array.</summary>
    public static string cstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.CSharp, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor's shape, type and device.</summary>
    public static string metastr(this torch.Tensor tensor) => tensor.ToString(TensorStringStyle.Metadata);

    /// <summary>Writes the tensor to the console.</summary>
    /// <returns>The tensor.</returns>
    public static torch.Tensor print(this torch.Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.ToString(style, fltFormat, width, cultureInfo, newLine));
        return t;
    }
}
