namespace TorchSharp;

public static partial class torch
{
    // A tensor of one element as a number.
    public partial class Tensor
    {
        /// <summary>The value of a one-element tensor.</summary>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>The value of a one-element tensor.</summary>
        public static explicit operator double(Tensor value) => value.ToDouble();

        /// <summary>The value of a one-element tensor.</summary>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>The value of a one-element tensor.</summary>
        public static explicit operator byte(Tensor value) => value.ToByte();

        /// <summary>The value of a one-element tensor.</summary>
        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        /// <summary>The value of a one-element tensor.</summary>
        public static explicit operator short(Tensor value) => value.ToInt16();

        /// <summary>The value of a one-element tensor.</summary>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>Whether a one-element tensor is not zero.</summary>
        public static explicit operator bool(Tensor value) => value.ToBoolean();
    }
}
