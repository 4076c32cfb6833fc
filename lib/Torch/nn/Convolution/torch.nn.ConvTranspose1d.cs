using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The transposed convolution over one dimension, with PyTorch's random initial values.</summary>
        /// <param name="in_channels">The number of channels that come in.</param>
        /// <param name="out_channels">The number of channels that go out.</param>
        /// <param name="kernel_size">The kernels' lengths.</param>
        /// <param name="stride">How far apart the input's elements are in the output.</param>
        /// <param name="padding">How much is cut from both ends of each dimension.</param>
        /// <param name="output_padding">How much longer the output is made at its ends.</param>
        /// <param name="dilation">How far apart the kernel's elements are.</param>
        /// <param name="padding_mode">Zeros, and no other.</param>
        /// <param name="groups">Into how many groups the channels fall.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">The channels do not fall into as many groups, or <paramref name="padding_mode"/> is not zeros.</exception>
        public static ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(new ConvolutionOptions(in_channels, out_channels, [kernel_size])
            {
                stride = [stride],
                padding = [padding],
                output_padding = [output_padding],
                dilation = [dilation],
                padding_mode = padding_mode,
                groups = groups,
                bias = bias,
                device = device,
                dtype = dtype,
            });
    }
}
