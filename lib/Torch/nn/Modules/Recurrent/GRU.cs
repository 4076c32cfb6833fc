using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Layers of gated recurrent units over a sequence.</summary>
/// <remarks>Cho et al., Learning phrase representations using RNN encoder–decoder, 2014, section 2.3.</remarks>
public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    private readonly RecurrentLayers _layers;

    internal GRU(long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype) : base(nameof(GRU))
    {
        _layers = new(nameof(GRU), 3, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);
        _layers.Register(this);
    }

    /// <summary>The hidden states of the last layer at each step, and of all layers after the last.</summary>
    /// <param name="input">Shape (length, batch, inputSize), or (batch, length, inputSize) with batchFirst.</param>
    /// <param name="h0">The states to start from, shape (layers · directions, batch, hiddenSize); null: zeros.</param>
    /// <returns>Shapes (length, batch, directions · hiddenSize), or batch first, and (layers · directions, batch, hiddenSize).</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null) => _layers.Run("gru.input", input, h0, training);

    /// <summary><see cref="forward"/> with the hooks before and after.</summary>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

    /// <summary>The same over sequences of different lengths; hooks are not called.</summary>
    /// <param name="input">Packed sequences of inputSize features.</param>
    /// <param name="h0">Shape (layers · directions, batch, hiddenSize), in the batch's own order; null: zeros.</param>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null) => _layers.Run("gru.data", input, h0, training);

    /// <summary>Lays the parameters out as one block where they are on CUDA.</summary>
    public void flatten_parameters() => _layers.Flatten(3);
}
