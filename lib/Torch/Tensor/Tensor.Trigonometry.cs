using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Angles.
    public partial class Tensor
    {
        /// <summary>The sine of each element, in radians.</summary>
        public Tensor sin() => Aten.Call("sin", this);

        /// <summary><see cref="sin"/> in place.</summary>
        public Tensor sin_() => Aten.CallInPlace("sin_", this);

        /// <summary>The cosine of each element, in radians.</summary>
        public Tensor cos() => Aten.Call("cos", this);

        /// <summary><see cref="cos"/> in place.</summary>
        public Tensor cos_() => Aten.CallInPlace("cos_", this);

        /// <summary>The tangent of each element, in radians.</summary>
        public Tensor tan() => Aten.Call("tan", this);

        /// <summary><see cref="Tensor.tan()"/> in place.</summary>
        public Tensor tan_() => Aten.CallInPlace("tan_", this);

        /// <summary>The angle whose sine is each element.</summary>
        public Tensor asin() => Aten.Call("asin", this);

        /// <summary><see cref="Tensor.asin()"/> in place.</summary>
        public Tensor asin_() => Aten.CallInPlace("asin_", this);

        /// <summary>The angle whose cosine is each element.</summary>
        public Tensor acos() => Aten.Call("acos", this);

        /// <summary><see cref="Tensor.acos()"/> in place.</summary>
        public Tensor acos_() => Aten.CallInPlace("acos_", this);

        /// <summary>The angle whose tangent is each element.</summary>
        public Tensor atan() => Aten.Call("atan", this);

        /// <summary><see cref="Tensor.atan()"/> in place.</summary>
        public Tensor atan_() => Aten.CallInPlace("atan_", this);

        /// <summary>The hyperbolic sine of each element.</summary>
        public Tensor sinh() => Aten.Call("sinh", this);

        /// <summary><see cref="Tensor.sinh()"/> in place.</summary>
        public Tensor sinh_() => Aten.CallInPlace("sinh_", this);

        /// <summary>The hyperbolic cosine of each element.</summary>
        public Tensor cosh() => Aten.Call("cosh", this);

        /// <summary><see cref="Tensor.cosh()"/> in place.</summary>
        public Tensor cosh_() => Aten.CallInPlace("cosh_", this);

        /// <summary>The hyperbolic tangent of each element.</summary>
        public Tensor tanh() => Aten.Call("tanh", this);

        /// <summary><see cref="tanh"/> in place.</summary>
        public Tensor tanh_() => Aten.CallInPlace("tanh_", this);

        /// <summary>The angle of the point (other, this) of each pair.</summary>
        public Tensor atan2(Tensor other) => Aten.Call("atan2", this, other);

        /// <summary><see cref="Tensor.atan2(Tensor)"/> in place.</summary>
        public Tensor atan2_(Tensor other) => Aten.CallInPlace("atan2_", this, other);

        /// <summary>The number whose hyperbolic sine is each element.</summary>
        public Tensor asinh() => Aten.Call("asinh", this);

        /// <summary><see cref="Tensor.asinh()"/> in place.</summary>
        public Tensor asinh_() => Aten.CallInPlace("asinh_", this);

        /// <summary>The number whose hyperbolic cosine is each element; not a number below 1.</summary>
        public Tensor acosh() => Aten.Call("acosh", this);

        /// <summary><see cref="Tensor.acosh()"/> in place.</summary>
        public Tensor acosh_() => Aten.CallInPlace("acosh_", this);

        /// <summary>The number whose hyperbolic tangent is each element; infinite at ±1.</summary>
        public Tensor atanh() => Aten.Call("atanh", this);

        /// <summary><see cref="Tensor.atanh()"/> in place.</summary>
        public Tensor atanh_() => Aten.CallInPlace("atanh_", this);

        /// <summary><see cref="Tensor.asin()"/> by another name.</summary>
        public Tensor arcsin() => asin();

        /// <summary><see cref="Tensor.asin_()"/> by another name.</summary>
        public Tensor arcsin_() => asin_();

        /// <summary><see cref="Tensor.acos()"/> by another name.</summary>
        public Tensor arccos() => acos();

        /// <summary><see cref="Tensor.acos_()"/> by another name.</summary>
        public Tensor arccos_() => acos_();

        /// <summary><see cref="Tensor.atan()"/> by another name.</summary>
        public Tensor arctan() => atan();

        /// <summary><see cref="Tensor.atan2(Tensor)"/> by another name.</summary>
        public Tensor arctan(Tensor other) => atan2(other);

        /// <summary><see cref="Tensor.atan_()"/> by another name.</summary>
        public Tensor arctan_() => atan_();

        /// <summary><see cref="Tensor.atan2_(Tensor)"/> by another name.</summary>
        public Tensor arctan_(Tensor other) => atan2_(other);

        /// <summary><see cref="Tensor.asinh()"/> by another name.</summary>
        public Tensor arcsinh() => asinh();

        /// <summary><see cref="Tensor.asinh_()"/> by another name.</summary>
        public Tensor arcsinh_() => asinh_();

        /// <summary><see cref="Tensor.acosh()"/> by another name.</summary>
        public Tensor arccosh() => acosh();

        /// <summary><see cref="Tensor.acosh_()"/> by another name.</summary>
        public Tensor arccosh_() => acosh_();

        /// <summary><see cref="Tensor.atanh()"/> by another name.</summary>
        public Tensor arctanh() => atanh();

        /// <summary><see cref="Tensor.atanh_()"/> by another name.</summary>
        public Tensor arctanh_() => atanh_();

        /// <summary><see cref="Tensor.atan2(Tensor)"/> by another name.</summary>
        public Tensor arctan2(Tensor other) => atan2(other);

        /// <summary><see cref="Tensor.atan2_(Tensor)"/> by another name.</summary>
        public Tensor arctan2_(Tensor other) => atan2_(other);

        /// <summary>sin(πx) / (πx) of each element, 1 at 0.</summary>
        public Tensor sinc() => Aten.Call("sinc", this);

        /// <summary><see cref="Tensor.sinc()"/> in place.</summary>
        public Tensor sinc_() => Aten.CallInPlace("sinc_", this);

        /// <summary>Each element from degrees to radians.</summary>
        public Tensor deg2rad() => Aten.Call("deg2rad", this);

        /// <summary>Each element from radians to degrees.</summary>
        public Tensor rad2deg() => Aten.Call("rad2deg", this);

        /// <summary>The angle of each number in the complex plane: 0, or π for negative ones.</summary>
        public Tensor angle() => Aten.Call("angle", this);
    }
}
