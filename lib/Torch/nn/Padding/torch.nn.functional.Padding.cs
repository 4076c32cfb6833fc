using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The input with elements around it.</summary>
            /// <param name="input">Any shape; other than constants go around the last one to three dimensions only.</param>
            /// <param name="pad">How many elements before and after each dimension, the last dimension first; negative ones cut.</param>
            /// <param name="mode">What the elements are.</param>
            /// <param name="value">Their value, where it is a constant.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Aten.Call("pad", input, pad, ModeName(mode), value);

            /// <summary>The input with elements around it.</summary>
            /// <param name="input">Any shape; other than constants go around the last one to three dimensions only.</param>
            /// <param name="pad">How many elements before and after each dimension, the last dimension first; negative ones cut.</param>
            /// <param name="mode">What the elements are.</param>
            /// <param name="value">Their value, where it is a constant.</param>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            /// <summary>The input with elements around its last dimension.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="pad">How many elements: left, right.</param>
            /// <param name="mode">What the elements are.</param>
            /// <param name="value">Their value, where it is a constant.</param>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, Sizes.Pair(pad), mode, value);

            /// <summary>The input with elements around its last two dimensions.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="pad">How many elements: left, right, top, bottom.</param>
            /// <param name="mode">What the elements are.</param>
            /// <param name="value">Their value, where it is a constant.</param>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>The input with elements around all its dimensions, batch and channels too.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="pad">How many elements, at both ends.</param>
            /// <param name="mode">What the elements are.</param>
            /// <param name="value">Their value, where it is a constant.</param>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                ArgumentNullException.ThrowIfNull(input);
                var everywhere = new long[2 * input.Dimensions];
                Array.Fill(everywhere, pad);
                return functional.pad(input, everywhere, mode, value);
            }

            private static string ModeName(PaddingModes mode) => mode switch
            {
                PaddingModes.Reflect => "reflect",
                PaddingModes.Replicate => "replicate",
                PaddingModes.Circular => "circular",
                _ => "constant",
            };
        }
    }
}
