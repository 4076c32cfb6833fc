using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Layers of long short-term memory over a sequence.</summary>
/// <remarks>Hochreiter and Schmidhuber, Long short-term memory, 1997.</remarks>
public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private readonly RecurrentLayers _layers;

    internal LSTM(long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype) : base(nameof(LSTM))
    {
        _layers = new(nameof(LSTM), 4, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);
        _layers.Register(this);
    }

    /// <summary>The hidden states of the last layer at each step, and the hidden and cell states of all layers after the last.</summary>
    /// <param name="input">Shape (length, batch, inputSize), or (batch, length, inputSize) with batchFirst.</param>
    /// <param name="h0_c0">The states to start from, each of shape (layers · directions, batch, hiddenSize); null: zeros.</param>
    /// <returns>Shapes (length, batch, directions · hiddenSize), or batch first, and twice (layers · directions, batch, hiddenSize).</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null) => _layers.Run("lstm.input", input, h0_c0, training);

    /// <summary><see cref="forward"/> with the hooks before and after.</summary>
    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    /// <summary>The same over sequences of different lengths; hooks are not called.</summary>
    /// <param name="input">Packed sequences of inputSize features.</param>
    /// <param name="h0_c0">Each of shape (layers · directions, batch, hiddenSize), in the batch's own order; null: zeros.</param>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public (nn.utils.rnn.PackedSequence, Tensor, Tensor) call(nn.utils.rnn.PackedSequence input, (Tensor, Tensor)? h0_c0 = null) => _layers.Run("lstm.data", input, h0_c0, training);

    /// <summary>Lays the parameters out as one block where they are on CUDA.</summary>
    public void flatten_parameters() => _layers.Flatten(2);
}
