namespace Workbook.JupyterKernel.Client;

/// <summary>Ends a kernel that takes more memory than it may, before the machine begins to suffer.</summary>
/// <param name="limit">The resident memory it may have; null for any.</param>
internal sealed class MemoryWatch(long? limit)
{
    // An allocation that touches what it takes grows by some hundred megabytes in that time.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private volatile bool _isExceeded;

    /// <summary>The memory the kernel may have and was ended for going beyond; null when it was not.</summary>
    public long? Exceeded => _isExceeded ? limit : null;

    /// <summary>Watches until the process is gone.</summary>
    public async Task RunAsync(KernelProcess process)
    {
        while (limit is not null && !process.Exited.IsCompleted)
        {
            if (process.ResidentBytes > limit)
            {
                _isExceeded = true;
                process.Kill();
                return;
            }

            await Task.WhenAny(process.Exited, Task.Delay(Interval)).ConfigureAwait(false);
        }
    }
}
