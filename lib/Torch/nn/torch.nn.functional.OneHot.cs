using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Classes as vectors that are 1 at the class and 0 elsewhere.</summary>
            /// <param name="x">Classes, int64, of any shape.</param>
            /// <param name="num_classes">The vectors' length; -1: as many as needed.</param>
            /// <returns>Shape (…, num_classes), int64.</returns>
            /// <exception cref="ArgumentException">The classes are not int64.</exception>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                ArgumentNullException.ThrowIfNull(x);
                if (x.dtype != ScalarType.Int64)
                {
                    throw new ArgumentException(ErrorMessages.ClassType("one_hot", x.dtype), nameof(x));
                }
                return Aten.Call("one_hot", x, num_classes);
            }
        }
    }
}
