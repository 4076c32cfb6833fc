using Shouldly;
using Workbook.Attention;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention;

/// <summary>Tensors against plain numbers, one by one.</summary>
internal static class Close
{
    public static void ShouldBeClose(this Tensor actual, double[] expected, double tolerance = 1e-5) => actual.Numbers().ShouldBeClose(expected, tolerance);

    public static void ShouldBeClose(this double[] actual, double[] expected, double tolerance = 1e-5)
    {
        actual.Length.ShouldBe(expected.Length);
        for (int i = 0; i < actual.Length; i++)
        {
            actual[i].ShouldBe(expected[i], tolerance, $"at place {i}");
        }
    }

    public static void ShouldHaveShape(this Tensor actual, params long[] shape) => actual.shape.ShouldBe(shape);
}
