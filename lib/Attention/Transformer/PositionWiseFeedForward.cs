using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Transformer;

/// <summary>A small network that works on each position by itself: linear, ReLU, linear.</summary>
/// <remarks>Vaswani et al. 2017, Attention is all you need, §3.3.</remarks>
public sealed class PositionWiseFeedForward : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "dense1")]
    private readonly Linear _inner;
    [ComponentName(Name = "dense2")]
    private readonly Linear _outer;

    /// <summary>A network with random weights.</summary>
    /// <param name="inputSize">Size of a vector.</param>
    /// <param name="hiddenSize">Width of the layer between.</param>
    /// <param name="outputSize">Size of an answer; null: that of the input.</param>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public PositionWiseFeedForward(long inputSize, long hiddenSize, long? outputSize = null) : base(nameof(PositionWiseFeedForward))
    {
        Shapes.RequirePositive(nameof(PositionWiseFeedForward), nameof(inputSize), inputSize);
        Shapes.RequirePositive(nameof(PositionWiseFeedForward), nameof(hiddenSize), hiddenSize);
        Shapes.RequirePositive(nameof(PositionWiseFeedForward), nameof(outputSize), outputSize ?? inputSize);
        _inner = nn.Linear(inputSize, hiddenSize);
        _outer = nn.Linear(hiddenSize, outputSize ?? inputSize);
        RegisterComponents();
    }

    /// <summary>Transforms each position's vector.</summary>
    /// <param name="input">Shape (…, input size).</param>
    /// <returns>Shape (…, output size).</returns>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor hidden = _inner.call(input).relu_(); // (…, hidden size)
        return _outer.call(hidden).MoveToOuterDisposeScope(); // (…, output size)
    }
}
