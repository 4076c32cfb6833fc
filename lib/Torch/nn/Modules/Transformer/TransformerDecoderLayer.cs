using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Self-attention, attention to the encoder's output, then two linear maps at each place; after each of the three, what went in is added and the sum normalized.</summary>
/// <remarks>Vaswani et al., Attention is all you need, 2017, section 3.1.</remarks>
public sealed class TransformerDecoderLayer : nn.Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor>, nn.IModule<Tensor, Tensor, Tensor>
{
    // Registered under their own names, in this order, which is PyTorch's.
    internal readonly MultiheadAttention self_attn;
    internal readonly MultiheadAttention multihead_attn;
    internal readonly Linear linear1;
    internal readonly Dropout dropout;
    internal readonly Linear linear2;
    internal readonly LayerNorm norm1;
    internal readonly LayerNorm norm2;
    internal readonly LayerNorm norm3;
    internal readonly Dropout dropout1;
    internal readonly Dropout dropout2;
    internal readonly Dropout dropout3;

    private readonly nn.Activations _activation;

    internal TransformerDecoderLayer(long d_model, long nhead, long dim_feedforward, double dropout, nn.Activations activation) : base(nameof(TransformerDecoderLayer))
    {
        nn.functional.CheckPositive(GetName(), nameof(dim_feedforward), dim_feedforward);
        self_attn = nn.MultiheadAttention(d_model, nhead, dropout);
        multihead_attn = nn.MultiheadAttention(d_model, nhead, dropout);
        linear1 = nn.Linear(d_model, dim_feedforward);
        linear2 = nn.Linear(dim_feedforward, d_model);
        (norm1, norm2, norm3) = (nn.LayerNorm(d_model), nn.LayerNorm(d_model), nn.LayerNorm(d_model));
        (this.dropout, dropout1, dropout2, dropout3) = (nn.Dropout(dropout), nn.Dropout(dropout), nn.Dropout(dropout), nn.Dropout(dropout));
        _activation = activation;
        RegisterComponents();
    }

    // The same values in parameters of its own; nothing is drawn.
    internal TransformerDecoderLayer(TransformerDecoderLayer other) : base(nameof(TransformerDecoderLayer))
    {
        (self_attn, multihead_attn) = (new(other.self_attn), new(other.multihead_attn));
        (linear1, linear2) = (other.linear1.Copy(), other.linear2.Copy());
        (norm1, norm2, norm3) = (other.norm1.Copy(), other.norm2.Copy(), other.norm3.Copy());
        (dropout, dropout1, dropout2, dropout3) = (nn.Dropout(other.dropout.p), nn.Dropout(other.dropout1.p), nn.Dropout(other.dropout2.p), nn.Dropout(other.dropout3.p));
        _activation = other._activation;
        RegisterComponents();
        train(other.training);
    }

    /// <summary>The layer's output.</summary>
    /// <param name="tgt">Shape (length, batch, d_model).</param>
    /// <param name="memory">The encoder's output, shape (keys, batch, d_model).</param>
    /// <param name="tgt_mask">Shape (length, length) or (batch · nhead, length, length): true where a place is not seen, or numbers to add to the scores; or null.</param>
    /// <param name="memory_mask">Shape (length, keys) or (batch · nhead, length, keys), likewise.</param>
    /// <param name="tgt_key_padding_mask">Shape (batch, length): true where a place is padding; or null.</param>
    /// <param name="memory_key_padding_mask">Shape (batch, keys), likewise.</param>
    /// <returns>The shape of <paramref name="tgt"/>.</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public override Tensor forward(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask, Tensor? tgt_key_padding_mask, Tensor? memory_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var x = norm1.call(tgt + dropout1.call(self_attn.Attended(tgt, tgt, tgt_key_padding_mask, tgt_mask)));
        var y = norm2.call(x + dropout2.call(multihead_attn.Attended(x, memory, memory_key_padding_mask, memory_mask)));
        var z = linear2.call(dropout.call(nn.Apply(_activation, linear1.call(y))));
        return norm3.call(y + dropout3.call(z)).MoveToOuterDisposeScope();
    }

    /// <summary><see cref="forward"/> with the hooks before and after.</summary>
    public new Tensor call(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
        base.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);

    /// <summary>The layer's output without masks.</summary>
    public Tensor call(Tensor tgt, Tensor memory) => base.call(tgt, memory, null, null, null, null);
}
