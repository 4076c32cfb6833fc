using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Encoder layers, each over the output of the one below.</summary>
/// <remarks>Vaswani et al., Attention is all you need, 2017, section 3.1.</remarks>
public sealed class TransformerEncoder : nn.Module<Tensor, Tensor?, Tensor?, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor>
{
    internal readonly ModuleList<TransformerEncoderLayer> layers;
    internal readonly LayerNorm? norm;

    internal TransformerEncoder(TransformerEncoderLayer layer, long num_layers, LayerNorm? norm = null) : base(nameof(TransformerEncoder))
    {
        ArgumentNullException.ThrowIfNull(layer);
        nn.functional.CheckPositive(nameof(TransformerEncoder), nameof(num_layers), num_layers);
        layers = new([.. Enumerable.Range(0, (int)num_layers).Select(_ => new TransformerEncoderLayer(layer))]);
        this.norm = norm;
        RegisterComponents();
    }

    /// <summary>The functions of a layer; <see cref="nn.Activations"/> is what the factories take.</summary>
    public enum Activations
    {
        /// <summary>A rectifier.</summary>
        ReLU = 0,

        /// <summary>Each element times the normal distribution's share below it.</summary>
        GELU = 1,
    }

    /// <summary>The last layer's output.</summary>
    /// <param name="src">Shape (length, batch, d_model).</param>
    /// <param name="src_mask">Shape (length, length) or (batch · nhead, length, length): true where a place is not seen, or numbers to add to the scores; or null.</param>
    /// <param name="src_key_padding_mask">Shape (batch, length): true where a place is padding; or null.</param>
    /// <returns>The shape of <paramref name="src"/>.</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public override Tensor forward(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var x = src;
        foreach (var layer in layers)
        {
            x = src_mask is null && src_key_padding_mask is null ? layer.call(x) : layer.call(x, src_mask, src_key_padding_mask);
        }
        return (norm?.call(x) ?? x).MoveToOuterDisposeScope();
    }

    /// <summary>The last layer's output under a mask.</summary>
    public Tensor call(Tensor src, Tensor? src_mask) => base.call(src, src_mask, null);

    /// <summary>The last layer's output.</summary>
    public Tensor call(Tensor src) => base.call(src, null, null);
}
