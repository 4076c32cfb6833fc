using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of long short-term memory.</summary>
/// <remarks>Hochreiter and Schmidhuber, Long short-term memory, 1997.</remarks>
public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
{
    private readonly CellWeights _weights;

    internal LSTMCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype) : base(nameof(LSTMCell))
    {
        _weights = new(nameof(LSTMCell), 4, inputSize, hiddenSize, bias, device, dtype);
        _weights.Register(this);
    }

    /// <summary>The weights of what comes in, shape (4 · hiddenSize, inputSize).</summary>
    [DisallowNull]
    public Parameter? weight_ih
    {
        get => _weights.InputWeight;
        set => SetRequired(ref _weights.InputWeight, value, nameof(weight_ih));
    }

    /// <summary>The weights of the state before, shape (4 · hiddenSize, hiddenSize).</summary>
    [DisallowNull]
    public Parameter? weight_hh
    {
        get => _weights.HiddenWeight;
        set => SetRequired(ref _weights.HiddenWeight, value, nameof(weight_hh));
    }

    /// <summary>The bias of what comes in, shape (4 · hiddenSize), or null.</summary>
    [DisallowNull]
    public Parameter? bias_ih
    {
        get => _weights.InputBias;
        set => SetRequired(ref _weights.InputBias, value, nameof(bias_ih));
    }

    /// <summary>The bias of the state before, shape (4 · hiddenSize), or null.</summary>
    [DisallowNull]
    public Parameter? bias_hh
    {
        get => _weights.HiddenBias;
        set => SetRequired(ref _weights.HiddenBias, value, nameof(bias_hh));
    }

    /// <summary>The next hidden and cell states.</summary>
    /// <param name="input">Shape (batch, inputSize), or (inputSize).</param>
    /// <param name="h0_c0">The states before, each of shape (batch, hiddenSize), or (hiddenSize); null: zeros.</param>
    /// <returns>Twice the shape (batch, hiddenSize), or (hiddenSize).</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0) => _weights.Step("lstm_cell", input, h0_c0);

    /// <summary><see cref="forward"/> with the hooks before and after.</summary>
    public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);
}
