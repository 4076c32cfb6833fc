using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Puts the elements of a max pool over one dimension back where they were, and 0 elsewhere.</summary>
            /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
            /// <param name="indices">The places <c>max_pool1d_with_indices</c> gave. The same shape.</param>
            /// <param name="kernel_size">The pool's window.</param>
            /// <param name="stride">The pool's stride; null: its window.</param>
            /// <param name="padding">The pool's padding; null: none.</param>
            /// <param name="output_size">The output's lengths, with batch and channels or without; null: the least that the pool can have had.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            /// <exception cref="ArgumentException">The output cannot have that size.</exception>
            public static Tensor max_unpool1d(Tensor input, Tensor indices, long kernel_size, long? stride = null, long? padding = null, long[]? output_size = null)
            {
                ArgumentNullException.ThrowIfNull(input);
                ArgumentNullException.ThrowIfNull(indices);
                using var flat = input.unsqueeze(-1);
                using var places = indices.unsqueeze(-1);
                var size = UnpooledSize(nameof(max_unpool1d), input, [kernel_size], Sizes.Single(stride), Sizes.Single(padding), output_size);
                using var unpooled = Aten.Call("max_unpool2d", flat, places, new[] { size[0], 1 });
                return unpooled.squeeze(-1);
            }

            /// <summary>Puts the elements of a max pool over two dimensions back where they were, and 0 elsewhere.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="indices">The places <c>max_pool2d_with_indices</c> gave. The same shape.</param>
            /// <param name="kernel_size">The pool's window.</param>
            /// <param name="stride">The pool's stride; null: its window.</param>
            /// <param name="padding">The pool's padding; null: none.</param>
            /// <param name="output_size">The output's lengths, with batch and channels or without; null: the least that the pool can have had.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            /// <exception cref="ArgumentException">The output cannot have that size.</exception>
            public static Tensor max_unpool2d(Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? output_size = null) =>
                Aten.Call("max_unpool2d", input, indices, UnpooledSize(nameof(max_unpool2d), input, kernel_size, stride, padding, output_size));

            /// <summary>Puts the elements of a max pool over three dimensions back where they were, and 0 elsewhere.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="indices">The places <c>max_pool3d_with_indices</c> gave. The same shape.</param>
            /// <param name="kernel_size">The pool's window.</param>
            /// <param name="stride">The pool's stride; null: its window.</param>
            /// <param name="padding">The pool's padding; null: none.</param>
            /// <param name="output_size">The output's lengths, with batch and channels or without; null: the least that the pool can have had.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            /// <exception cref="ArgumentException">The output cannot have that size.</exception>
            public static Tensor max_unpool3d(Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? output_size = null) =>
                Aten.Call("max_unpool3d", input, indices, UnpooledSize(nameof(max_unpool3d), input, kernel_size, stride, padding, output_size), stride ?? kernel_size, padding ?? [0, 0, 0]);

            // A pool forgets what its stride left over: sizes between two strides are possible.
            private static long[] UnpooledSize(string subject, Tensor input, long[] kernel_size, long[]? stride, long[]? padding, long[]? output_size)
            {
                ArgumentNullException.ThrowIfNull(input);
                ArgumentNullException.ThrowIfNull(kernel_size);
                var count = kernel_size.Length;
                if (output_size is not null && output_size.Length != count && output_size.Length != count + 2)
                {
                    throw new ArgumentException(ErrorMessages.OutputSizeRank(subject, count, 2, output_size), nameof(output_size));
                }
                var sizes = new long[count];
                for (var i = 0; i < count; i++)
                {
                    var step = (stride ?? kernel_size)[i];
                    var usual = (input.size(i - count) - 1) * step + kernel_size[i] - 2 * (padding?[i] ?? 0);
                    sizes[i] = output_size is null ? usual : output_size[output_size.Length - count + i];
                    if (output_size is not null && (sizes[i] <= usual - step || sizes[i] >= usual + step))
                    {
                        throw new ArgumentException(ErrorMessages.OutputSize(subject, i, usual - step + 1, usual + step - 1, output_size, input.shape), nameof(output_size));
                    }
                }
                return sizes;
            }
        }
    }
}
