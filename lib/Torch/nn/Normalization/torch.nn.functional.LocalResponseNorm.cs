namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Divides each element by (k + α mean square of its neighbours in other channels)^β.</summary>
            /// <param name="input">Shape (batch, channels, …), three dimensions at least.</param>
            /// <param name="size">The number of channels that count as neighbours.</param>
            /// <param name="alpha">The factor of the mean square.</param>
            /// <param name="beta">The power.</param>
            /// <param name="k">What is added before the power is taken.</param>
            /// <returns>The same shape.</returns>
            /// <exception cref="ArgumentException">The input has fewer than three dimensions.</exception>
            /// <remarks>Krizhevsky et al., ImageNet classification with deep convolutional neural networks, 2012, section 3.3.</remarks>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1.0)
            {
                CheckThreeDimensions(nameof(local_response_norm), input);
                using var scope = NewDisposeScope();
                // The channels as the height of one-channel pictures (batch, 1, channels, elements), so that a pool runs over them.
                var squares = input.square().reshape(input.size(0), 1, input.size(1), -1);
                var padded = pad(squares, [0, 0, size / 2, (size - 1) / 2]);
                var means = avg_pool2d(padded, (size, 1L), (1L, 1L)).view(input.shape);
                return (input / (means * alpha + k).pow(beta)).MoveToOuterDisposeScope();
            }
        }
    }
}
