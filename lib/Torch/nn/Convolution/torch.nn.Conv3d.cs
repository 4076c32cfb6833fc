using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Kernels moved over three dimensions, with PyTorch's random initial values.</summary>
        /// <param name="in_channels">The number of channels that come in.</param>
        /// <param name="out_channels">The number of channels that go out.</param>
        /// <param name="kernel_size">The kernels' lengths.</param>
        /// <param name="stride">How far the kernel moves at a time.</param>
        /// <param name="padding">How many elements are put at both ends of each dimension.</param>
        /// <param name="dilation">How far apart the kernel's elements are.</param>
        /// <param name="padding_mode">What the elements put around the input are.</param>
        /// <param name="groups">Into how many groups the channels fall.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">The channels do not fall into as many groups.</exception>
        public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(new ConvolutionOptions(in_channels, out_channels, Sizes.Triple(kernel_size))
            {
                stride = Sizes.Triple(stride),
                padding = Sizes.Triple(padding),
                dilation = Sizes.Triple(dilation),
                padding_mode = padding_mode,
                groups = groups,
                bias = bias,
                device = device,
                dtype = dtype,
            });

        /// <summary>Kernels moved over three dimensions, with PyTorch's random initial values.</summary>
        /// <param name="in_channels">The number of channels that come in.</param>
        /// <param name="out_channels">The number of channels that go out.</param>
        /// <param name="kernel_size">The kernels' lengths.</param>
        /// <param name="stride">How far the kernel moves at a time.</param>
        /// <param name="padding">How many elements are put at both ends of each dimension.</param>
        /// <param name="dilation">How far apart the kernel's elements are.</param>
        /// <param name="padding_mode">What the elements put around the input are.</param>
        /// <param name="groups">Into how many groups the channels fall.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">The channels do not fall into as many groups.</exception>
        public static Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(new ConvolutionOptions(in_channels, out_channels, Sizes.Triple(kernel_size))
            {
                stride = Sizes.Triple(stride),
                padding = Sizes.Triple(padding),
                dilation = Sizes.Triple(dilation),
                padding_mode = padding_mode,
                groups = groups,
                bias = bias,
                device = device,
                dtype = dtype,
            });

        /// <summary>Kernels moved over three dimensions, with PyTorch's random initial values.</summary>
        /// <param name="in_channels">The number of channels that come in.</param>
        /// <param name="out_channels">The number of channels that go out.</param>
        /// <param name="kernel_size">The kernels' lengths.</param>
        /// <param name="padding">How much is put around the input.</param>
        /// <param name="stride">How far the kernel moves at a time.</param>
        /// <param name="dilation">How far apart the kernel's elements are.</param>
        /// <param name="padding_mode">What the elements put around the input are.</param>
        /// <param name="groups">Into how many groups the channels fall.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">The channels do not fall into as many groups, or lengths are to be kept at a stride other than 1.</exception>
        public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(new ConvolutionOptions(in_channels, out_channels, Sizes.Triple(kernel_size))
            {
                stride = Sizes.Triple(stride),
                padding_type = padding,
                dilation = Sizes.Triple(dilation),
                padding_mode = padding_mode,
                groups = groups,
                bias = bias,
                device = device,
                dtype = dtype,
            });

        /// <summary>Kernels moved over three dimensions, with PyTorch's random initial values.</summary>
        /// <param name="in_channels">The number of channels that come in.</param>
        /// <param name="out_channels">The number of channels that go out.</param>
        /// <param name="kernel_size">The kernels' lengths.</param>
        /// <param name="padding">How much is put around the input.</param>
        /// <param name="stride">How far the kernel moves at a time.</param>
        /// <param name="dilation">How far apart the kernel's elements are.</param>
        /// <param name="padding_mode">What the elements put around the input are.</param>
        /// <param name="groups">Into how many groups the channels fall.</param>
        /// <param name="bias">Whether something is added to each output channel.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">The channels do not fall into as many groups, or lengths are to be kept at a stride other than 1.</exception>
        public static Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, Padding padding, (long, long, long)? stride = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(new ConvolutionOptions(in_channels, out_channels, Sizes.Triple(kernel_size))
            {
                stride = Sizes.Triple(stride),
                padding_type = padding,
                dilation = Sizes.Triple(dilation),
                padding_mode = padding_mode,
                groups = groups,
                bias = bias,
                device = device,
                dtype = dtype,
            });
    }
}
