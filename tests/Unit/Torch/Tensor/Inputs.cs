using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>The golden script's inputs: leaves, and a fresh copy of each that a case may change in place.</summary>
internal sealed class Inputs : IDisposable
{
    private readonly Dictionary<string, Tensor> _leaves = [];
    private readonly Dictionary<string, Tensor> _copies = [];

    /// <param name="gradients">Whether the differentiable inputs ask for gradients.</param>
    /// <param name="floats">The element type of the differentiable inputs.</param>
    /// <param name="changed">Elements that replace an input's own.</param>
    internal Inputs(bool gradients = false, ScalarType floats = ScalarType.Float32, (string Name, double[] Elements)? changed = null)
    {
        foreach (var (name, golden) in GoldenFile.Inputs)
        {
            var differentiable = GoldenFile.Differentiable.Contains(name);
            var elements = changed is { } change && change.Name == name ? golden with { Elements = change.Elements } : golden;
            _leaves[name] = (differentiable ? elements with { Type = floats } : elements).ToTensor();
            _leaves[name].requires_grad = gradients && differentiable;
            _copies[name] = _leaves[name].clone();
        }
    }

    internal Tensor A => _copies["a"];

    internal Tensor B => _copies["b"];

    internal Tensor Pos => _copies["pos"];

    internal Tensor Unit => _copies["unit"];

    internal Tensor Row => _copies["row"];

    internal Tensor Col => _copies["col"];

    internal Tensor M => _copies["m"];

    internal Tensor Sq => _copies["sq"];

    internal Tensor Cube => _copies["cube"];

    internal Tensor Left => _copies["left"];

    internal Tensor Right => _copies["right"];

    internal Tensor Vec => _copies["vec"];

    internal Tensor S => _copies["s"];

    internal Tensor I => _copies["i"];

    internal Tensor J => _copies["j"];

    internal Tensor U8 => _copies["u8"];

    internal Tensor Mask => _copies["mask"];

    internal Tensor RowMask => _copies["rowmask"];

    internal Tensor Index => _copies["idx"];

    internal Tensor Places => _copies["places"];

    internal Tensor Order => _copies["order"];

    internal Tensor Special => _copies["special"];

    internal Tensor Nans => _copies["nans"];

    internal Tensor Empty => _copies["empty"];

    internal Tensor Fixed => _copies["fixed"];

    internal IReadOnlyDictionary<string, Tensor> Leaves => _leaves;

    public void Dispose()
    {
        foreach (var tensor in _leaves.Values.Concat(_copies.Values))
        {
            tensor.Dispose();
        }
    }
}
