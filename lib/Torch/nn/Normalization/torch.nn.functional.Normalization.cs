using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Normalizes each channel over the batch, or by a given mean and variance.</summary>
            /// <param name="input">Shape (batch, channels, …).</param>
            /// <param name="running_mean">The mean to go by, or, if training, to bring up to date; or null.</param>
            /// <param name="running_var">The variance to go by, or, if training, to bring up to date; or null.</param>
            /// <param name="weight">The scale, or null.</param>
            /// <param name="bias">The shift, or null.</param>
            /// <param name="training">Go by the batch.</param>
            /// <param name="momentum">The batch's share in the running mean and variance.</param>
            /// <param name="eps">What is added to the variance.</param>
            /// <returns>The same shape.</returns>
            /// <exception cref="ArgumentException">Each channel has one value, and the batch is to be gone by.</exception>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-5)
            {
                if (training)
                {
                    CheckBatchSize(nameof(batch_norm), input);
                }
                return Aten.Call("batch_norm", input, weight, bias, running_mean, running_var, training, momentum, eps, true);
            }

            /// <summary>Normalizes each channel of each sample, or by a given mean and variance.</summary>
            /// <param name="input">Shape (batch, channels, …).</param>
            /// <param name="running_mean">The mean to go by, or to bring up to date; or null.</param>
            /// <param name="running_var">The variance to go by, or to bring up to date; or null.</param>
            /// <param name="weight">The scale, or null.</param>
            /// <param name="bias">The shift, or null.</param>
            /// <param name="use_input_stats">Go by the input.</param>
            /// <param name="momentum">The input's share in the running mean and variance.</param>
            /// <param name="eps">What is added to the variance.</param>
            /// <returns>The same shape.</returns>
            /// <exception cref="ArgumentException">Each channel has one element, and the input is to be gone by.</exception>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5)
            {
                ArgumentNullException.ThrowIfNull(input);
                ReadOnlySpan<Value> arguments = [input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, true];
                if (use_input_stats && input.Dimensions > 2 && input.shape.AsSpan(2).IndexOfAnyExcept(1) < 0)
                {
                    throw new ArgumentException(ErrorMessages.OneValue(nameof(instance_norm), input.shape), nameof(input));
                }
                return Aten.Call("instance_norm", arguments);
            }

            /// <summary>Normalizes each group of a sample's channels.</summary>
            /// <param name="input">Shape (batch, channels, …).</param>
            /// <param name="num_groups">The number of groups.</param>
            /// <param name="weight">The scale of each channel, or null.</param>
            /// <param name="bias">The shift of each channel, or null.</param>
            /// <param name="eps">What is added to the variance.</param>
            /// <returns>The same shape.</returns>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Aten.Call("group_norm", input, num_groups, weight, bias, eps, true);

            /// <summary>Divides by the p-norm along a dimension.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="p">The p of the norm.</param>
            /// <param name="dim">The dimension.</param>
            /// <param name="eps">The least to divide by.</param>
            /// <returns>The same shape.</returns>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1L, double eps = 1e-12)
            {
                ArgumentNullException.ThrowIfNull(input);
                using var norm = Aten.Call("norm.ScalarOpt_dim", input, p, new[] { dim }, true);
                using var divisor = norm.clamp_min(eps);
                return input.div(divisor);
            }

            internal static void CheckBatchSize(string subject, Tensor input)
            {
                ArgumentNullException.ThrowIfNull(input);
                if (input.Dimensions > 1 && input.numel() == input.size(1))
                {
                    throw new ArgumentException(ErrorMessages.OneValue(subject, input.shape), nameof(input));
                }
            }

            internal static void CheckThreeDimensions(string subject, Tensor input)
            {
                ArgumentNullException.ThrowIfNull(input);
                if (input.Dimensions < 3)
                {
                    throw new ArgumentException(ErrorMessages.Rank(subject, "at least 3", input.shape), nameof(input));
                }
            }
        }
    }
}
