using Shouldly;
using Workbook.Attention;
using Workbook.Attention.KernelRegression;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.KernelRegression;

[Collection(TorchCollection.Name)]
public sealed class SmoothingKernelTests
{
    public static TheoryData<string> Names() => [.. SmoothingKernel.All.Select(kernel => kernel.Name)];

    // A kernel that is new in the library has no golden numbers and fails here until it has.
    [Theory]
    [MemberData(nameof(Names))]
    public void Weight_AgreesWithGolden(string name)
    {
        SmoothingKernel kernel = SmoothingKernel.Named(name);
        using var scope = NewDisposeScope();

        kernel.Weight(tensor(NadarayaWatsonGolden.Distances)).ShouldBeClose(NadarayaWatsonGolden.Weights(kernel));
    }

    [Fact]
    public void All_HoldsEveryKernelOfTheClass() =>
        typeof(SmoothingKernel).GetProperties()
            .Where(property => property.PropertyType == typeof(SmoothingKernel) && property.GetMethod!.IsStatic)
            .Select(property => property.GetValue(null))
            .ShouldBe(SmoothingKernel.All, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Weight_IsEvenAndNeverNegativeAndFallsFromTheMiddle(string name)
    {
        using var scope = NewDisposeScope();
        Tensor u = linspace(0, 3, 61, float64);

        double[] right = SmoothingKernel.Named(name).Weight(u).Numbers();
        double[] left = SmoothingKernel.Named(name).Weight(-u).Numbers();

        left.ShouldBe(right);
        right.ShouldAllBe(weight => weight >= 0);
        right.Zip(right.Skip(1)).ShouldAllBe(pair => pair.First >= pair.Second);
        right[0].ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Weight_KeepsShapeAndType(string name)
    {
        using var scope = NewDisposeScope();
        Tensor weights = SmoothingKernel.Named(name).Weight(zeros([2, 3], float64));

        weights.ShouldHaveShape(2, 3);
        weights.dtype.ShouldBe(float64);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Score_IsTheLogarithmOfTheWeight(string name)
    {
        using var scope = NewDisposeScope();
        Tensor u = linspace(-3, 3, 25, float64);
        SmoothingKernel kernel = SmoothingKernel.Named(name);
        double[] weights = kernel.Weight(u).Numbers();

        double[] fromScore = kernel.Score is { } score ? score(u).exp().Numbers() : weights;

        fromScore.ShouldBeClose(weights, 1e-12);
        (kernel.Score is null).ShouldBe(kernel != SmoothingKernel.Gaussian);
    }

    [Fact]
    public void Named_TakesAnyCase() => SmoothingKernel.Named("BOXCAR").ShouldBe(SmoothingKernel.Boxcar);

    [Fact]
    public void Named_UnknownName_ListsTheNames() =>
        Should.Throw<ArgumentException>(() => SmoothingKernel.Named("cosine")).Message
            .ShouldBe("SmoothingKernel: the name must be one of Gaussian, boxcar, constant, Epanechnikov, triangular, not 'cosine'.");

    [Fact]
    public void Epanechnikov_IsNotTheTriangle()
    {
        using Tensor half = tensor(new[] { 0.5 });

        SmoothingKernel.Epanechnikov.Weight(half).ShouldBeClose([0.5625], 1e-12);
        SmoothingKernel.Triangular.Weight(half).ShouldBeClose([0.5], 1e-12);
    }
}
