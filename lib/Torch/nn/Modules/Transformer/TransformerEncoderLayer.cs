using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Self-attention, then two linear maps at each place; after each of the two, what went in is added and the sum normalized.</summary>
/// <remarks>Vaswani et al., Attention is all you need, 2017, section 3.1.</remarks>
public sealed class TransformerEncoderLayer : nn.Module<Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor, Tensor>
{
    // Registered under their own names, in this order, which is PyTorch's.
    internal readonly MultiheadAttention self_attn;
    internal readonly Linear linear1;
    internal readonly Dropout dropout;
    internal readonly Linear linear2;
    internal readonly LayerNorm norm1;
    internal readonly LayerNorm norm2;
    internal readonly Dropout dropout1;
    internal readonly Dropout dropout2;

    private readonly nn.Activations _activation;

    internal TransformerEncoderLayer(long d_model, long nhead, long dim_feedforward, double dropout, nn.Activations activation) : base(nameof(TransformerEncoderLayer))
    {
        nn.functional.CheckPositive(GetName(), nameof(dim_feedforward), dim_feedforward);
        self_attn = nn.MultiheadAttention(d_model, nhead, dropout);
        linear1 = nn.Linear(d_model, dim_feedforward);
        linear2 = nn.Linear(dim_feedforward, d_model);
        (norm1, norm2) = (nn.LayerNorm(d_model), nn.LayerNorm(d_model));
        (this.dropout, dropout1, dropout2) = (nn.Dropout(dropout), nn.Dropout(dropout), nn.Dropout(dropout));
        _activation = activation;
        RegisterComponents();
    }

    // The same values in parameters of its own; nothing is drawn.
    internal TransformerEncoderLayer(TransformerEncoderLayer other) : base(nameof(TransformerEncoderLayer))
    {
        self_attn = new(other.self_attn);
        (linear1, linear2) = (other.linear1.Copy(), other.linear2.Copy());
        (norm1, norm2) = (other.norm1.Copy(), other.norm2.Copy());
        (dropout, dropout1, dropout2) = (nn.Dropout(other.dropout.p), nn.Dropout(other.dropout1.p), nn.Dropout(other.dropout2.p));
        _activation = other._activation;
        RegisterComponents();
        train(other.training);
    }

    /// <summary>The layer's output.</summary>
    /// <param name="src">Shape (length, batch, d_model).</param>
    /// <returns>The same shape.</returns>
    /// <exception cref="ExternalException">The shape is not as said.</exception>
    public override Tensor forward(Tensor src) => Encode(src, null, null);

    /// <summary>The layer's output under a mask, with the hooks before and after; they see <paramref name="src"/>.</summary>
    /// <param name="src">Shape (length, batch, d_model).</param>
    /// <param name="src_mask">Shape (length, length) or (batch · nhead, length, length): true where a place is not seen, or numbers to add to the scores.</param>
    /// <returns>The shape of <paramref name="src"/>.</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public Tensor call(Tensor src, Tensor? src_mask) => call(src, src_mask, null);

    /// <summary>The layer's output under masks, with the hooks before and after; they see <paramref name="src"/>.</summary>
    /// <param name="src">Shape (length, batch, d_model).</param>
    /// <param name="src_mask">Shape (length, length) or (batch · nhead, length, length): true where a place is not seen, or numbers to add to the scores; or null.</param>
    /// <param name="src_key_padding_mask">Shape (batch, length): true where a place is padding; or null.</param>
    /// <returns>The shape of <paramref name="src"/>.</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public Tensor call(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask) =>
        IsHooked ? EncodeHooked(src, src_mask, src_key_padding_mask) : Encode(src, src_mask, src_key_padding_mask);

    // Apart, so that a call without hooks makes no function object.
    private Tensor EncodeHooked(Tensor src, Tensor? mask, Tensor? padding) => CallHooked(src, x => Encode(x, mask, padding));

    private Tensor Encode(Tensor src, Tensor? mask, Tensor? padding)
    {
        using var scope = NewDisposeScope();
        var x = norm1.call(src + dropout1.call(self_attn.Attended(src, src, padding, mask)));
        var y = linear2.call(dropout.call(nn.Apply(_activation, linear1.call(x))));
        return norm2.call(x + dropout2.call(y)).MoveToOuterDisposeScope();
    }
}
