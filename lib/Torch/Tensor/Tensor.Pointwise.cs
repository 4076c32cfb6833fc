using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Element by element, by a condition.
    public partial class Tensor
    {
        /// <summary>This tensor's element where the condition holds, else y's.</summary>
        public Tensor where(Tensor condition, Tensor y) => Aten.Call("where.self", condition, this, y);

        /// <summary>This tensor with a value where the mask is true.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Aten.Call("masked_fill.Scalar", this, mask, value);

        /// <summary><see cref="masked_fill"/> in place.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Aten.CallInPlace("masked_fill_.Scalar", this, mask, value);
    }
}
