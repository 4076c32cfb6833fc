using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class NormalizationTests
{
    [Theory]
    [InlineData("batch"), InlineData("batch.cumulative"), InlineData("instance")]
    public void RunningStatistics_ArePyTorchsAndAreGoneByAfterTraining(string name)
    {
        using var scope = NewDisposeScope();
        using NormBase norm = name == "instance" ? nn.InstanceNorm2d(2, momentum: 0.3, track_running_stats: true) : nn.BatchNorm2d(2, momentum: 0.3);
        if (name == "batch.cumulative")
        {
            norm.momentum = null;
        }
        var x = Ripples.Of(3, 2, 2, 3);
        foreach (var batch in new[] { x, x * 2 + 1, x - 3 })
        {
            norm.call(batch);
        }
        norm.eval();
        foreach (var (key, value) in norm.state_dict())
        {
            value.ShouldBeGolden($"statistics.{name}.{key}");
        }
        norm.call(x).ShouldBeGolden($"statistics.{name}.output");
    }

    [Fact]
    public void Evaluation_ChangesNoStatistics()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(3);
        norm.eval();
        norm.call(Ripples.Of(4, 3)).Equals(Ripples.Of(4, 3) / Math.Sqrt(1 + 1e-5)).ShouldBeTrue();
        norm.num_batches_tracked!.item<long>().ShouldBe(0);
        TorchGolden.Values(norm.running_mean!).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void State_HasPyTorchsKeysInItsOrder()
    {
        using var norm = nn.BatchNorm2d(2);
        norm.state_dict().Keys.ShouldBe(["weight", "bias", "running_mean", "running_var", "num_batches_tracked"]);
        norm.num_batches_tracked!.dtype.ShouldBe(int64);
        norm.to(float64).num_batches_tracked!.dtype.ShouldBe(int64);
        norm.running_var!.dtype.ShouldBe(float64);
        using var plain = nn.InstanceNorm2d(2);
        plain.state_dict().ShouldBeEmpty();
        (plain.affine, plain.track_running_stats, plain.num_features).ShouldBe((false, false, 2));
    }

    [Fact]
    public void LoadingAState_BringsTheStatistics()
    {
        using var scope = NewDisposeScope();
        using BatchNorm2d trained = nn.BatchNorm2d(2), fresh = nn.BatchNorm2d(2);
        trained.call(Ripples.Of(2, 2, 2, 2));
        fresh.load_state_dict(trained.state_dict());
        trained.eval();
        fresh.eval();
        fresh.call(Ripples.Of(1, 2, 2, 2)).Equals(trained.call(Ripples.Of(1, 2, 2, 2))).ShouldBeTrue();
        fresh.num_batches_tracked!.item<long>().ShouldBe(1);
    }

    [Fact]
    public void Resetting_ForgetsBatchesAndWhatWasLearnt()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(3);
        norm.call(Ripples.Of(4, 3));
        nn.init.constant_(norm.weight, 3);
        norm.reset_running_stats();
        (norm.num_batches_tracked!.item<long>(), norm.weight[0].item<float>()).ShouldBe((0, 3));
        TorchGolden.Values(norm.running_mean!).ShouldBe([0, 0, 0]);
        TorchGolden.Values(norm.running_var!).ShouldBe([1, 1, 1]);
        norm.reset_parameters();
        TorchGolden.Values(norm.weight).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Resetting_PassesOverWhatWasTakenOut()
    {
        using var norm = nn.BatchNorm1d(2);
        nn.init.constant_(norm.weight, 3);
        nn.init.constant_(norm.running_var!, 3);
        norm.bias = null;
        norm.running_mean = null;
        norm.num_batches_tracked = null;
        norm.reset_parameters();
        TorchGolden.Values(norm.weight).ShouldBe([1, 1]);
        TorchGolden.Values(norm.running_var!).ShouldBe([1, 1]);
    }

    [Fact]
    public void ReplacedBuffers_AreDisposed()
    {
        using var norm = nn.BatchNorm1d(2);
        var old = norm.running_mean!;
        norm.running_mean = ones(2);
        old.IsInvalid.ShouldBeTrue();
        norm.state_dict()["running_mean"].ShouldBeSameAs(norm.running_mean);
    }

    [Fact]
    public void WrongInputs_AreToldWithTheModuleAndTheShapes()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => nn.BatchNorm1d(3).call(zeros(2, 3, 4, 5))).Message.ShouldStartWith("BatchNorm1d: the input must have 2 or 3 dimensions; its shape is (2, 3, 4, 5).");
        Should.Throw<ArgumentException>(() => nn.BatchNorm2d(3).call(zeros(2, 3))).Message.ShouldStartWith("BatchNorm2d: the input must have 4 dimensions; its shape is (2, 3).");
        Should.Throw<ArgumentException>(() => nn.BatchNorm3d(3).call(zeros(2, 3))).Message.ShouldStartWith("BatchNorm3d: the input must have 5 dimensions; its shape is (2, 3).");
        Should.Throw<ArgumentException>(() => nn.InstanceNorm1d(3).call(zeros(2))).Message.ShouldStartWith("InstanceNorm1d: the input must have 2 or 3 dimensions; its shape is (2).");
        Should.Throw<ArgumentException>(() => nn.BatchNorm2d(3).call(zeros(2, 4, 2, 2))).Message
            .ShouldStartWith("BatchNorm2d: the input's length along dimension 1 must be num_features (3); its shape is (2, 4, 2, 2).");
        Should.Throw<ArgumentException>(() => nn.InstanceNorm2d(3).call(zeros(4, 2, 2))).Message
            .ShouldStartWith("InstanceNorm2d: the input's length along dimension 0 must be num_features (3); its shape is (4, 2, 2).");
        Should.Throw<ArgumentException>(() => nn.GroupNorm(1, 3).call(zeros(2, 3))).Message.ShouldStartWith("GroupNorm: the input must have at least 3 dimensions; its shape is (2, 3).");
        Should.Throw<ArgumentException>(() => F.local_response_norm(zeros(2, 3), 2)).Message.ShouldStartWith("local_response_norm: the input must have at least 3 dimensions; its shape is (2, 3).");
    }

    [Fact]
    public void OneValueForEachChannel_IsRefusedAndCountsNoBatch()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(3);
        Should.Throw<ArgumentException>(() => norm.call(zeros(1, 3))).Message
            .ShouldStartWith("BatchNorm1d: each channel must have more than one value to be normalized by its own mean; the input's shape is (1, 3).");
        norm.num_batches_tracked!.item<long>().ShouldBe(0);
        norm.eval();
        norm.call(zeros(1, 3)).shape.ShouldBe([1, 3]);
        Should.Throw<ArgumentException>(() => F.batch_norm(zeros(1, 3, 1), null, null, training: true)).Message.ShouldStartWith("batch_norm: each channel must have more than one value");
        Should.Throw<ArgumentException>(() => nn.InstanceNorm2d(3).call(zeros(2, 3, 1, 1))).Message.ShouldStartWith("instance_norm: each channel must have more than one value");
    }

    [Fact]
    public void GroupsThatDoNotFit_AreRefused()
    {
        Should.Throw<ArgumentException>(() => nn.GroupNorm(3, 4)).Message.ShouldStartWith("GroupNorm: num_channels (4) must be a multiple of num_groups (3).");
        Should.Throw<ArgumentException>(() => nn.GroupNorm(0, 4)).Message.ShouldStartWith("GroupNorm: num_groups must be at least 1; got 0.");
    }

    [Fact]
    public void Normalize_IsPyTorchs()
    {
        using var scope = NewDisposeScope();
        F.normalize(Ripples.Of(3, 4)).ShouldBeGolden("normalize");
        F.normalize(Ripples.Of(3, 4), p: 1, dim: 0, eps: 3).ShouldBeGolden("normalize.p");
    }
}
