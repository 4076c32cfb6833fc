using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>
/// Disposes the tensors and packed sequences made while it is open. Scopes nest, and each thread has its own chain: a scope
/// sees what its thread makes, nothing else.
/// </summary>
/// <remarks>
/// A scope belongs to the thread that opened it. After an <c>await</c> a method may go on on another thread, where the scope
/// collects nothing, while the first thread goes on filling it with other work's tensors: close a scope before awaiting, and
/// carry a result across with <c>DetachFromDisposeScope</c>. Closing a scope on another thread is harmless; two threads must
/// not use one scope, or the tensors in it, at the same time.
/// </remarks>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager _manager;
    private readonly List<IScoped> _items = [];

    internal DisposeScope(DisposeScopeManager manager)
    {
        _manager = manager;
        OuterScope = manager.Current;
        manager.Open(this);
    }

    internal DisposeScope? OuterScope { get; set; }

    internal bool IsClosed { get; private set; }

    /// <summary>The number of objects the scope will dispose.</summary>
    /// <exception cref="ObjectDisposedException">The scope was closed.</exception>
    public int DisposablesCount
    {
        get
        {
            Check();
            return _items.Count;
        }
    }

    /// <summary>The objects the scope will dispose, as they are now.</summary>
    /// <exception cref="ObjectDisposedException">The scope was closed.</exception>
    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            Check();
            return [.. _items];
        }
    }

    /// <summary>Whether the scope will dispose this object.</summary>
    public bool Contains(IDisposable disposable) => disposable is IScoped item && item.OwningDisposeScope == this;

    /// <summary>Hands an object to the enclosing scope; without one it lives until it is disposed.</summary>
    /// <returns>The same object.</returns>
    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(OuterScope, disposable);

    /// <summary>Hands two objects to the enclosing scope.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        MoveToOther(OuterScope, first, second);

    /// <summary>Hands three objects to the enclosing scope.</summary>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        MoveToOther(OuterScope, first, second, third);

    /// <summary>Hands objects to the enclosing scope.</summary>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    /// <summary>Hands objects to the enclosing scope.</summary>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    /// <summary>Hands an object of this scope to another scope; null: to none. What is not of this scope stays where it is.</summary>
    /// <returns>The same object.</returns>
    /// <exception cref="ObjectDisposedException">One of the two scopes was closed.</exception>
    /// <exception cref="InvalidOperationException">The object is neither a tensor nor a packed sequence.</exception>
    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        Check();
        scope?.Check();
        var item = Managed(disposable);
        if (item.OwningDisposeScope != this)
        {
            return disposable;
        }
        Remove(item);
        if (scope is null)
        {
            _manager.Detached(item);
        }
        else
        {
            scope.Add(item);
        }
        return disposable;
    }

    /// <summary>Hands two objects to another scope; null: to none.</summary>
    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second));

    /// <summary>Hands three objects to another scope; null: to none.</summary>
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second), MoveToOther(scope, third));

    /// <summary>Hands objects to another scope; null: to none.</summary>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <summary>Hands objects to another scope; null: to none.</summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        ArgumentNullException.ThrowIfNull(disposables);
        foreach (var disposable in disposables)
        {
            MoveToOther<IDisposable>(scope, disposable);
        }
    }

    /// <summary>Takes an object out of the scopes altogether.</summary>
    /// <returns>The same object.</returns>
    public T Detach<T>(T disposable) where T : IDisposable => MoveToOther(null, disposable);

    /// <summary>Takes two objects out of the scopes altogether.</summary>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        MoveToOther(null, first, second);

    /// <summary>Takes three objects out of the scopes altogether.</summary>
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        MoveToOther(null, first, second, third);

    /// <summary>Takes objects out of the scopes altogether.</summary>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <summary>Takes objects out of the scopes altogether.</summary>
    public void Detach(IEnumerable<IDisposable> disposables) => MoveToOther(null, disposables);

    /// <summary>Takes an object into this scope, out of the one it was in.</summary>
    /// <exception cref="ObjectDisposedException">The scope was closed.</exception>
    /// <exception cref="InvalidOperationException">The object is neither a tensor nor a packed sequence.</exception>
    public void Attach(IDisposable disposable)
    {
        Check();
        var item = Managed(disposable);
        if (item.OwningDisposeScope == this)
        {
            return;
        }
        item.OwningDisposeScope?.Remove(item);
        Add(item);
        _manager.Attached(item);
    }

    /// <summary>Takes objects into this scope.</summary>
    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    /// <summary>Takes objects into this scope.</summary>
    /// <returns>The same objects.</returns>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        IDisposable[] attached = [.. disposables];
        Array.ForEach(attached, Attach);
        return attached;
    }

    /// <summary>Disposes what the scope holds; it stays open.</summary>
    public void DisposeEverything()
    {
        Check();
        DisposeAll();
    }

    /// <summary>Disposes what the scope holds but these.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        Check();
        ArgumentNullException.ThrowIfNull(inKeep);
        var keep = inKeep.OfType<IScoped>().Where(Contains).Distinct<IScoped>(ReferenceEqualityComparer.Instance).ToArray();
        Array.ForEach(keep, Remove);
        DisposeAll();
        Array.ForEach(keep, Add);
    }

    /// <summary>Disposes what the scope holds but these.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        DisposeEverythingBut((IEnumerable<IDisposable>)keep);
    }

    /// <summary>Disposes what the scope holds but this.</summary>
    /// <returns>The object kept.</returns>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut(new IDisposable[] { keep });
        return keep;
    }

    /// <summary>Disposes what the scope holds but these two.</summary>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut(new IDisposable[] { first, second });
        return (first, second);
    }

    /// <summary>Disposes what the scope holds but these three.</summary>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut(new IDisposable[] { first, second, third });
        return (first, second, third);
    }

    /// <summary>Tells the scope that one of its objects was disposed.</summary>
    /// <exception cref="ObjectDisposedException">The scope was closed.</exception>
    public void MarkAsDisposed(IDisposable disposable)
    {
        Check();
        if (disposable is IScoped item && item.OwningDisposeScope == this)
        {
            Remove(item);
        }
    }

    /// <summary>Disposes what the scope holds and closes it; a second call does nothing.</summary>
    public void Dispose()
    {
        if (IsClosed)
        {
            return;
        }
        DisposeAll();
        IsClosed = true;
        _manager.Close(this);
    }

    internal void Add(IScoped item)
    {
        item.OwningDisposeScope = this;
        item.PlaceInScope = _items.Count;
        _items.Add(item);
    }

    internal void Remove(IScoped item)
    {
        var last = _items[^1];
        _items[item.PlaceInScope] = last;
        last.PlaceInScope = item.PlaceInScope;
        _items.RemoveAt(_items.Count - 1);
        item.OwningDisposeScope = null;
    }

    /// <summary>Closes the scope without disposing what it holds, and hands that over.</summary>
    internal IDisposable[] DetachAllAndDispose()
    {
        IDisposable[] items = [.. _items];
        Detach(items);
        Dispose();
        return items;
    }

    // From the end, so that each leaves from the last place; what an object's own Dispose takes along leaves too.
    private void DisposeAll()
    {
        while (_items.Count > 0)
        {
            var item = _items[^1];
            item.Dispose();
            if (item.OwningDisposeScope == this)
            {
                Remove(item);
            }
        }
    }

    private void Check()
    {
        if (IsClosed)
        {
            throw new ObjectDisposedException(nameof(DisposeScope), ErrorMessages.ScopeClosed);
        }
    }

    private static IScoped Managed(IDisposable disposable)
    {
        ArgumentNullException.ThrowIfNull(disposable);
        return disposable as IScoped ?? throw new InvalidOperationException(ErrorMessages.DisposableNotManaged(disposable.GetType()));
    }
}
