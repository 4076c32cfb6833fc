namespace Workbook.JupyterKernel.Client;

/// <summary>What a kernel process may use.</summary>
/// <param name="StartTimeout">How long it may take until it answers.</param>
/// <param name="MemoryBytes">The resident memory beyond which it is ended; null for no cap.</param>
/// <param name="Threads">How many threads numerical libraries may use; null leaves it to them.</param>
public sealed record KernelLimits(TimeSpan StartTimeout, long? MemoryBytes, int? Threads)
{
    private const double ShareForKernels = 0.8;

    /// <summary>A memory cap that leaves a fifth of the machine (or container) to everything else.</summary>
    /// <param name="parallelKernels">How many kernels run at the same time.</param>
    public static long DefaultMemoryBytes(int parallelKernels) =>
        (long)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes * ShareForKernels / Math.Max(1, parallelKernels));
}
