using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

// How the input is padded: by libtorch along with the convolution where zeros are put, else before it.
public abstract partial class Convolution
{
    private long[] _around = [];

    /// <summary>How many elements are put at both ends of each dimension; null where <see cref="padding_type"/> says it.</summary>
    public long[]? padding { get; private set; }

    /// <summary>The padding's name, if it was given by name.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>What the elements put around the input are.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>Sets how many elements are put at both ends of each dimension.</summary>
    public void SetPadding(long[] padding)
    {
        ArgumentNullException.ThrowIfNull(padding);
        (this.padding, padding_type) = (padding, null);
        _around = [.. padding.Reverse().SelectMany(count => new[] { count, count })];
    }

    /// <summary>Sets the padding by name.</summary>
    /// <exception cref="ArgumentException">The convolution is transposed, or the lengths are to be kept at a stride other than 1.</exception>
    public void SetPadding(Padding padding)
    {
        if (transposed)
        {
            throw new ArgumentException(ErrorMessages.NamedPadding(GetName()), nameof(padding));
        }
        if (padding == Padding.Same && stride.Any(step => step != 1))
        {
            throw new ArgumentException(ErrorMessages.SamePadding(GetName(), stride), nameof(padding));
        }
        (this.padding, padding_type) = (null, padding);
        _around = padding == Padding.Same
            ? [.. dilation.Zip(kernel_size, (apart, length) => apart * (length - 1)).Reverse().SelectMany(total => new[] { total / 2, total - total / 2 })]
            : new long[2 * kernel_size.Length];
    }

    private protected string PaddingName => padding_type == Padding.Same ? "same" : "valid";

    // Null where libtorch pads along with the convolution.
    private protected Tensor? Padded(Tensor input) =>
        padding_mode == PaddingModes.Zeros ? null : nn.functional.pad(input, _around, padding_mode);
}
