namespace TorchSharp;

public static partial class torch
{
    /// <summary>The absolute value of each element.</summary>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary><see cref="Tensor.abs"/> in place.</summary>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <summary>Each element with the other sign.</summary>
    public static Tensor neg(Tensor input) => input.neg();

    /// <summary><see cref="Tensor.neg"/> in place.</summary>
    public static Tensor neg_(Tensor input) => input.neg_();

    /// <summary>-1, 0 or 1 by the sign of each element.</summary>
    public static Tensor sign(Tensor input) => input.sign();

    /// <summary><see cref="Tensor.sign()"/> in place.</summary>
    public static Tensor sign_(Tensor input) => input.sign_();

    /// <summary><see cref="Tensor.abs()"/> by another name.</summary>
    public static Tensor absolute(Tensor input) => input.absolute();

    /// <summary><see cref="Tensor.abs_()"/> by another name.</summary>
    public static Tensor absolute_(Tensor input) => input.absolute_();

    /// <summary>Each element's magnitude with the other's sign.</summary>
    public static Tensor copysign(Tensor input, Tensor other) => input.copysign(other);

    /// <summary><see cref="Tensor.neg()"/> by another name.</summary>
    public static Tensor negative(Tensor input) => input.negative();

    /// <summary><see cref="Tensor.neg_()"/> by another name.</summary>
    public static Tensor negative_(Tensor input) => input.neg_();

    /// <summary>The next floating-point number after each element on the way to the other's.</summary>
    public static Tensor nextafter(Tensor input, Tensor other) => input.nextafter(other);

    /// <summary>The same elements; for Booleans there is no such thing.</summary>
    public static Tensor positive(Tensor input) => input.positive();

    /// <summary>-1, 0 or 1 by the sign of each element.</summary>
    public static Tensor sgn(Tensor input) => input.sgn();

    /// <summary><see cref="Tensor.sgn()"/> in place.</summary>
    public static Tensor sgn_(Tensor input) => input.sgn_();

    /// <summary>Whether each element has the sign bit set: negative numbers and -0.</summary>
    public static Tensor signbit(Tensor input) => input.signbit();
}
