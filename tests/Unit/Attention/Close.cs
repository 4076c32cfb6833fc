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
            // Shouldly's own tolerance lets no number pass where it is 0.
            (actual[i] == expected[i] || Math.Abs(actual[i] - expected[i]) <= tolerance).ShouldBeTrue($"at place {i} should be {expected[i]} within {tolerance} but was {actual[i]}");
        }
    }

    public static void ShouldHaveShape(this Tensor actual, params long[] shape) => actual.shape.ShouldBe(shape);
}
