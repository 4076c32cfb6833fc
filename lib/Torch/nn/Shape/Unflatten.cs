using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Makes one dimension several.</summary>
public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
{
    internal Unflatten(long dim, long[] unflattened_size) : base(nameof(Unflatten)) =>
        (this.dim, this.unflattened_size) = (dim, unflattened_size);

    /// <summary>The dimension.</summary>
    public long dim { get; set; }

    /// <summary>The lengths it falls into; one -1 is worked out.</summary>
    public long[] unflattened_size { get; set; }

    /// <summary>Makes one dimension several.</summary>
    /// <param name="input">Any shape.</param>
    /// <returns>The input's shape, the new lengths in place of the one.</returns>
    public override Tensor forward(Tensor input) => nn.functional.unflatten(input, dim, unflattened_size);
}
