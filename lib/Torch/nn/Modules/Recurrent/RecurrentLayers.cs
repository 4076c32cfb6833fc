using System.Runtime.InteropServices;
using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>
/// What RNN, GRU and LSTM have in common: the weights of all layers and directions, listed once in the order in which libtorch's
/// fused operators take them, and the rules of their inputs.
/// </summary>
internal sealed class RecurrentLayers
{
    private readonly string _module;
    private readonly long _inputSize;
    private readonly long _hiddenSize;
    private readonly long _numLayers;
    private readonly bool _bias;
    private readonly bool _batchFirst;
    private readonly double _dropout;
    private readonly bool _bidirectional;

    // Parameters are converted and loaded in place, and none can be replaced: the list stays right.
    private readonly List<(string Name, Parameter Parameter)> _named = [];
    private readonly Tensor[] _weights;

    internal RecurrentLayers(string module, long gates, long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
    {
        nn.functional.CheckPositive(module, nameof(inputSize), inputSize);
        nn.functional.CheckPositive(module, nameof(hiddenSize), hiddenSize);
        nn.functional.CheckPositive(module, nameof(numLayers), numLayers);
        nn.functional.CheckProbability(module, dropout, nameof(dropout));
        (_module, _inputSize, _hiddenSize, _numLayers, _bias) = (module, inputSize, hiddenSize, numLayers, bias);
        (_batchFirst, _dropout, _bidirectional) = (batchFirst, dropout, bidirectional);
        for (var layer = 0; layer < numLayers; layer++)
        {
            AddWeights(gates * hiddenSize, layer == 0 ? inputSize : hiddenSize * Directions, $"_l{layer}", device, dtype);
        }
        _weights = [.. _named.Select(weight => weight.Parameter)];
        var bound = 1 / Math.Sqrt(hiddenSize);
        Array.ForEach(_weights, weight => nn.init.uniform_(weight, -bound, bound));
    }

    private int Directions => _bidirectional ? 2 : 1;

    internal void Register(nn.Module module) => _named.ForEach(weight => module.register_parameter(weight.Name, weight.Parameter));

    /// <summary>The parameter of a kind (weight_ih, weight_hh, bias_ih, bias_hh) in a layer and direction; null where there is no bias.</summary>
    internal Parameter? Get(string kind, long index)
    {
        var suffix = $"_l{index / Directions}{(index % Directions == 1 ? "_reverse" : "")}";
        return index >= 0 && index < _numLayers * Directions
            ? _named.Find(weight => weight.Name == kind + suffix).Parameter
            : throw new ArgumentOutOfRangeException(nameof(index), ErrorMessages.OptionOutOfRange(_module, "idx", index, $"at least 0 and below {_numLayers * Directions}"));
    }

    /// <summary>The last layer's outputs and the last hidden states.</summary>
    internal (Tensor, Tensor) Run(string operation, Tensor input, Tensor? h0, bool training)
    {
        var states = CheckInput(input);
        using var start = Start(h0, "h0", states, input);
        return Aten.CallTwo(operation, input, h0 ?? start, _weights, _bias, _numLayers, _dropout, training, _bidirectional, _batchFirst);
    }

    /// <summary>The same for a packed sequence.</summary>
    internal (PackedSequence, Tensor) Run(string operation, PackedSequence input, Tensor? h0, bool training)
    {
        using var scope = NewDisposeScope();
        var states = CheckInput(input);
        var start = Start(h0, nameof(h0), states, input.data) ?? input.Sorted(h0!, 1);
        var (y, h) = Aten.CallTwo(operation, input.data, input.batch_sizes, start, _weights, _bias, _numLayers, _dropout, training, _bidirectional);
        return scope.MoveToOuter(input.WithData(y), input.Unsorted(h, 1));
    }

    /// <summary>The last layer's outputs and the last hidden and cell states.</summary>
    internal (Tensor, Tensor, Tensor) Run(string operation, Tensor input, (Tensor, Tensor)? h0_c0, bool training)
    {
        var states = CheckInput(input);
        using var h = Start(h0_c0?.Item1, "h0", states, input);
        using var c = Start(h0_c0?.Item2, "c0", states, input);
        Tensor[] start = [h0_c0?.Item1 ?? h!, h0_c0?.Item2 ?? c!];
        return Aten.CallThree(operation, input, start, _weights, _bias, _numLayers, _dropout, training, _bidirectional, _batchFirst);
    }

    /// <summary>The same for a packed sequence.</summary>
    internal (PackedSequence, Tensor, Tensor) Run(string operation, PackedSequence input, (Tensor, Tensor)? h0_c0, bool training)
    {
        using var scope = NewDisposeScope();
        var states = CheckInput(input);
        var h0 = Start(h0_c0?.Item1, "h0", states, input.data) ?? input.Sorted(h0_c0!.Value.Item1, 1);
        var c0 = Start(h0_c0?.Item2, "c0", states, input.data) ?? input.Sorted(h0_c0!.Value.Item2, 1);
        var (y, h, c) = Aten.CallThree(operation, input.data, input.batch_sizes, new[] { h0, c0 }, _weights, _bias, _numLayers, _dropout, training, _bidirectional);
        return scope.MoveToOuter(input.WithData(y), input.Unsorted(h, 1), input.Unsorted(c, 1));
    }

    /// <summary>Lays the weights out as one block, which CUDA's library asks for; elsewhere there is nothing to gain.</summary>
    internal void Flatten(long mode)
    {
        if (_weights[0].device.type == DeviceType.CUDA)
        {
            using var _ = no_grad();
            Aten.Call("_cudnn_rnn_flatten_weight", _weights, _bias ? 4 : 2, _inputSize, mode, _hiddenSize, 0, _numLayers, _batchFirst, _bidirectional).Dispose();
        }
    }

    private void AddWeights(long rows, long inputs, string layer, Device? device, ScalarType? dtype)
    {
        foreach (var suffix in _bidirectional ? [layer, layer + "_reverse"] : new[] { layer })
        {
            _named.Add(("weight_ih" + suffix, empty(rows, inputs, dtype, device).AsParameter()));
            _named.Add(("weight_hh" + suffix, empty(rows, _hiddenSize, dtype, device).AsParameter()));
            if (_bias)
            {
                _named.Add(("bias_ih" + suffix, empty(rows, dtype, device).AsParameter()));
                _named.Add(("bias_hh" + suffix, empty(rows, dtype, device).AsParameter()));
            }
        }
    }

    // Each check hands on the shape that the hidden states must have.
    private long[] CheckInput(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var shape = input.shape;
        if (shape.Length != 3 || shape[2] != _inputSize)
        {
            throw new ExternalException(ErrorMessages.WrongShape(_module, nameof(input), $"({(_batchFirst ? "batch, length" : "length, batch")}, {_inputSize})", shape));
        }
        return [_numLayers * Directions, shape[_batchFirst ? 0 : 1], _hiddenSize];
    }

    private long[] CheckInput(PackedSequence input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var shape = input.data.shape;
        if (shape.Length != 2 || shape[1] != _inputSize)
        {
            throw new ExternalException(ErrorMessages.WrongShape(_module, "a packed sequence's data", $"(elements, {_inputSize})", shape));
        }
        return [_numLayers * Directions, input.BatchSize, _hiddenSize];
    }

    // Zeros where no state is given. libtorch would stretch a state of batch 1 unasked, so its shape is checked here.
    private Tensor? Start(Tensor? state, string name, long[] states, Tensor input)
    {
        if (state is null)
        {
            return zeros(states, input.dtype, input.device);
        }
        return state.shape.AsSpan().SequenceEqual(states)
            ? null
            : throw new ExternalException(ErrorMessages.WrongShape(_module, name, $"{ErrorMessages.Shape(states)} (layers and directions, batch, hiddenSize)", state.shape));
    }
}
