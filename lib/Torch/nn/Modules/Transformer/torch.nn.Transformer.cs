using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What stands between the two linear maps of a Transformer's layer.</summary>
        public enum Activations
        {
            /// <summary>A rectifier.</summary>
            ReLU = 0,

            /// <summary>Each element times the normal distribution's share below it.</summary>
            GELU = 1,
        }

        /// <summary>Attention by several heads, with PyTorch's random initial values.</summary>
        /// <param name="embedded_dim">Features of the queries and of the output.</param>
        /// <param name="num_heads">Heads.</param>
        /// <param name="dropout">While training, the chance of each weight to become 0.</param>
        /// <param name="bias">Whether the projections have biases.</param>
        /// <param name="add_bias_kv">Add a learnt key and value to every sequence.</param>
        /// <param name="add_zero_attn">Add a key and value of zeros to every sequence.</param>
        /// <param name="kdim">Features of the keys; null: the same.</param>
        /// <param name="vdim">Features of the values; null: the same.</param>
        /// <exception cref="ArgumentException">The heads do not divide the features, a size is not positive, or the chance is not between 0 and 1.</exception>
        public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0.0, bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null) =>
            new(embedded_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim);

        /// <summary>A layer of a Transformer's encoder.</summary>
        /// <param name="d_model">Features of each place.</param>
        /// <param name="nhead">Heads of attention.</param>
        /// <param name="dim_feedforward">Features between the two linear maps.</param>
        /// <param name="dropout">While training, the chance of elements to become 0.</param>
        /// <param name="activation">What stands between the two linear maps.</param>
        /// <exception cref="ArgumentException">The heads do not divide the features, a size is not positive, or the chance is not between 0 and 1.</exception>
        public static TransformerEncoderLayer TransformerEncoderLayer(long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
            new(d_model, nhead, dim_feedforward, dropout, activation);

        /// <summary>A layer of a Transformer's decoder.</summary>
        /// <param name="d_model">Features of each place.</param>
        /// <param name="nhead">Heads of attention.</param>
        /// <param name="dim_feedforward">Features between the two linear maps.</param>
        /// <param name="dropout">While training, the chance of elements to become 0.</param>
        /// <param name="activation">What stands between the two linear maps.</param>
        /// <exception cref="ArgumentException">The heads do not divide the features, a size is not positive, or the chance is not between 0 and 1.</exception>
        public static TransformerDecoderLayer TransformerDecoderLayer(long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
            new(d_model, nhead, dim_feedforward, dropout, activation);

        /// <summary>A stack of copies of an encoder layer.</summary>
        /// <param name="encoder_layer">The layer; it stays the caller's.</param>
        /// <param name="num_layers">How many copies.</param>
        /// <exception cref="ArgumentException">The number is not positive.</exception>
        public static TransformerEncoder TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers) => new(encoder_layer, num_layers);

        /// <summary>A stack of copies of a decoder layer.</summary>
        /// <param name="decoder_layer">The layer; it stays the caller's.</param>
        /// <param name="num_layers">How many copies.</param>
        /// <exception cref="ArgumentException">The number is not positive.</exception>
        public static TransformerDecoder TransformerDecoder(TransformerDecoderLayer decoder_layer, long num_layers) => new(decoder_layer, num_layers);

        /// <summary>An encoder and a decoder.</summary>
        /// <param name="d_model">Features of each place.</param>
        /// <param name="nhead">Heads of attention.</param>
        /// <param name="num_encoder_layers">Layers of the encoder.</param>
        /// <param name="num_decoder_layers">Layers of the decoder.</param>
        /// <param name="dim_feedforward">Features between the two linear maps of a layer.</param>
        /// <param name="dropout">While training, the chance of elements to become 0.</param>
        /// <param name="activation">What stands between the two linear maps.</param>
        /// <exception cref="ArgumentException">The heads do not divide the features, a number is not positive, or the chance is not between 0 and 1.</exception>
        public static Transformer Transformer(long d_model = 512, long nhead = 8, long num_encoder_layers = 6, long num_decoder_layers = 6, long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
            new(d_model, nhead, num_encoder_layers, num_decoder_layers, dim_feedforward, dropout, activation);

        internal static Tensor Apply(Activations activation, Tensor x) => activation == Activations.GELU ? functional.gelu(x) : functional.relu(x);
    }
}
