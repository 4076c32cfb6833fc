using System.Runtime.InteropServices;
using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What RNNCell, GRUCell and LSTMCell have in common: two matrices, two biases, and the rules of their inputs.</summary>
internal sealed class CellWeights
{
    internal Parameter? InputWeight;
    internal Parameter? HiddenWeight;
    internal Parameter? InputBias;
    internal Parameter? HiddenBias;

    private readonly string _module;
    private readonly long _inputSize;
    private readonly long _hiddenSize;

    internal CellWeights(string module, long gates, long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype)
    {
        nn.functional.CheckPositive(module, nameof(inputSize), inputSize);
        nn.functional.CheckPositive(module, nameof(hiddenSize), hiddenSize);
        (_module, _inputSize, _hiddenSize) = (module, inputSize, hiddenSize);
        InputWeight = empty(gates * hiddenSize, inputSize, dtype, device).AsParameter();
        HiddenWeight = empty(gates * hiddenSize, hiddenSize, dtype, device).AsParameter();
        InputBias = bias ? empty(gates * hiddenSize, dtype, device).AsParameter() : null;
        HiddenBias = bias ? empty(gates * hiddenSize, dtype, device).AsParameter() : null;
    }

    /// <summary>Registers what there is, filled with PyTorch's initial values.</summary>
    internal void Register(nn.Module module)
    {
        var bound = 1 / Math.Sqrt(_hiddenSize);
        foreach (var (name, parameter) in new[] { ("weight_ih", InputWeight), ("weight_hh", HiddenWeight), ("bias_ih", InputBias), ("bias_hh", HiddenBias) })
        {
            if (parameter is not null)
            {
                nn.init.uniform_(parameter, -bound, bound);
                module.register_parameter(name, parameter);
            }
        }
    }

    /// <summary>The next state.</summary>
    internal Tensor Step(string operation, Tensor input, Tensor? h0)
    {
        var states = CheckInput(input);
        if (states.Length == 1)
        {
            using var scope = NewDisposeScope();
            Check(h0, "h0", states);
            return Step(operation, input.unsqueeze(0), h0?.unsqueeze(0)).squeeze(0).MoveToOuterDisposeScope();
        }
        using var start = Start(h0, "h0", states, input);
        return Aten.Call(operation, input, h0 ?? start, InputWeight, HiddenWeight, InputBias, HiddenBias);
    }

    /// <summary>The next hidden and cell states.</summary>
    internal (Tensor, Tensor) Step(string operation, Tensor input, (Tensor, Tensor)? h0_c0)
    {
        var states = CheckInput(input);
        if (states.Length == 1)
        {
            using var scope = NewDisposeScope();
            Check(h0_c0?.Item1, "h0", states);
            Check(h0_c0?.Item2, "c0", states);
            var (h1, c1) = Step(operation, input.unsqueeze(0), h0_c0 is var (h0, c0) ? (h0.unsqueeze(0), c0.unsqueeze(0)) : null);
            return scope.MoveToOuter(h1.squeeze(0), c1.squeeze(0));
        }
        using var h = Start(h0_c0?.Item1, "h0", states, input);
        using var c = Start(h0_c0?.Item2, "c0", states, input);
        Tensor[] start = [h0_c0?.Item1 ?? h!, h0_c0?.Item2 ?? c!];
        return Aten.CallTwo(operation, input, start, InputWeight, HiddenWeight, InputBias, HiddenBias);
    }

    // Hands on the shape that the states must have.
    private long[] CheckInput(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var shape = input.shape;
        if (shape.Length is not (1 or 2) || shape[^1] != _inputSize)
        {
            throw new ExternalException(ErrorMessages.WrongShape(_module, nameof(input), $"(batch, {_inputSize}) or ({_inputSize})", shape));
        }
        return shape.Length == 1 ? [_hiddenSize] : [shape[0], _hiddenSize];
    }

    private Tensor? Start(Tensor? state, string name, long[] states, Tensor input)
    {
        Check(state, name, states);
        return state is null ? zeros(states, input.dtype, input.device) : null;
    }

    private void Check(Tensor? state, string name, long[] states)
    {
        if (state is not null && !state.shape.AsSpan().SequenceEqual(states))
        {
            throw new ExternalException(ErrorMessages.WrongShape(_module, name, ErrorMessages.Shape(states), state.shape));
        }
    }
}
