using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>The live-tensor counter, read so that it can be compared with later.</summary>
internal static class LiveTensors
{
    /// <summary>The tensors alive once those that earlier tests forgot have been collected.</summary>
    internal static long Settled()
    {
        // Where none is alive there is nothing to collect; hundreds of cases ask.
        for (var i = 0; i < 2 && Tensor.TotalCount > 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return Tensor.TotalCount;
    }
}
