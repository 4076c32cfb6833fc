namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sum of each pair of elements.</summary>
    public static Tensor add(Tensor left, Tensor right) => left.add(right);

    /// <summary>The sum of each element and alpha times the other.</summary>
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);

    /// <summary>The sum of each element and a number.</summary>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);

    /// <summary>The difference of each pair of elements.</summary>
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);

    /// <summary>The difference of each element and a number.</summary>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);

    /// <summary>The product of each pair of elements.</summary>
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);

    /// <summary>The product of each element and a number.</summary>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);

    /// <summary>The quotient of each pair of elements.</summary>
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    /// <summary>The quotient of each element and a number.</summary>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    /// <summary>The remainder of each pair, with the divisor's sign.</summary>
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);

    /// <summary>The remainder of each element, with the divisor's sign.</summary>
    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);

    /// <summary>The input plus value times the product of the others.</summary>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);

    /// <summary>The input plus value times the quotient of the others.</summary>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);
}
