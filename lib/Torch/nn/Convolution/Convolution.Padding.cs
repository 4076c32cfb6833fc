using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

// How the input is padded: by libtorch along with the convolution where zeros are put, else before it.
public abstract partial class Convolution
{
    /// <summary>How many elements are put at both ends of each dimension; null where <see cref="padding_type"/> says it.</summary>
    public long[]? padding { get; private set; }

    /// <summary>The padding's name, if it was given by name.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>What the elements put around the input are.</summary>
    /// <exception cref="ArgumentException">The convolution is transposed, and they are not zeros.</exception>
    public PaddingModes padding_mode
    {
        get;
        set => field = !transposed || value == PaddingModes.Zeros
            ? value
            : throw new ArgumentException(ErrorMessages.TransposedPaddingMode(GetName(), value));
    }

    /// <summary>Sets how many elements are put at both ends of each dimension.</summary>
    /// <exception cref="ArgumentException">There is not one number for each dimension.</exception>
    public void SetPadding(long[] padding) => (this.padding, padding_type) = (ForEachDimension(padding, nameof(padding)), null);

    /// <summary>Sets the padding by name.</summary>
    /// <exception cref="ArgumentException">The convolution is transposed, or the lengths are to be kept at a stride other than 1.</exception>
    public void SetPadding(Padding padding)
    {
        if (transposed)
        {
            throw new ArgumentException(ErrorMessages.NamedPadding(GetName()), nameof(padding));
        }
        CheckStride(padding, stride);
        (this.padding, padding_type) = (null, padding);
    }

    private protected string PaddingName => padding_type == Padding.Same ? "same" : "valid";

    // Null where libtorch pads along with the convolution.
    private protected Tensor? Padded(Tensor input) =>
        padding_mode == PaddingModes.Zeros ? null : nn.functional.pad(input, Around(), padding_mode);

    // For both ends of each dimension, the last dimension first.
    private long[] Around() => (padding, padding_type) switch
    {
        ({ } counts, _) => [.. counts.Reverse().SelectMany(count => new[] { count, count })],
        (_, Padding.Same) => [.. dilation.Zip(kernel_size, (apart, length) => apart * (length - 1)).Reverse().SelectMany(total => new[] { total / 2, total - total / 2 })],
        _ => new long[2 * _dimensions],
    };

    private void CheckStride(Padding? padding, long[] stride)
    {
        if (padding == Padding.Same && stride.Any(step => step != 1))
        {
            throw new ArgumentException(ErrorMessages.SamePadding(GetName(), stride), nameof(padding));
        }
    }
}
