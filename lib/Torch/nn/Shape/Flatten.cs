using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Makes neighbouring dimensions one.</summary>
public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
{
    internal Flatten(long start_dim = 1, long end_dim = -1) : base(nameof(Flatten)) =>
        (this.start_dim, this.end_dim) = (start_dim, end_dim);

    /// <summary>The first dimension.</summary>
    public long start_dim { get; set; }

    /// <summary>The last dimension, included.</summary>
    public long end_dim { get; set; }

    /// <summary>The input with the dimensions made one.</summary>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.flatten(start_dim, end_dim);
    }
}
