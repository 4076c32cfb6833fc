namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sine of each element, in radians.</summary>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary><see cref="Tensor.sin"/> in place.</summary>
    public static Tensor sin_(Tensor input) => input.sin_();

    /// <summary>The cosine of each element, in radians.</summary>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary><see cref="Tensor.cos"/> in place.</summary>
    public static Tensor cos_(Tensor input) => input.cos_();

    /// <summary>The tangent of each element, in radians.</summary>
    public static Tensor tan(Tensor input) => input.tan();

    /// <summary><see cref="Tensor.tan()"/> in place.</summary>
    public static Tensor tan_(Tensor input) => input.tan_();

    /// <summary>The angle whose sine is each element.</summary>
    public static Tensor asin(Tensor input) => input.asin();

    /// <summary><see cref="Tensor.asin()"/> in place.</summary>
    public static Tensor asin_(Tensor input) => input.asin_();

    /// <summary>The angle whose cosine is each element.</summary>
    public static Tensor acos(Tensor input) => input.acos();

    /// <summary><see cref="Tensor.acos()"/> in place.</summary>
    public static Tensor acos_(Tensor input) => input.acos_();

    /// <summary>The angle whose tangent is each element.</summary>
    public static Tensor atan(Tensor input) => input.atan();

    /// <summary><see cref="Tensor.atan()"/> in place.</summary>
    public static Tensor atan_(Tensor input) => input.atan_();

    /// <summary>The hyperbolic sine of each element.</summary>
    public static Tensor sinh(Tensor input) => input.sinh();

    /// <summary><see cref="Tensor.sinh()"/> in place.</summary>
    public static Tensor sinh_(Tensor input) => input.sinh_();

    /// <summary>The hyperbolic cosine of each element.</summary>
    public static Tensor cosh(Tensor input) => input.cosh();

    /// <summary><see cref="Tensor.cosh()"/> in place.</summary>
    public static Tensor cosh_(Tensor input) => input.cosh_();

    /// <summary>The hyperbolic tangent of each element.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary><see cref="Tensor.tanh"/> in place.</summary>
    public static Tensor tanh_(Tensor input) => input.tanh_();

    /// <summary>The angle of the point (other, input) of each pair.</summary>
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);

    /// <summary><see cref="Tensor.atan2(Tensor)"/> in place.</summary>
    public static Tensor atan2_(Tensor input, Tensor other) => input.atan2_(other);

    /// <summary>The number whose hyperbolic cosine is each element; not a number below 1.</summary>
    public static Tensor acosh(Tensor input) => input.acosh();

    /// <summary><see cref="Tensor.acosh()"/> in place.</summary>
    public static Tensor acosh_(Tensor input) => input.acosh_();

    /// <summary>The angle of each number in the complex plane: 0, or π for negative ones.</summary>
    public static Tensor angle(Tensor input) => input.angle();

    /// <summary><see cref="Tensor.acos()"/> by another name.</summary>
    public static Tensor arccos(Tensor input) => input.arccos();

    /// <summary><see cref="Tensor.acos_()"/> by another name.</summary>
    public static Tensor arccos_(Tensor input) => input.arccos_();

    /// <summary><see cref="Tensor.acosh()"/> by another name.</summary>
    public static Tensor arccosh(Tensor input) => input.arccosh();

    /// <summary><see cref="Tensor.acosh_()"/> by another name.</summary>
    public static Tensor arccosh_(Tensor input) => input.arccosh_();

    /// <summary><see cref="Tensor.asin()"/> by another name.</summary>
    public static Tensor arcsin(Tensor input) => input.arcsin();

    /// <summary><see cref="Tensor.asin_()"/> by another name.</summary>
    public static Tensor arcsin_(Tensor input) => input.arcsin_();

    /// <summary><see cref="Tensor.asinh()"/> by another name.</summary>
    public static Tensor arcsinh(Tensor input) => input.arcsinh();

    /// <summary><see cref="Tensor.asinh_()"/> by another name.</summary>
    public static Tensor arcsinh_(Tensor input) => input.arcsinh_();

    /// <summary><see cref="Tensor.atan()"/> by another name.</summary>
    public static Tensor arctan(Tensor input) => input.arctan();

    /// <summary><see cref="Tensor.atan2(Tensor)"/> by another name.</summary>
    public static Tensor arctan(Tensor input, Tensor other) => input.arctan(other);

    /// <summary><see cref="Tensor.atan_()"/> by another name.</summary>
    public static Tensor arctan_(Tensor input) => input.arctan_();

    /// <summary><see cref="Tensor.atan2_(Tensor)"/> by another name.</summary>
    public static Tensor arctan_(Tensor input, Tensor other) => input.arctan_(other);

    /// <summary><see cref="Tensor.atan2(Tensor)"/> by another name.</summary>
    public static Tensor arctan2(Tensor input, Tensor other) => input.arctan2(other);

    /// <summary><see cref="Tensor.atan2_(Tensor)"/> by another name.</summary>
    public static Tensor arctan2_(Tensor input, Tensor other) => input.arctan2_(other);

    /// <summary><see cref="Tensor.atanh()"/> by another name.</summary>
    public static Tensor arctanh(Tensor input) => input.arctanh();

    /// <summary><see cref="Tensor.atanh_()"/> by another name.</summary>
    public static Tensor arctanh_(Tensor input) => input.arctanh_();

    /// <summary>The number whose hyperbolic sine is each element.</summary>
    public static Tensor asinh(Tensor input) => input.asinh();

    /// <summary><see cref="Tensor.asinh()"/> in place.</summary>
    public static Tensor asinh_(Tensor input) => input.asinh_();

    /// <summary>The number whose hyperbolic tangent is each element; infinite at ±1.</summary>
    public static Tensor atanh(Tensor input) => input.atanh();

    /// <summary><see cref="Tensor.atanh()"/> in place.</summary>
    public static Tensor atanh_(Tensor input) => input.atanh_();

    /// <summary>Each element from degrees to radians.</summary>
    public static Tensor deg2rad(Tensor input) => input.deg2rad();

    /// <summary>Each element from radians to degrees.</summary>
    public static Tensor rad2deg(Tensor input) => input.rad2deg();

    /// <summary>sin(πx) / (πx) of each element, 1 at 0.</summary>
    public static Tensor sinc(Tensor input) => input.sinc();

    /// <summary><see cref="Tensor.sinc()"/> in place.</summary>
    public static Tensor sinc_(Tensor input) => input.sinc_();
}
