using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The matrix turned: rows become columns.</summary>
        public Tensor T => Aten.Call("numpy_T", this);

        /// <summary>The last two dimensions swapped.</summary>
        public Tensor mT => transpose(-2, -1);

        /// <summary>A matrix turned and, where it is complex, conjugated.</summary>
        public Tensor H => Aten.Call("matrix_H", this);

        /// <summary>The last two dimensions swapped and, where they are complex, the elements conjugated.</summary>
        public Tensor mH => adjoint();

        /// <summary>The last two dimensions swapped and, where they are complex, the elements conjugated.</summary>
        public Tensor adjoint() => Aten.Call("adjoint", this);
    }
}
