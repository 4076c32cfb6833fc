using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>The kinds of argument and result that cross the border; mirrors <c>Kind</c> in Native/dispatch.cpp.</summary>
internal enum ValueKind
{
    None,
    Tensor,
    Int,
    Double,
    Bool,
    IntList,
    DoubleList,
    BoolList,
    TensorList,
    String,
    Device,
    Generator,
}

/// <summary>One argument or result as native code sees it; mirrors <c>Value</c> in Native/dispatch.cpp.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    internal ValueKind Kind;
    internal int Count;
    internal long Bits;

    internal readonly nint Pointer => (nint)Bits;

    internal readonly double Real => BitConverter.Int64BitsToDouble(Bits);
}
