namespace TorchSharp;

public static partial class torch
{
    /// <summary>The largest integer not above each element.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary><see cref="Tensor.floor"/> in place.</summary>
    public static Tensor floor_(Tensor input) => input.floor_();

    /// <summary>The smallest integer not below each element.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary><see cref="Tensor.ceil"/> in place.</summary>
    public static Tensor ceil_(Tensor input) => input.ceil_();

    /// <summary>The nearest integer to each element, ties to even.</summary>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    /// <summary><see cref="Tensor.round"/> in place.</summary>
    public static Tensor round_(Tensor input, long decimals = 0) => input.round_(decimals);

    /// <summary>Each element without its fraction.</summary>
    public static Tensor trunc(Tensor input) => input.trunc();

    /// <summary><see cref="Tensor.trunc()"/> in place.</summary>
    public static Tensor trunc_(Tensor input) => input.trunc_();

    /// <summary>The fraction of each element.</summary>
    public static Tensor frac(Tensor input) => input.frac();

    /// <summary><see cref="Tensor.frac()"/> in place.</summary>
    public static Tensor frac_(Tensor input) => input.frac_();

    /// <summary><see cref="Tensor.trunc()"/> by another name.</summary>
    public static Tensor fix(Tensor input) => input.fix();

    /// <summary><see cref="Tensor.trunc_()"/> by another name.</summary>
    public static Tensor fix_(Tensor input) => input.fix_();
}
