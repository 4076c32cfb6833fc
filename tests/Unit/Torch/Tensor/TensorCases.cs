using Xunit;

namespace Workbook.Tests.Torch;

/// <summary>Every case of the tensor core, by name.</summary>
internal static class TensorCases
{
    internal static readonly IReadOnlyDictionary<string, TensorCase> All = new[]
    {
        ArithmeticCases.All, ComparisonCases.All, ConversionCases.All, FactoryCases.All, IndexingCases.All,
        LinearCases.All, PointwiseCases.All, RandomCases.All, ReductionCases.All, ShapeCases.All,
    }.SelectMany(cases => cases).ToDictionary(entry => entry.Name);

    internal static readonly Type[] Registries =
    [
        typeof(ArithmeticCases), typeof(ComparisonCases), typeof(ConversionCases), typeof(FactoryCases), typeof(IndexingCases),
        typeof(LinearCases), typeof(PointwiseCases), typeof(RandomCases), typeof(ReductionCases), typeof(ShapeCases),
    ];

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> DifferentiableNames => [.. All.Keys.Where(name => GoldenFile.Gradients(name).Count > 0)];
}
