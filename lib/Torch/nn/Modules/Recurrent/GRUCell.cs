using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of a gated recurrent unit.</summary>
/// <remarks>Cho et al., Learning phrase representations using RNN encoder–decoder, 2014, section 2.3.</remarks>
public sealed class GRUCell : nn.Module<Tensor, Tensor?, Tensor>
{
    private readonly CellWeights _weights;

    internal GRUCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype) : base(nameof(GRUCell))
    {
        _weights = new(nameof(GRUCell), 3, inputSize, hiddenSize, bias, device, dtype);
        _weights.Register(this);
    }

    /// <summary>The weights of what comes in, shape (3 · hiddenSize, inputSize).</summary>
    [DisallowNull]
    public Parameter? weight_ih
    {
        get => _weights.InputWeight;
        set => SetRequired(ref _weights.InputWeight, value, nameof(weight_ih));
    }

    /// <summary>The weights of the state before, shape (3 · hiddenSize, hiddenSize).</summary>
    [DisallowNull]
    public Parameter? weight_hh
    {
        get => _weights.HiddenWeight;
        set => SetRequired(ref _weights.HiddenWeight, value, nameof(weight_hh));
    }

    /// <summary>The bias of what comes in, shape (3 · hiddenSize), or null.</summary>
    [DisallowNull]
    public Parameter? bias_ih
    {
        get => _weights.InputBias;
        set => SetRequired(ref _weights.InputBias, value, nameof(bias_ih));
    }

    /// <summary>The bias of the state before, shape (3 · hiddenSize), or null.</summary>
    [DisallowNull]
    public Parameter? bias_hh
    {
        get => _weights.HiddenBias;
        set => SetRequired(ref _weights.HiddenBias, value, nameof(bias_hh));
    }

    /// <summary>The next state.</summary>
    /// <param name="input">Shape (batch, inputSize), or (inputSize).</param>
    /// <param name="h0">The state before, shape (batch, hiddenSize), or (hiddenSize); null: zeros.</param>
    /// <returns>Shape (batch, hiddenSize), or (hiddenSize).</returns>
    /// <exception cref="ExternalException">A shape is not as said.</exception>
    public override Tensor forward(Tensor input, Tensor? h0 = null) => _weights.Step("gru_cell", input, h0);
}
