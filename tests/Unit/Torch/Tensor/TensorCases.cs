using Xunit;

namespace Workbook.Tests.Torch;

/// <summary>Every case of the tensor core, by name.</summary>
internal static class TensorCases
{
    internal static readonly IReadOnlyDictionary<string, TensorCase> All = new[]
    {
        ActivationCases.All, ArithmeticCases.All, BitwiseCases.All, ComparisonCases.All, ConversionCases.All, CumulativeCases.All, DivisionCases.All,
        ExponentialCases.All, ExtremeCases.All, FactorizationCases.All, FactoryCases.All, IndexingCases.All, LimitCases.All, LinalgCases.All, LinearCases.All,
        LogicalCases.All, PointwiseCases.All, PowerCases.All, RandomCases.All, ReductionCases.All, RoundingCases.All, ShapeCases.All, SignCases.All,
        SortingCases.All, SpecialFunctionCases.All, SpecialNamespaceCases.All, StatisticCases.All, TrigonometryCases.All,
        JoiningCases.All, RearrangingCases.All, ScatteringCases.All, SplittingCases.All,
    }.SelectMany(cases => cases).ToDictionary(entry => entry.Name);

    internal static readonly Type[] Registries =
    [
        typeof(ActivationCases), typeof(ArithmeticCases), typeof(BitwiseCases), typeof(ComparisonCases), typeof(ConversionCases),
        typeof(CumulativeCases), typeof(DivisionCases), typeof(ExponentialCases), typeof(ExtremeCases), typeof(FactorizationCases),
        typeof(FactoryCases), typeof(IndexingCases), typeof(LimitCases), typeof(LinalgCases), typeof(LinearCases), typeof(LogicalCases), typeof(PointwiseCases),
        typeof(PowerCases), typeof(RandomCases), typeof(ReductionCases), typeof(RoundingCases), typeof(ShapeCases), typeof(SignCases),
        typeof(SortingCases), typeof(SpecialFunctionCases), typeof(SpecialNamespaceCases), typeof(StatisticCases), typeof(TrigonometryCases),
        typeof(JoiningCases), typeof(RearrangingCases), typeof(ScatteringCases), typeof(SplittingCases),
    ];

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> DifferentiableNames => [.. All.Keys.Where(name => GoldenFile.Gradients(name).Count > 0)];
}
