using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Layers of simple recurrent units over a sequence: h′ = f(W x + b + W′ h + b′), where f is a hyperbolic tangent or a rectifier.</summary>
/// <remarks>Elman, Finding structure in time, 1990.</remarks>
public sealed class RNN : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    private readonly RecurrentLayers _layers;
    private readonly bool _rectified;

    internal RNN(long inputSize, long hiddenSize, long numLayers, nn.NonLinearities nonLinearity, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype) : base(nameof(RNN))
    {
        _rectified = nonLinearity == nn.NonLinearities.ReLU;
        _layers = new(nameof(RNN), 1, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);
        _layers.Register(this);
    }

    /// <summary>The hidden states of the last layer at each step, and of all layers after the last.</summary>
    /// <param name="input">Shape (length, batch, inputSize), or (batch, length, inputSize) with batchFirst.</param>
    /// <param name="h0">The states to start from, shape (layers · directions, batch, hiddenSize); null: zeros.</param>
    /// <returns>Shapes (length, batch, directions · hiddenSize), or batch first, and (layers · directions, batch, hiddenSize).</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0) => _layers.Run(_rectified ? "rnn_relu.input" : "rnn_tanh.input", input, h0, training);

    /// <summary><see cref="forward"/> with the hooks before and after.</summary>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

    /// <summary>The same over sequences of different lengths; hooks are not called.</summary>
    /// <param name="input">Packed sequences of inputSize features.</param>
    /// <param name="h0">Shape (layers · directions, batch, hiddenSize), in the batch's own order; null: zeros.</param>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public (nn.utils.rnn.PackedSequence, Tensor) call(nn.utils.rnn.PackedSequence input, Tensor? h0 = null) => _layers.Run(_rectified ? "rnn_relu.data" : "rnn_tanh.data", input, h0, training);

    /// <summary>Lays the parameters out as one block where they are on CUDA.</summary>
    public void flatten_parameters() => _layers.Flatten(_rectified ? 0 : 1);

    /// <summary>The bias of what comes in; null without biases.</summary>
    /// <param name="idx">The layer; with two directions, twice the layer, plus 1 for the one from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public Parameter? get_bias_ih(long idx) => _layers.Get("bias_ih", idx);

    /// <summary>The bias of the state before; null without biases.</summary>
    /// <param name="idx">The layer; with two directions, twice the layer, plus 1 for the one from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public Parameter? get_bias_hh(long idx) => _layers.Get("bias_hh", idx);

    /// <summary>The weights of what comes in, shape (hiddenSize, features).</summary>
    /// <param name="idx">The layer; with two directions, twice the layer, plus 1 for the one from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public Parameter? get_weight_ih(long idx) => _layers.Get("weight_ih", idx);

    /// <summary>The weights of the state before, shape (hiddenSize, hiddenSize).</summary>
    /// <param name="idx">The layer; with two directions, twice the layer, plus 1 for the one from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public Parameter? get_weight_hh(long idx) => _layers.Get("weight_hh", idx);
}
