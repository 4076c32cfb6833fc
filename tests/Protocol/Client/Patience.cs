namespace Workbook.Tests.Protocol.Client;

/// <summary>Waiting for what must come, so that a test fails instead of hanging.</summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The task's result, which must come soon.</summary>
    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Longest, TestContext.Current.CancellationToken);
}
