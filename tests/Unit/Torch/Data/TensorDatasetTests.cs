using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch.Data;

[Collection(TorchCollection.Name)]
public sealed class TensorDatasetTests
{
    [Fact]
    public void Example_IsTheRowOfEach()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (arange(12).reshape(4, 3), arange(4) * 10);
        using var dataset = utils.data.TensorDataset(x, y);
        dataset.Count.ShouldBe(4);
        var example = dataset.GetTensor(2);
        example.Count.ShouldBe(2);
        example[0].data<long>().ToArray().ShouldBe([6, 7, 8]);
        example[1].item<long>().ShouldBe(20);
        dataset[-1][1].item<long>().ShouldBe(30);
    }

    [Fact]
    public void OwnsAliases_NotTheCallersTensors()
    {
        var before = LiveTensors.Settled();
        var x = ones(3, 2);
        var dataset = utils.data.TensorDataset(x);
        x.Dispose();
        using (var scope = NewDisposeScope())
        {
            dataset[0][0].sum().item<float>().ShouldBe(2);
        }
        dataset.Dispose();
        dataset.Dispose();
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void OutlivesTheScopeItWasMadeIn()
    {
        TorchSharp.Modules.TensorDataset dataset;
        using (NewDisposeScope())
        {
            dataset = utils.data.TensorDataset(ones(3, 2));
        }
        dataset.Count.ShouldBe(3);
        dataset.Dispose();
    }

    [Fact]
    public void UnequalRows_AreRefusedByTheirShapes()
    {
        using var scope = NewDisposeScope();
        var before = scope.DisposablesCount;
        var error = Should.Throw<ArgumentException>(() => utils.data.TensorDataset(ones(3, 2), ones(4)));
        Should.Throw<ArgumentNullException>(() => utils.data.TensorDataset());
#if !TORCH_PACKAGE // Our wording.
        error.Message.ShouldBe("TensorDataset: all tensors must have the same number of rows; the shapes are (3, 2), (4).");
        Should.Throw<ArgumentException>(() => utils.data.TensorDataset(tensor(1f))).Message.ShouldContain("()");
        before.ShouldBe(0);
#endif
    }

#if !TORCH_PACKAGE // Our wording.
    [Fact]
    public void MissingRow_IsNamed()
    {
        using var x = ones(3, 2);
        using var dataset = utils.data.TensorDataset(x);
        Should.Throw<ExternalException>(() => dataset.GetTensor(3)).Message.ShouldBe("select((3, 2), 0, 3): select(): index 3 out of range for tensor of size [3, 2] at dimension 0");
    }

    [Fact]
    public void UsedAfterDisposal_SaysSo()
    {
        using var x = ones(3, 2);
        var dataset = utils.data.TensorDataset(x);
        dataset.Dispose();
        Should.Throw<ObjectDisposedException>(() => dataset.Count).Message.ShouldStartWith("TensorDataset: used after it was disposed.");
        Should.Throw<ObjectDisposedException>(() => dataset.GetTensor(0)).Message.ShouldStartWith("TensorDataset: used after it was disposed.");
    }
#endif
}
