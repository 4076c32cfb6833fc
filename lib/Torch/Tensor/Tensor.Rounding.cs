using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Towards whole numbers.
    public partial class Tensor
    {
        /// <summary>The largest integer not above each element.</summary>
        public Tensor floor() => Aten.Call("floor", this);

        /// <summary><see cref="floor"/> in place.</summary>
        public Tensor floor_() => Aten.CallInPlace("floor_", this);

        /// <summary>The smallest integer not below each element.</summary>
        public Tensor ceil() => Aten.Call("ceil", this);

        /// <summary><see cref="ceil"/> in place.</summary>
        public Tensor ceil_() => Aten.CallInPlace("ceil_", this);

        /// <summary>The nearest integer to each element, ties to even.</summary>
        public Tensor round(long decimals = 0) => decimals == 0 ? Aten.Call("round", this) : Aten.Call("round.decimals", this, decimals);

        /// <summary><see cref="round"/> in place.</summary>
        public Tensor round_(long decimals = 0) => decimals == 0 ? Aten.CallInPlace("round_", this) : Aten.CallInPlace("round_.decimals", this, decimals);

        /// <summary>Each element without its fraction.</summary>
        public Tensor trunc() => Aten.Call("trunc", this);

        /// <summary><see cref="Tensor.trunc()"/> in place.</summary>
        public Tensor trunc_() => Aten.CallInPlace("trunc_", this);

        /// <summary>The fraction of each element.</summary>
        public Tensor frac() => Aten.Call("frac", this);

        /// <summary><see cref="Tensor.frac()"/> in place.</summary>
        public Tensor frac_() => Aten.CallInPlace("frac_", this);

        /// <summary><see cref="Tensor.trunc()"/> by another name.</summary>
        public Tensor fix() => trunc();

        /// <summary><see cref="Tensor.trunc_()"/> by another name.</summary>
        public Tensor fix_() => trunc_();
    }
}
