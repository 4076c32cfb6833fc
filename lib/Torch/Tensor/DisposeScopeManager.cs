namespace TorchSharp;

/// <summary>One thread's chain of open scopes, and its counts.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? t_ofThread;

    private readonly ThreadDisposeScopeStatistics _statistics = new();
    private DisposeScope? _current;

    /// <summary>What this thread has made and disposed so far.</summary>
    public static ThreadDisposeScopeStatistics Statistics => OfThread._statistics;

    internal static DisposeScopeManager OfThread => t_ofThread ??= new();

    /// <summary>The innermost open scope of the thread; one closed by another thread is passed over.</summary>
    internal DisposeScope? Current
    {
        get
        {
            while (_current is { IsClosed: true })
            {
                _current = _current.OuterScope;
            }
            return _current;
        }
    }

    internal void Open(DisposeScope scope) => _current = scope;

    // A scope closed out of order leaves the chain from where it stands.
    internal void Close(DisposeScope closed)
    {
        if (_current == closed)
        {
            _current = closed.OuterScope;
            return;
        }
        for (var scope = _current; scope is not null; scope = scope.OuterScope)
        {
            if (scope.OuterScope == closed)
            {
                scope.OuterScope = closed.OuterScope;
            }
        }
    }

    internal void Created(IScoped item)
    {
        var counts = item.CountedIn(_statistics);
        if (Current is { } scope)
        {
            counts.CreatedInScopeCount++;
            scope.Add(item);
        }
        else
        {
            counts.CreatedOutsideScopeCount++;
        }
    }

    internal void Disposing(IScoped item)
    {
        var counts = item.CountedIn(_statistics);
        if (item.OwningDisposeScope is { } scope)
        {
            counts.DisposedInScopeCount++;
            scope.Remove(item);
        }
        else
        {
            counts.DisposedOutsideScopeCount++;
        }
    }

    internal void Attached(IScoped item) => item.CountedIn(_statistics).AttachedToScopeCount++;

    internal void Detached(IScoped item) => item.CountedIn(_statistics).DetachedFromScopeCount++;
}
