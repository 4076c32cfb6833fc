using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch.Data;

/// <summary>Example i holds i, and what a test wants done on the way.</summary>
internal sealed class NumberedDataset(long count, Action<long>? whenRead = null) : utils.data.Dataset
{
    public bool IsDisposed { get; private set; }

    public override long Count => count;

    public override Dictionary<string, Tensor> GetTensor(long index)
    {
        var number = tensor((float)index);
        whenRead?.Invoke(index);
        return new() { ["number"] = number, ["pair"] = tensor(new[] { index, -index }) };
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
