using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Puts patches back into pictures, and adds where they overlap.</summary>
public sealed class Fold : ParameterLessModule<Tensor, Tensor>
{
    internal Fold((long, long) output_size, (long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride) : base(nameof(Fold)) =>
        (this.output_size, this.kernel_size, this.dilation, this.padding, this.stride) = (output_size, kernel_size, dilation, padding, stride);

    /// <summary>The pictures' height and width.</summary>
    public (long, long) output_size { get; set; }

    /// <summary>The patches' height and width.</summary>
    public (long, long) kernel_size { get; set; }

    /// <summary>How far apart a patch's elements are.</summary>
    public (long, long) dilation { get; set; }

    /// <summary>How many zeros are put around the pictures.</summary>
    public (long, long) padding { get; set; }

    /// <summary>How far apart the patches are.</summary>
    public (long, long) stride { get; set; }

    /// <summary>Puts patches back into pictures, and adds where they overlap.</summary>
    /// <param name="tensor">Shape (batch, channels × elements of a patch, patches), or without the batch.</param>
    /// <returns>Shape (batch, channels, height, width), or without the batch as the input.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.fold(tensor, output_size, kernel_size, dilation, padding, stride);
}
