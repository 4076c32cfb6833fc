using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initial values. Each fills the tensor in place, outside the graph, and returns it; with one seed the values are PyTorch's.</summary>
        public static partial class init
        {
            /// <summary>The function that follows a layer, which says how far its weights must reach.</summary>
            public enum NonlinearityType
            {
                /// <summary>None.</summary>
                Linear = 0,

                /// <summary>None, after a convolution over one dimension.</summary>
                Conv1D = 1,

                /// <summary>None, after a convolution over two dimensions.</summary>
                Conv2D = 2,

                /// <summary>None, after a convolution over three dimensions.</summary>
                Conv3D = 3,

                /// <summary>None, after a transposed convolution over one dimension.</summary>
                ConvTranspose1D = 4,

                /// <summary>None, after a transposed convolution over two dimensions.</summary>
                ConvTranspose2D = 5,

                /// <summary>None, after a transposed convolution over three dimensions.</summary>
                ConvTranspose3D = 6,

                /// <summary>Sigmoid.</summary>
                Sigmoid = 7,

                /// <summary>Hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>Rectifier.</summary>
                ReLU = 9,

                /// <summary>Leaky rectifier.</summary>
                LeakyReLU = 10,
            }

            /// <summary>Which side of a layer is counted.</summary>
            public enum FanInOut
            {
                /// <summary>What comes in: keeps the size of values on the way forward.</summary>
                FanIn = 0,

                /// <summary>What goes out: keeps the size of gradients on the way back.</summary>
                FanOut = 1,
            }

            /// <summary>The factor by which weights grow to make up for what a function takes away.</summary>
            /// <param name="nonlinearity">The function.</param>
            /// <param name="param">The slope below 0 of a leaky rectifier.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                _ => 1,
            };

            /// <summary>Fills with 1.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Fills with 0.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Fills with one value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var _ = no_grad();
                return tensor.fill_(val);
            }

            /// <summary>Fills a matrix with the identity.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                using var _ = no_grad();
                using var identity = eye(tensor.size(0), tensor.size(1), tensor.dtype, tensor.device);
                return tensor.copy_(identity);
            }

            /// <summary>Fills with numbers spread evenly over [low, high).</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                using var _ = no_grad();
                return tensor.uniform_(low, high, generator);
            }

            /// <summary>Fills with numbers from a normal distribution.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                using var _ = no_grad();
                return tensor.normal_(mean, std, generator);
            }

            /// <summary>Fills evenly over [-b, b] with b = gain √(6 / (fan in + fan out)).</summary>
            /// <remarks>Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010.</remarks>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Fills from a normal distribution with deviation gain √(2 / (fan in + fan out)).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) => normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>The same as <see cref="xavier_uniform_"/>.</summary>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1.0) => xavier_uniform_(tensor, gain);

            /// <summary>The same as <see cref="xavier_normal_"/>.</summary>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1.0) => xavier_normal_(tensor, gain);

            /// <summary>Fills evenly over [-b, b] with b = gain √(3 / fan).</summary>
            /// <param name="tensor">The weights.</param>
            /// <param name="a">The slope below 0 of the leaky rectifier that follows.</param>
            /// <param name="mode">Which side's fan.</param>
            /// <param name="nonlinearity">The function that follows.</param>
            /// <remarks>He et al., Delving deep into rectifiers, 2015, section 2.2.</remarks>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Fills from a normal distribution with deviation gain / √fan.</summary>
            /// <param name="tensor">The weights.</param>
            /// <param name="a">The slope below 0 of the leaky rectifier that follows.</param>
            /// <param name="mode">Which side's fan.</param>
            /// <param name="nonlinearity">The function that follows.</param>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>How many inputs feed one output, and how many outputs one input feeds.</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                var shape = tensor.shape;
                if (shape.Length < 2)
                {
                    throw new ArgumentException(ErrorMessages.NoFan(shape), nameof(tensor));
                }
                var field = shape.Skip(2).Aggregate(1L, (product, length) => product * length);
                return (shape[1] * field, shape[0] * field);
            }

            // Without elements there is nothing to fill, and a fan of 0 says no deviation.
            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return tensor.numel() == 0 ? 0 : gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return tensor.numel() == 0 ? 0 : calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }
        }
    }
}
