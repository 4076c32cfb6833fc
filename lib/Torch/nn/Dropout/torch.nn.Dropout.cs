using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>While training, sets elements to 0 by chance and scales up the rest.</summary>
        /// <param name="p">The chance of each element.</param>
        /// <param name="inplace">Overwrite the input.</param>
        /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        public static partial class functional
        {
            /// <summary>Sets elements to 0 by chance and scales up the rest, if training.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="p">The chance of each element.</param>
            /// <param name="training">Otherwise the input is passed on.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                CheckProbability(nameof(dropout), p);
                return inplace ? Overwrite("dropout_", input, p, training) : Aten.Call("dropout", input, p, training);
            }

            internal static void CheckPositive(string subject, string option, long value)
            {
                if (value < 1)
                {
                    throw new ArgumentException(ErrorMessages.OptionOutOfRange(subject, option, value, "at least 1"), option);
                }
            }

            internal static void CheckProbability(string subject, double p, string option = "p")
            {
                if (p is not (>= 0 and <= 1))
                {
                    throw new ArgumentException(ErrorMessages.OptionOutOfRange(subject, option, p, "between 0 and 1"), option);
                }
            }
        }
    }
}
