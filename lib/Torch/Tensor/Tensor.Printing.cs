using System.Globalization;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    private static TensorStringStyle s_stringStyle = TensorStringStyle.Julia;

    /// <summary>The style of <c>str()</c>, <c>print()</c> and notebooks.</summary>
    public static TensorStringStyle TensorStringStyle
    {
        get => s_stringStyle;
        set => s_stringStyle = value == TensorStringStyle.Default ? TensorStringStyle.Julia : value;
    }

    public partial class Tensor
    {
        /// <summary>Shape, type and device: <c>[2x3], type = Float32, device = cpu</c>.</summary>
        public override string ToString() => IsInvalid ? "" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        /// <summary>The tensor as text.</summary>
        /// <param name="style">How it is written.</param>
        /// <param name="fltFormat">A .NET format for floating-point elements; <c>g5</c> if none is given.</param>
        /// <param name="width">Not used: lines are shortened by the number of columns.</param>
        /// <param name="cultureInfo">How numbers are written; invariant if none is given.</param>
        /// <param name="newLine">What ends a line; the system's if none is given.</param>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
        {
            if (IsInvalid)
            {
                return ToString();
            }
            var end = newLine ?? Environment.NewLine;
            switch (style == TensorStringStyle.Default ? torch.TensorStringStyle : style)
            {
                case TensorStringStyle.Metadata:
                    return ToString();
                case TensorStringStyle.Numpy:
                    return new TensorPrinter(this, fltFormat, cultureInfo).Brackets(end);
                default:
                    var printer = new TensorPrinter(this, fltFormat, cultureInfo);
                    return Dimensions == 0 ? $"{ToString()}, value = {printer.Number()}" : ToString() + end + printer.Blocks(end);
            }
        }
    }
}
