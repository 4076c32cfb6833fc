using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Integers, bit by bit and by their divisors.
    public partial class Tensor
    {
        /// <summary>Each bit turned; of a Boolean, its opposite.</summary>
        public Tensor bitwise_not() => Aten.Call("bitwise_not", this);

        /// <summary><see cref="Tensor.bitwise_not()"/> in place.</summary>
        public Tensor bitwise_not_() => Aten.CallInPlace("bitwise_not_", this);

        /// <summary>Both, bit by bit.</summary>
        public Tensor bitwise_and(Tensor other) => Aten.Call("bitwise_and.Tensor", this, other);

        /// <summary><see cref="Tensor.bitwise_and(Tensor)"/> in place.</summary>
        public Tensor bitwise_and_(Tensor other) => Aten.CallInPlace("bitwise_and_.Tensor", this, other);

        /// <summary>Either, bit by bit.</summary>
        public Tensor bitwise_or(Tensor other) => Aten.Call("bitwise_or.Tensor", this, other);

        /// <summary><see cref="Tensor.bitwise_or(Tensor)"/> in place.</summary>
        public Tensor bitwise_or_(Tensor other) => Aten.CallInPlace("bitwise_or_.Tensor", this, other);

        /// <summary>Exactly one of both, bit by bit.</summary>
        public Tensor bitwise_xor(Tensor other) => Aten.Call("bitwise_xor.Tensor", this, other);

        /// <summary><see cref="Tensor.bitwise_xor(Tensor)"/> in place.</summary>
        public Tensor bitwise_xor_(Tensor other) => Aten.CallInPlace("bitwise_xor_.Tensor", this, other);

        /// <summary>Each element's bits moved up by the other's number of places.</summary>
        public Tensor bitwise_left_shift(Tensor other) => Aten.Call("bitwise_left_shift.Tensor", this, other);

        /// <summary><see cref="Tensor.bitwise_left_shift(Tensor)"/> in place.</summary>
        public Tensor bitwise_left_shift_(Tensor other) => Aten.CallInPlace("bitwise_left_shift_.Tensor", this, other);

        /// <summary>Each element's bits moved down by the other's number of places, the sign kept.</summary>
        public Tensor bitwise_right_shift(Tensor other) => Aten.Call("bitwise_right_shift.Tensor", this, other);

        /// <summary><see cref="Tensor.bitwise_right_shift(Tensor)"/> in place.</summary>
        public Tensor bitwise_right_shift_(Tensor other) => Aten.CallInPlace("bitwise_right_shift_.Tensor", this, other);

        /// <summary>The greatest common divisor of each pair of integers.</summary>
        public Tensor gcd(Tensor other) => Aten.Call("gcd", this, other);

        /// <summary><see cref="Tensor.gcd(Tensor)"/> in place.</summary>
        public Tensor gcd_(Tensor other) => Aten.CallInPlace("gcd_", this, other);

        /// <summary>The least common multiple of each pair of integers.</summary>
        public Tensor lcm(Tensor other) => Aten.Call("lcm", this, other);

        /// <summary><see cref="Tensor.lcm(Tensor)"/> in place.</summary>
        public Tensor lcm_(Tensor other) => Aten.CallInPlace("lcm_", this, other);

        /// <summary>Each bit turned; of a Boolean, its opposite.</summary>
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        /// <summary>Both, bit by bit.</summary>
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        /// <summary>Either, bit by bit.</summary>
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        /// <summary>Exactly one of both, bit by bit.</summary>
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);
    }
}
