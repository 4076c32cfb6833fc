using System.Text.Json;
using Shouldly;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Numbers PyTorch gives, from all of Golden/torch_*.json; the scripts beside them wrote them.</summary>
internal static class TorchGolden
{
    private static readonly Dictionary<string, double[]> Numbers = new(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Golden"), "torch_*.json")
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, double[]>>(File.ReadAllText(file))!));

    internal static double[] Values(string name) => Numbers[name];

    internal static double[] Values(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return tensor.detach().to(float64).flatten().data<double>().ToArray();
    }

    internal static void ShouldBeGolden(this Tensor? tensor, string name, double tolerance = 2e-6) =>
        Values(tensor.ShouldNotBeNull(name)).ShouldBe(Numbers[name], tolerance, name);
}
