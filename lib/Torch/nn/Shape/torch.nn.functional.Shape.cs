using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Makes pictures larger: r² channels become r × r times as many pixels.</summary>
            /// <param name="input">Shape (…, channels × r², height, width).</param>
            /// <param name="upscale_factor">The r.</param>
            /// <returns>Shape (…, channels, height × r, width × r).</returns>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => Aten.Call("pixel_shuffle", input, upscale_factor);

            /// <summary>Makes pictures smaller: squares of r × r pixels become r² times as many channels.</summary>
            /// <param name="input">Shape (…, channels, height × r, width × r).</param>
            /// <param name="downscale_factor">The r.</param>
            /// <returns>Shape (…, channels × r², height, width).</returns>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => Aten.Call("pixel_unshuffle", input, downscale_factor);

            // libtorch's own operator of that name has no gradient before 2.0.
            internal static Tensor channel_shuffle(Tensor input, long groups)
            {
                ArgumentNullException.ThrowIfNull(input);
                if (groups < 1 || input.Dimensions < 3 || input.size(1) % groups != 0)
                {
                    throw new ArgumentException(ErrorMessages.ChannelGroups(groups, input.shape), nameof(input));
                }
                using var grouped = unflatten(input, 1, [groups, input.size(1) / groups]);
                using var turned = grouped.transpose(1, 2);
                return turned.flatten(1, 2);
            }

            internal static Tensor unflatten(Tensor input, long dim, long[] sizes) => Aten.Call("unflatten.int", input, dim, sizes);
        }
    }
}
