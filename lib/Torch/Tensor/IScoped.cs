namespace TorchSharp;

/// <summary>What a <see cref="DisposeScope"/> can hold. It knows its scope and its place there, so that leaving costs the same however many there are.</summary>
internal interface IScoped : IDisposable
{
    DisposeScope? OwningDisposeScope { get; set; }

    int PlaceInScope { get; set; }

    /// <summary>Where a thread counts things of this kind.</summary>
    LifetimeStatistics CountedIn(ThreadDisposeScopeStatistics statistics);
}
