using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Decoder layers, each over the output of the one below and the encoder's.</summary>
/// <remarks>Vaswani et al., Attention is all you need, 2017, section 3.1.</remarks>
public sealed class TransformerDecoder : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor>
{
    internal readonly ModuleList<TransformerDecoderLayer> layers;
    internal readonly LayerNorm? norm;

    internal TransformerDecoder(TransformerDecoderLayer layer, long num_layers, LayerNorm? norm = null) : base(nameof(TransformerDecoder))
    {
        ArgumentNullException.ThrowIfNull(layer);
        nn.functional.CheckPositive(nameof(TransformerDecoder), nameof(num_layers), num_layers);
        layers = new([.. Enumerable.Range(0, (int)num_layers).Select(_ => new TransformerDecoderLayer(layer))]);
        this.norm = norm;
        RegisterComponents();
    }

    /// <summary>The last layer's output.</summary>
    /// <param name="tgt">Shape (length, batch, d_model).</param>
    /// <param name="memory">The encoder's output, shape (keys, batch, d_model).</param>
    /// <param name="tgt_mask">Shape (length, length) or (batch · nhead, length, length): true where a place is not seen, or numbers to add to the scores; or null.</param>
    /// <param name="memory_mask">Shape (length, keys) or (batch · nhead, length, keys), likewise.</param>
    /// <param name="tgt_key_padding_mask">Shape (batch, length): true where a place is padding; or null.</param>
    /// <param name="memory_key_padding_mask">Shape (batch, keys), likewise.</param>
    /// <returns>The shape of <paramref name="tgt"/>.</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public override Tensor forward(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null)
    {
        using var scope = NewDisposeScope();
        var x = tgt;
        foreach (var layer in layers)
        {
            x = layer.call(x, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);
        }
        return (norm?.call(x) ?? x).MoveToOuterDisposeScope();
    }

    /// <summary><see cref="forward"/> with the hooks before and after.</summary>
    public new Tensor call(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
        base.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);

    /// <summary>The last layer's output without masks.</summary>
    public Tensor call(Tensor tgt, Tensor memory) => base.call(tgt, memory, null, null, null, null);
}
