namespace TorchSharp;

/// <summary>What became of the tensors and packed sequences that one thread made: where to look for a leak.</summary>
public class ThreadDisposeScopeStatistics
{
    /// <summary>The tensors alone.</summary>
    public LifetimeStatistics TensorStatistics { get; } = new();

    /// <summary>The packed sequences alone; the tensors inside them count as tensors too.</summary>
    public LifetimeStatistics PackedSequenceStatistics { get; } = new();

    /// <summary>Those made while no scope was open.</summary>
    public long CreatedOutsideScopeCount => TensorStatistics.CreatedOutsideScopeCount + PackedSequenceStatistics.CreatedOutsideScopeCount;

    /// <summary>Those disposed while they belonged to no scope.</summary>
    public long DisposedOutsideScopeCount => TensorStatistics.DisposedOutsideScopeCount + PackedSequenceStatistics.DisposedOutsideScopeCount;

    /// <summary>Those made in a scope.</summary>
    public long CreatedInScopeCount => TensorStatistics.CreatedInScopeCount + PackedSequenceStatistics.CreatedInScopeCount;

    /// <summary>Those disposed, by their scope or by hand, while they belonged to one.</summary>
    public long DisposedInScopeCount => TensorStatistics.DisposedInScopeCount + PackedSequenceStatistics.DisposedInScopeCount;

    /// <summary>How often one was taken into a scope by <c>Attach</c>.</summary>
    public long AttachedToScopeCount => TensorStatistics.AttachedToScopeCount + PackedSequenceStatistics.AttachedToScopeCount;

    /// <summary>How often one was taken out of the scopes altogether.</summary>
    public long DetachedFromScopeCount => TensorStatistics.DetachedFromScopeCount + PackedSequenceStatistics.DetachedFromScopeCount;

    /// <summary>Those made less those disposed, both on this thread.</summary>
    public long ThreadTotalLiveCount => TensorStatistics.ThreadTotalLiveCount + PackedSequenceStatistics.ThreadTotalLiveCount;

    /// <summary>Counts from 0 again.</summary>
    public void Reset()
    {
        TensorStatistics.Reset();
        PackedSequenceStatistics.Reset();
    }

    /// <summary>The counts by name, on one line.</summary>
    public override string ToString() =>
        LifetimeStatistics.Text(ThreadTotalLiveCount, CreatedOutsideScopeCount, DisposedOutsideScopeCount, CreatedInScopeCount, DisposedInScopeCount, AttachedToScopeCount, DetachedFromScopeCount);
}
