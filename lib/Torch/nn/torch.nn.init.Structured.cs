using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Fills a convolution's kernels so that it passes its input channels on, as many as there are outputs for.</summary>
            /// <param name="tensor">Shape (out_channels, in_channels, …), with one to three dimensions more.</param>
            /// <exception cref="ArgumentException">The tensor has other dimensions.</exception>
            public static Tensor dirac_(Tensor tensor)
            {
                CheckDimensions(nameof(dirac_), tensor, "3, 4 or 5", tensor?.Dimensions is 3 or 4 or 5);
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                tensor!.zero_();
                // (out, in, …) → the middle of each kernel: (out, in)
                var middle = tensor;
                for (var dimension = tensor.Dimensions - 1; dimension > 1; dimension--)
                {
                    middle = middle.select(dimension, tensor.size((int)dimension) / 2);
                }
                middle.diagonal().fill_(1);
                return tensor;
            }

            /// <summary>Fills with a matrix whose rows, or columns where there are more rows, are orthogonal and of length 1, times a gain.</summary>
            /// <param name="tensor">Two dimensions at least; those after the first count as one.</param>
            /// <param name="gain">The factor.</param>
            /// <exception cref="ArgumentException">The tensor has fewer dimensions.</exception>
            /// <remarks>Saxe et al., Exact solutions to the nonlinear dynamics of learning in deep linear neural networks, 2014.</remarks>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                CheckDimensions(nameof(orthogonal_), tensor, "at least 2", tensor?.Dimensions >= 2);
                if (tensor!.numel() == 0)
                {
                    return tensor;
                }
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                long rows = tensor.size(0), columns = tensor.numel() / rows;
                var drawn = empty(rows, columns, tensor.dtype, tensor.device).normal_();
                var (q, r) = Aten.CallTwo("linalg_qr", rows < columns ? drawn.t() : drawn);
                // The decomposition's signs are made unique.
                q.mul_(r.diag().sign());
                return tensor.copy_((rows < columns ? q.t() : q).reshape(tensor.shape)).mul_(gain);
            }

            /// <summary>Fills a matrix from a normal distribution, then sets a share of each column to 0.</summary>
            /// <param name="tensor">A matrix.</param>
            /// <param name="sparsity">The share of zeros.</param>
            /// <param name="std">The distribution's deviation.</param>
            /// <exception cref="ArgumentException">The tensor is no matrix.</exception>
            /// <remarks>Martens, Deep learning via Hessian-free optimization, 2010, section 5.</remarks>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                CheckDimensions(nameof(sparse_), tensor, "2", tensor?.Dimensions == 2);
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var rows = tensor!.size(0);
                tensor.normal_(0, std);
                for (var column = 0L; column < tensor.size(1); column++)
                {
                    var zeros = randperm(rows).narrow(0, 0, (long)Math.Ceiling(sparsity * rows));
                    Aten.CallVoid("index_fill_.int_Scalar", tensor.select(1, column), 0, zeros, 0);
                }
                return tensor;
            }

            /// <summary>Fills from a normal distribution whose values outside of [a, b] are drawn again.</summary>
            /// <param name="tensor">Any shape.</param>
            /// <param name="mean">The distribution's mean.</param>
            /// <param name="std">The distribution's deviation.</param>
            /// <param name="a">The least value.</param>
            /// <param name="b">The greatest value.</param>
            /// <param name="generator">Where the random numbers come from.</param>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0.0, double std = 1.0, double a = -2.0, double b = 2.0, Generator? generator = null)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                using var _ = no_grad();
                // Evenly over what the distribution has between the limits, and then back through its integral.
                tensor.uniform_(TwiceShareBelow((a - mean) / std) - 1, TwiceShareBelow((b - mean) / std) - 1, generator);
                Aten.CallVoid("erfinv_", tensor);
                return tensor.mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);
            }

            private static double TwiceShareBelow(double x)
            {
                using var half = torch.tensor(x / Math.Sqrt(2));
                using var integral = half.erf();
                return 1 + integral.item<double>();
            }

            private static void CheckDimensions(string function, Tensor? tensor, string allowed, bool fits)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (!fits)
                {
                    throw new ArgumentException(ErrorMessages.InitialShape(function, allowed, tensor.shape), nameof(tensor));
                }
            }
        }
    }
}
