using System.ComponentModel;
using System.Globalization;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, type and device: <c>[2x3], type = Float32, device = cpu</c>.</summary>
        public override string ToString() => IsInvalid ? "" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        /// <summary>The tensor in the style set, or its shape, type and device only.</summary>
        /// <param name="disamb">Whether the elements are wanted.</param>
        /// <param name="fltFormat">A .NET format for floating-point elements.</param>
        /// <param name="width">Characters of a line in aligned columns.</param>
        /// <param name="cultureInfo">How numbers are written; the current culture if none is given.</param>
        /// <param name="newLine">What ends a line.</param>
        public string ToString(bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            ToString(disamb ? TensorStringStyle.Default : TensorStringStyle.Metadata, fltFormat, width, cultureInfo, newLine);

        /// <summary>The tensor as text.</summary>
        /// <param name="style">How it is written.</param>
        /// <param name="fltFormat">A .NET format for floating-point elements; <c>g5</c> unless another is set.</param>
        /// <param name="width">Characters of a line in aligned columns: what does not fit is left out; 100 unless another is set.</param>
        /// <param name="cultureInfo">How numbers are written; the current culture if none is given.</param>
        /// <param name="newLine">What ends a line; the system's unless another is set.</param>
        /// <exception cref="InvalidEnumArgumentException">There is no such style.</exception>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            Text(style, fltFormat, width, cultureInfo, newLine);

        /// <summary>The same; in aligned columns without the middle of long dimensions where it is to be abridged.</summary>
        internal string Text(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null, bool abridged = false)
        {
            if (IsInvalid || is_meta)
            {
                return ToString();
            }
            var wanted = style == TensorStringStyle.Default ? PrintOptions.Style : style;
            if (wanted == TensorStringStyle.Metadata)
            {
                return ToString();
            }
            using var elements = new TensorElements(this, fltFormat ?? PrintOptions.FloatFormat, cultureInfo ?? CultureInfo.CurrentCulture);
            var end = newLine ?? PrintOptions.NewLine;
            return wanted switch
            {
                TensorStringStyle.Julia => new JuliaText(elements, width ?? PrintOptions.LineWidth, end, abridged).Write(ToString()),
                TensorStringStyle.Numpy => new NumpyText(elements, end).Write(),
                TensorStringStyle.CSharp => new CSharpText(elements, end).Write(ToString()),
                _ => throw new InvalidEnumArgumentException(nameof(style), (int)style, typeof(TensorStringStyle)),
            };
        }
    }
}
