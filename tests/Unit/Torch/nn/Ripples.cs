using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>The golden script's inputs: numbers from -2 to 2 without order.</summary>
internal static class Ripples
{
    internal static Tensor Of(params long[] shape) =>
        (arange(0, shape.Aggregate(1L, (product, length) => product * length), float32) * 1.3).sin().mul(2).view(shape);
}
