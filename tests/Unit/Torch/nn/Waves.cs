using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>The inputs and the loss of make_sequence_golden.py.</summary>
internal static class Waves
{
    internal static Tensor Causal => ones(3, 3).triu(1).to(ScalarType.Bool);

    internal static Tensor Hidden => tensor(new[] { false, true, false, false, true, true, false, false, true, false, false, false, true, false, false }).view(3, 5);

    internal static Tensor Padding => tensor(new[] { false, false, false, false, true, false, true, false, false, false }).view(2, 5);

    internal static Tensor OwnPadding => tensor(new[] { false, false, false, false, true, false }).view(2, 3);

    internal static Tensor Added => Wave(0, 3, 5);

    internal static Tensor PerHead => Wave(2, 4, 3, 5);

    internal static Tensor Wave(int shift, params long[] shape) => (arange(shape.Aggregate((product, length) => product * length), float32) * 0.7 + shift).cos().view(shape);

    internal static Tensor Weighed(IEnumerable<Tensor> tensors) =>
        tensors.Select(one => (one * linspace(0.5, 1.5, one.numel(), one.dtype).view(one.shape)).pow(2).sum()).Aggregate((sum, one) => sum + one);
}
