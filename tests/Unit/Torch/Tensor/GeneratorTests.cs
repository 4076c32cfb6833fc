using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class GeneratorTests
{
    private delegate int ThreadCount();

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
    public void State_GoesBackToWhereItStood()
    {
        using var scope = NewDisposeScope();
        using var own = new Generator(3);
        randn(5, generator: own);
        var state = own.get_state();
        var expected = randn(20, generator: own).data<float>().ToArray();
        own.set_state(state);
        randn(20, generator: own).data<float>().ToArray().ShouldBe(expected);
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => own.set_state(zeros(3, uint8))).Message.ShouldStartWith("set_state((3)): ");
        own.set_state(state);
        randn(20, generator: own).data<float>().ToArray().ShouldBe(expected);
    }

    [Fact]
    public void DefaultState_IsSavedAndRestored()
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        var state = get_rng_state();
        var expected = rand(4).data<float>().ToArray();
        rand(4).data<float>().ToArray().ShouldNotBe(expected);
        set_rng_state(state);
        initial_seed().ShouldBe(11);
        rand(4).data<float>().ToArray().ShouldBe(expected);
        random.set_rng_state(random.get_rng_state());
        random.initial_seed().ShouldBe(11);
    }

    [Fact]
    public void SeedOfItsOwn_IsToldAndLeadsBack()
    {
        using var scope = NewDisposeScope();
        using var own = new Generator(1);
        var seed = own.seed();
        var expected = rand(4, generator: own).data<float>().ToArray();
        own.initial_seed().ShouldBe(seed);
        rand(4, generator: own.manual_seed(seed)).data<float>().ToArray().ShouldBe(expected);
        torch.seed().ShouldBe(initial_seed());
        random.seed().ShouldBe(random.initial_seed());
    }

    [Fact]
    public void SingleNumbers_AreThoseOfTensors()
    {
        using var scope = NewDisposeScope();
        using var own = new Generator(8);
        double[] numbers = [rand_float(own), randn_float(own), randint_int(100, own), randint_int(-5, 5, own), randint_long(1L << 40, own), randint_long(7, 9, own)];
        own.manual_seed(8);
        numbers.ShouldBe([
            rand(1, float64, generator: own).item<double>(), randn(1, float64, generator: own).item<double>(), randint(0, 100, [1], generator: own).item<long>(),
            randint(-5, 5, [1], generator: own).item<long>(), randint(0, 1L << 40, [1], generator: own).item<long>(), randint(7, 9, [1], generator: own).item<long>()]);
        Enumerable.Range(0, 50).Select(_ => randint_bool(own)).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void NormalOfTensors_HandsGradientsBackAndBroadcasts()
    {
        using var scope = NewDisposeScope();
        var mean = ones(2, 1, requires_grad: true);
        var std = ones(3, requires_grad: true);
        manual_seed(2);
        var drawn = normal(mean, std);
        drawn.shape.ShouldBe([2, 3]);
        drawn.sum().backward();
        mean.grad!.data<float>().ToArray().ShouldBe([3, 3]);
        using (no_grad())
        {
            (std.grad! - (drawn - mean).sum(0)).abs().sum().item<float>().ShouldBeLessThan(1e-5f);
        }
    }

#if !TORCH_PACKAGE // It draws from any number, on any device.
    [Fact]
    public void NegativeDeviations_AreRefused()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var expected = rand(2).data<float>().ToArray();
        manual_seed(3);
        foreach (var least in new[] { -1e-6f, float.NaN })
        {
            var error = Should.Throw<ArgumentException>(() => normal(zeros(2), tensor(new[] { 1, least }, requires_grad: true)));
            error.Message.ShouldStartWith("normal: std must be at least 0 everywhere; ");
            error.ParamName.ShouldBe("std");
        }
        rand(2).data<float>().ToArray().ShouldBe(expected);
        normal(tensor(new[] { 1f, 2f }), zeros(1)).data<float>().ToArray().ShouldBe([1, 2]);
        normal(zeros(0), zeros(0)).shape.ShouldBe([0]);
    }

    [Fact]
    public void OtherDevices_AreRefused()
    {
        Should.Throw<ArgumentException>(() => new Generator(1, CUDA)).Message.ShouldStartWith("Generator: device must be cpu; got cuda.");
        using var own = new Generator(1, device("cpu:0"));
        own.device.ShouldBe(CPU);
    }
#endif

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
    public void Threads_AreThoseOfTheMatrixProductsToo()
    {
        Assert.SkipUnless(NativeLibrary.TryLoad("libopenblas.so.0", out nint library), "matrices are multiplied by another library than OpenBLAS");
        var count = Marshal.GetDelegateForFunctionPointer<ThreadCount>(NativeLibrary.GetExport(library, "openblas_get_num_threads"));
        var before = get_num_threads();
        try
        {
            set_num_threads(1);
            count().ShouldBe(1);
            set_num_threads(2);
            count().ShouldBe(2);
        }
        finally
        {
            set_num_threads(before);
        }
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
