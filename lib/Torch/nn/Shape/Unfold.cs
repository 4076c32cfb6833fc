using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Cuts pictures into patches that may overlap, each a column.</summary>
public sealed class Unfold : ParameterLessModule<Tensor, Tensor>
{
    internal Unfold((long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride) : base(nameof(Unfold)) =>
        (this.kernel_size, this.dilation, this.padding, this.stride) = (kernel_size, dilation, padding, stride);

    /// <summary>The patches' height and width.</summary>
    public (long, long) kernel_size { get; set; }

    /// <summary>How far apart a patch's elements are.</summary>
    public (long, long) dilation { get; set; }

    /// <summary>How many zeros are put around the pictures.</summary>
    public (long, long) padding { get; set; }

    /// <summary>How far apart the patches are.</summary>
    public (long, long) stride { get; set; }

    /// <summary>Cuts pictures into patches that may overlap, each a column.</summary>
    /// <param name="tensor">Shape (batch, channels, height, width) or (channels, height, width).</param>
    /// <returns>Shape (batch, channels × elements of a patch, patches), or without the batch as the input.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.unfold(tensor, kernel_size, dilation, padding, stride);
}
