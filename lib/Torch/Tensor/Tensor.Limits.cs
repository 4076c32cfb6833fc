using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The larger, the smaller, and bounds.
    public partial class Tensor
    {
        /// <summary>The larger of each pair.</summary>
        public Tensor maximum(Tensor other) => Aten.Call("maximum", this, other);

        /// <summary>The smaller of each pair.</summary>
        public Tensor minimum(Tensor other) => Aten.Call("minimum", this, other);

        /// <summary>Each element, kept within bounds.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Aten.Call("clamp", this, min, max);

        /// <summary>Each element, kept within bounds of its own.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Aten.Call("clamp.Tensor", this, min, max);

        /// <summary><see cref="clamp(Scalar?, Scalar?)"/> in place.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Aten.CallInPlace("clamp_", this, min, max);

        /// <summary><see cref="Tensor.clamp(Tensor, Tensor)"/> in place.</summary>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Aten.CallInPlace("clamp_.Tensor", this, min, max);

        /// <summary>Each element, or the bound where it is lower.</summary>
        public Tensor clamp_min(Scalar min) => Aten.Call("clamp_min", this, min);

        /// <summary><see cref="Tensor.clamp_min(Scalar)"/> in place.</summary>
        public Tensor clamp_min_(Scalar min) => Aten.CallInPlace("clamp_min_", this, min);

        /// <summary>Each element, or the bound where it is higher.</summary>
        public Tensor clamp_max(Scalar max) => Aten.Call("clamp_max", this, max);

        /// <summary><see cref="Tensor.clamp_max(Scalar)"/> in place.</summary>
        public Tensor clamp_max_(Scalar max) => Aten.CallInPlace("clamp_max_", this, max);

        /// <summary>Each element, with numbers in place of NaN and infinities.</summary>
        public Tensor nan_to_num(double nan = 0d, double? posinf = null, double? neginf = null) => Aten.Call("nan_to_num", this, nan, posinf, neginf);

        /// <summary><see cref="Tensor.maximum(Tensor)"/> by another name.</summary>
        public Tensor max(Tensor other) => maximum(other);

        /// <summary><see cref="Tensor.minimum(Tensor)"/> by another name.</summary>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>The larger of each pair; of a number and NaN, the number.</summary>
        public Tensor fmax(Tensor other) => Aten.Call("fmax", this, other);

        /// <summary>The smaller of each pair; of a number and NaN, the number.</summary>
        public Tensor fmin(Tensor other) => Aten.Call("fmin", this, other);

        /// <summary><see cref="Tensor.clamp(Scalar?, Scalar?)"/> by another name.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);
    }
}
