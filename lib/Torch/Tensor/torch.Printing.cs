using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The style of aligned columns.</summary>
    public const TensorStringStyle julia = TensorStringStyle.Julia;

    /// <summary>The style of nested brackets.</summary>
    public const TensorStringStyle numpy = TensorStringStyle.Numpy;

    /// <summary>The style of C# arrays.</summary>
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;

    /// <summary>The style of <c>str()</c>, <c>print()</c> and notebooks.</summary>
    /// <exception cref="ArgumentException">It is set to <see cref="TensorStringStyle.Default"/>, which is no style of its own.</exception>
    public static TensorStringStyle TensorStringStyle
    {
        get => PrintOptions.Style;
        set => PrintOptions.Style = value == TensorStringStyle.Default ? throw new ArgumentException(ErrorMessages.NoDefaultStyle, nameof(value)) : value;
    }

    /// <summary>Sets how tensors are written where the call does not say.</summary>
    /// <param name="precision">Digits after the point.</param>
    /// <param name="linewidth">Characters of a line in aligned columns; what does not fit is left out.</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="sci_mode">Whether numbers are written with an exponent.</param>
    /// <param name="maxRows">Slices of a dimension, but for the last, before the middle is left out of brackets.</param>
    /// <param name="maxColumns">Elements of a row before the middle is left out of brackets.</param>
    public static void set_printoptions(int precision, int? linewidth = null, string? newLine = null, bool sci_mode = false, int? maxRows = null, int? maxColumns = null) =>
        set_printoptions(null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(sci_mode ? 'E' : 'F')}{precision}"), linewidth, newLine, maxRows, maxColumns);

    /// <summary>Sets how tensors are written where the call does not say; what is null stays as it is.</summary>
    /// <param name="style">The style.</param>
    /// <param name="floatFormat">A .NET format for floating-point elements.</param>
    /// <param name="linewidth">Characters of a line in aligned columns; what does not fit is left out.</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="maxRows">Slices of a dimension, but for the last, before the middle is left out of brackets.</param>
    /// <param name="maxColumns">Elements of a row before the middle is left out of brackets.</param>
    /// <exception cref="ArgumentException">The style is <see cref="TensorStringStyle.Default"/>, which is no style of its own.</exception>
    public static void set_printoptions(TensorStringStyle? style = null, string? floatFormat = null, int? linewidth = null, string? newLine = null, int? maxRows = null, int? maxColumns = null)
    {
        TensorStringStyle = style ?? TensorStringStyle;
        PrintOptions.FloatFormat = floatFormat ?? PrintOptions.FloatFormat;
        PrintOptions.LineWidth = linewidth ?? PrintOptions.LineWidth;
        PrintOptions.NewLine = newLine ?? PrintOptions.NewLine;
        PrintOptions.MaxRows = maxRows ?? PrintOptions.MaxRows;
        PrintOptions.MaxColumns = maxColumns ?? PrintOptions.MaxColumns;
    }
}
