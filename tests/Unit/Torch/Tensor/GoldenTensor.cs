using System.Text.Json;
using Shouldly;
using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>A tensor as the golden file writes it: element type, shape, elements in order.</summary>
internal sealed record GoldenTensor(ScalarType Type, long[] Shape, double[] Elements)
{
    internal static GoldenTensor Read(JsonElement json) => new(
        Enum.Parse<ScalarType>(json[0].GetString()!),
        [.. json[1].EnumerateArray().Select(length => length.GetInt64())],
        [.. json[2].EnumerateArray().Select(Number)]);

    internal static GoldenTensor Of(Tensor tensor)
    {
        using var plain = tensor.detach();
        using var wide = plain.to(ScalarType.Float64);
        return new(tensor.dtype, tensor.shape, wide.data<double>().ToArray());
    }

    internal static GoldenTensor Of(bool value) => new(ScalarType.Bool, [], [value ? 1 : 0]);

    internal Tensor ToTensor() => tensor(Elements, Shape, Type);

    internal void ShouldBe(GoldenTensor expected, string subject)
    {
        Type.ShouldBe(expected.Type, subject);
        Shape.ShouldBe(expected.Shape, subject);
        for (var i = 0; i < Elements.Length; i++)
        {
            Close(Elements[i], expected.Elements[i], expected.Type).ShouldBeTrue($"{subject}: element {i} is {Elements[i]:R}, PyTorch says {expected.Elements[i]:R}");
        }
    }

    // The same library made both numbers; only the last bits may differ, where threads share a sum.
    private static bool Close(double actual, double expected, ScalarType type)
    {
        var tolerance = type == ScalarType.Float64 ? 1e-12 : 2e-6;
        return actual.Equals(expected) || Math.Abs(actual - expected) <= tolerance * (1 + Math.Abs(expected));
    }

    private static double Number(JsonElement json) => json.ValueKind == JsonValueKind.String ? double.Parse(json.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : json.GetDouble();
}
