using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>An encoder and a decoder, each with a normalization at its end.</summary>
/// <remarks>Vaswani et al., Attention is all you need, 2017.</remarks>
public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor>
{
    internal readonly TransformerEncoder encoder;
    internal readonly TransformerDecoder decoder;

    internal Transformer(long d_model, long nhead, long num_encoder_layers, long num_decoder_layers, long dim_feedforward, double dropout, nn.Activations activation) : base(nameof(Transformer))
    {
        using (var layer = nn.TransformerEncoderLayer(d_model, nhead, dim_feedforward, dropout, activation))
        {
            encoder = new(layer, num_encoder_layers, nn.LayerNorm(d_model));
        }
        using (var layer = nn.TransformerDecoderLayer(d_model, nhead, dim_feedforward, dropout, activation))
        {
            decoder = new(layer, num_decoder_layers, nn.LayerNorm(d_model));
        }
        RegisterComponents();
        foreach (var matrix in parameters().Where(parameter => parameter.Dimensions > 1))
        {
            nn.init.xavier_uniform_(matrix);
        }
    }

    /// <summary>The decoder's output.</summary>
    /// <param name="src">What the encoder reads, shape (keys, batch, d_model).</param>
    /// <param name="tgt">What the decoder reads, shape (length, batch, d_model).</param>
    /// <returns>The shape of <paramref name="tgt"/>.</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public override Tensor forward(Tensor src, Tensor tgt) => call(src, tgt, null);

    /// <summary>The decoder's output under masks; hooks are not called. True hides a place, numbers are added to the scores, null hides nothing.</summary>
    /// <param name="src">What the encoder reads, shape (keys, batch, d_model).</param>
    /// <param name="tgt">What the decoder reads, shape (length, batch, d_model).</param>
    /// <param name="src_mask">Shape (keys, keys) or (batch · nhead, keys, keys).</param>
    /// <param name="tgt_mask">Shape (length, length) or (batch · nhead, length, length).</param>
    /// <param name="memory_mask">Shape (length, keys) or (batch · nhead, length, keys).</param>
    /// <param name="src_key_padding_mask">Shape (batch, keys).</param>
    /// <param name="tgt_key_padding_mask">Shape (batch, length).</param>
    /// <param name="memory_key_padding_mask">Shape (batch, keys).</param>
    /// <returns>The shape of <paramref name="tgt"/>.</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public Tensor call(Tensor src, Tensor tgt, Tensor? src_mask, Tensor? tgt_mask = null, Tensor? memory_mask = null, Tensor? src_key_padding_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null)
    {
        using var memory = encoder.call(src, src_mask, src_key_padding_mask);
        return decoder.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);
    }
}
