using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class AutogradTests
{
    [Fact]
    public void SequencesHere_AreThoseAskedOfPyTorch()
    {
        SequenceCases.Kept.Keys.Order().ShouldBe(GoldenFile.SequenceNames.Order());
        SequenceCases.Refused.Keys.Order().ShouldBe(GoldenFile.RefusedNames.Order());
    }

    [Theory, MemberData(nameof(SequenceCases.KeptNames), MemberType = typeof(SequenceCases))]
    public void Sequence_EndsAsInPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        List<GoldenTensor> kept = [];
        SequenceCases.Kept[name](Weights(), result => kept.Add(result is Tensor one ? GoldenTensor.Of(one) : GoldenTensor.Of((bool)result)));
        var expected = GoldenFile.Sequence(name);
        kept.Count.ShouldBe(expected.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            kept[i].ShouldBe(expected[i], $"{name}, value {i}");
        }
    }

    [Theory, MemberData(nameof(SequenceCases.RefusedNames), MemberType = typeof(SequenceCases))]
    public void Sequence_IsRefusedAsInPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        Should.Throw<ExternalException>(() => SequenceCases.Refused[name](Weights())).Message.ShouldNotContain('\n');
    }

    [Fact]
    public void NoGrad_NestsAndRestores()
    {
        is_grad_enabled().ShouldBeTrue();
        using (no_grad())
        {
            is_grad_enabled().ShouldBeFalse();
            using (enable_grad())
            {
                is_grad_enabled().ShouldBeTrue();
                using (set_grad_enabled(false))
                {
                    is_grad_enabled().ShouldBeFalse();
                }
                is_grad_enabled().ShouldBeTrue();
            }
            is_grad_enabled().ShouldBeFalse();
        }
        is_grad_enabled().ShouldBeTrue();
    }

    [Fact]
    public void InferenceMode_NestsAndRestores()
    {
        is_inference_mode_enabled().ShouldBeFalse();
        using (var mode = inference_mode())
        {
            (is_inference_mode_enabled(), is_grad_enabled()).ShouldBe((true, false));
            using (inference_mode(false))
            {
                (is_inference_mode_enabled(), is_grad_enabled()).ShouldBe((false, true));
            }
            is_inference_mode_enabled().ShouldBeTrue();
            mode.Dispose();
        }
        (is_inference_mode_enabled(), is_grad_enabled()).ShouldBe((false, true));
    }

    [Fact]
    public void AnomalyMode_NamesTheStepThatGaveNaN()
    {
        using var scope = NewDisposeScope();
        var w = tensor(new[] { 4f, -1f }, requires_grad: true);
        (w.sqrt() * 0).sum().backward();
        using (autograd.detect_anomaly())
        {
            (AnomalyMode.IsEnabled, AnomalyMode.ShouldCheckNaN).ShouldBe((true, true));
            Should.Throw<ExternalException>(() => (w.sqrt() * 0).sum().backward()).Message.ShouldContain("SqrtBackward0");
            using (autograd.set_detect_anomaly(true, check_nan: false))
            {
                (AnomalyMode.IsEnabled, AnomalyMode.ShouldCheckNaN).ShouldBe((true, false));
                (w.sqrt() * 0).sum().backward();
            }
            AnomalyMode.ShouldCheckNaN.ShouldBeTrue();
        }
        AnomalyMode.IsEnabled.ShouldBeFalse();
    }

    [Fact]
    public void BackwardOfOneOutput_TakesItsGradient()
    {
        using var scope = NewDisposeScope();
        var w = Weights();
        autograd.backward(w * w, tensor(new[] { 2f, 1f }));
        GoldenTensor.Of(w.grad!).Elements.ShouldBe([3, -2.5]);
        autograd.backward((w * 2).sum());
        GoldenTensor.Of(w.grad!).Elements.ShouldBe([5, -0.5]);
    }

    [Fact]
    public void NoGrad_ClosedTwice_LeavesTheModeAlone()
    {
        var mode = no_grad();
        mode.Dispose();
        using (no_grad())
        {
            mode.Dispose();
            is_grad_enabled().ShouldBeFalse();
        }
        is_grad_enabled().ShouldBeTrue();
    }

    [Fact]
    public void NoGrad_IsOfItsThread()
    {
        using var mode = no_grad();
        var elsewhere = false;
        var thread = new Thread(() => elsewhere = is_grad_enabled());
        thread.Start();
        thread.Join();
        elsewhere.ShouldBeTrue();
        is_grad_enabled().ShouldBeFalse();
    }

    [Fact]
    public void NoGrad_ResultsNeedNoGradient()
    {
        using var scope = NewDisposeScope();
        var w = Weights();
        using (no_grad())
        {
            (w * 2).requires_grad.ShouldBeFalse();
            ones(2, requires_grad: true).requires_grad.ShouldBeTrue();
        }
        var y = w * 2;
        y.requires_grad.ShouldBeTrue();
        y.is_leaf.ShouldBeFalse();
        w.is_leaf.ShouldBeTrue();
        y.detach().requires_grad.ShouldBeFalse();
    }

    [Fact]
    public void Gradient_CanBeSetAndCleared()
    {
        using var scope = NewDisposeScope();
        var w = Weights();
        w.grad.ShouldBeNull();
        w.grad = ones(2);
        GoldenTensor.Of(w.grad!).Elements.ShouldBe([1, 1]);
        w.grad = null;
        w.grad.ShouldBeNull();
        w.with_requires_grad(false).requires_grad.ShouldBeFalse();
    }

    [Fact]
    public void Backward_OnAnotherThread_ReachesTheSameLeaf()
    {
        using var scope = NewDisposeScope();
        var w = Weights();
        var loss = (w * w).sum();
        var thread = new Thread(() => loss.backward());
        thread.Start();
        thread.Join();
        GoldenTensor.Of(w.grad!).Elements.ShouldBe([1.5, -2.5]);
    }

    [Fact]
    public void WrongNumberOfGradients_IsAnError()
    {
        using var scope = NewDisposeScope();
        var w = Weights();
        Should.Throw<ArgumentException>(() => autograd.backward([w.sum(), w.sum()], [ones(1).sum()])).Message.ShouldBe("autograd: as many gradients as outputs are needed; got 1 for 2.");
        Should.Throw<ArgumentException>(() => autograd.grad([w.sum()], [w], [ones(1).sum(), ones(1).sum()])).Message.ShouldBe("autograd: as many gradients as outputs are needed; got 2 for 1.");
        Should.Throw<ArgumentException>(() => autograd.backward([])).Message.ShouldBe("autograd: needs at least one output.");
    }

    private static Tensor Weights() => tensor(new[] { 0.75f, -1.25f }, requires_grad: true);
}
