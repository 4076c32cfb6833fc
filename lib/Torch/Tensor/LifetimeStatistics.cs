using System.Globalization;

namespace TorchSharp;

/// <summary>What became of the tensors, or of the packed sequences, that one thread made.</summary>
public class LifetimeStatistics
{
    /// <summary>Those made while no scope was open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Those disposed while they belonged to no scope.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>Those made in a scope.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Those disposed, by their scope or by hand, while they belonged to one.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>How often one was taken into a scope by <c>Attach</c>.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>How often one was taken out of the scopes altogether.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>Those made less those disposed, both on this thread. What the finalizer frees stays counted.</summary>
    public long ThreadTotalLiveCount =>
        CreatedInScopeCount - DisposedInScopeCount + CreatedOutsideScopeCount - DisposedOutsideScopeCount;

    /// <summary>Counts from 0 again.</summary>
    public void Reset() =>
        CreatedOutsideScopeCount = DisposedOutsideScopeCount = CreatedInScopeCount = DisposedInScopeCount = AttachedToScopeCount = DetachedFromScopeCount = 0;

    /// <summary>The counts by name, on one line.</summary>
    public override string ToString() =>
        Text(ThreadTotalLiveCount, CreatedOutsideScopeCount, DisposedOutsideScopeCount, CreatedInScopeCount, DisposedInScopeCount, AttachedToScopeCount, DetachedFromScopeCount);

    internal static string Text(long live, long createdOutside, long disposedOutside, long createdIn, long disposedIn, long attached, long detached) =>
        string.Create(CultureInfo.InvariantCulture, $"ThreadTotalLiveCount: {live}; CreatedOutsideScopeCount: {createdOutside}; DisposedOutsideScopeCount: {disposedOutside}; CreatedInScopeCount: {createdIn}; DisposedInScopeCount: {disposedIn}; AttachedToScopeCount: {attached}; DetachedFromScopeCount: {detached}");
}
