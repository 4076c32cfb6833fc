namespace TorchSharp;

public static partial class torch
{
    /// <summary>Both, bit by bit.</summary>
    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);

    /// <summary><see cref="Tensor.bitwise_and(Tensor)"/> in place.</summary>
    public static Tensor bitwise_and_(Tensor left, Tensor right) => left.bitwise_and_(right);

    /// <summary>Each element's bits moved up by the other's number of places.</summary>
    public static Tensor bitwise_left_shift(Tensor left, Tensor right) => left.bitwise_left_shift(right);

    /// <summary><see cref="Tensor.bitwise_left_shift(Tensor)"/> in place.</summary>
    public static Tensor bitwise_left_shift_(Tensor left, Tensor right) => left.bitwise_left_shift_(right);

    /// <summary>Each bit turned; of a Boolean, its opposite.</summary>
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();

    /// <summary><see cref="Tensor.bitwise_not()"/> in place.</summary>
    public static Tensor bitwise_not_(Tensor input) => input.bitwise_not_();

    /// <summary>Either, bit by bit.</summary>
    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);

    /// <summary><see cref="Tensor.bitwise_or(Tensor)"/> in place.</summary>
    public static Tensor bitwise_or_(Tensor left, Tensor right) => left.bitwise_or_(right);

    /// <summary>Each element's bits moved down by the other's number of places, the sign kept.</summary>
    public static Tensor bitwise_right_shift(Tensor left, Tensor right) => left.bitwise_right_shift(right);

    /// <summary><see cref="Tensor.bitwise_right_shift(Tensor)"/> in place.</summary>
    public static Tensor bitwise_right_shift_(Tensor left, Tensor right) => left.bitwise_right_shift_(right);

    /// <summary>Exactly one of both, bit by bit.</summary>
    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);

    /// <summary><see cref="Tensor.bitwise_xor(Tensor)"/> in place.</summary>
    public static Tensor bitwise_xor_(Tensor left, Tensor right) => left.bitwise_xor_(right);

    /// <summary>The greatest common divisor of each pair of integers.</summary>
    public static Tensor gcd(Tensor left, Tensor right) => left.gcd(right);

    /// <summary><see cref="Tensor.gcd(Tensor)"/> in place.</summary>
    public static Tensor gcd_(Tensor left, Tensor right) => left.gcd_(right);

    /// <summary>The least common multiple of each pair of integers.</summary>
    public static Tensor lcm(Tensor input, Tensor other) => input.lcm(other);

    /// <summary><see cref="Tensor.lcm(Tensor)"/> in place.</summary>
    public static Tensor lcm_(Tensor input, Tensor other) => input.lcm_(other);
}
