using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class GeneratorTests
{
    [Fact]
    public void SeedZero_GivesPyTorchsFirstNumbers()
    {
        using var generator = manual_seed(0);
        using var drawn = rand(3);
        drawn.data<float>().ToArray().ShouldBe([0.4962566f, 0.7682218f, 0.08847743f]);
        generator.initial_seed().ShouldBe(0);
    }

    [Fact]
    public void OwnGenerator_LeavesTheDefaultAlone()
    {
        using var scope = NewDisposeScope();
        manual_seed(7);
        var expected = rand(4).data<float>().ToArray();
        manual_seed(7);
        using var own = new Generator(99);
        rand(100, generator: own);
        rand(4).data<float>().ToArray().ShouldBe(expected);
        own.manual_seed(7).initial_seed().ShouldBe(7);
        rand(4, generator: own).data<float>().ToArray().ShouldBe(expected);
    }

    [Fact]
    public void DefaultGenerator_IsTheOneOperatorsUse()
    {
        using var scope = NewDisposeScope();
        using var shared = Generator.Default;
        random.manual_seed(5);
        var expected = randn(3).data<float>().ToArray();
        shared.manual_seed(5);
        randn(3).data<float>().ToArray().ShouldBe(expected);
        shared.device.ShouldBe(CPU);
    }

    [Fact]
    public void DisposedGenerator_SaysSo()
    {
        var own = new Generator(1);
        own.Dispose();
        own.Dispose();
        Should.Throw<ObjectDisposedException>(() => rand(2, generator: own));
        using var drawn = rand(2);
        drawn.NumberOfElements.ShouldBe(2);
    }

    [Fact]
    public void Threads_CanBeSet()
    {
        var before = get_num_threads();
        set_num_threads(1);
        get_num_threads().ShouldBe(1);
        set_num_threads(before);
        get_num_threads().ShouldBe(before);
    }

    [Fact]
    public void DefaultType_IsWhatFactoriesMake()
    {
        using var scope = NewDisposeScope();
        set_default_dtype(float64);
        try
        {
            (zeros(1).dtype, rand(1).dtype, eye(2).dtype, linspace(0, 1, 2).dtype, full(1, 0.5).dtype, arange(0.5).dtype, arange(2).dtype)
                .ShouldBe((float64, float64, float64, float64, float64, float64, int64));
        }
        finally
        {
            set_default_dtype(float32);
        }
        get_default_dtype().ShouldBe(float32);
    }
}
