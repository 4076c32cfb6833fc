using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>
/// Disposes the tensors made while it is open. Scopes nest; each thread has its own chain, so a scope must be opened
/// and closed on one thread: do not hold one across an <c>await</c>.
/// </summary>
/// <remarks>A tensor knows its scope and its place in it, so that leaving early costs the same however many there are.</remarks>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? t_current;

    private readonly List<torch.Tensor> _tensors = [];
    private bool _disposed;

    internal DisposeScope()
    {
        OuterScope = Current;
        t_current = this;
    }

    /// <summary>The innermost open scope of this thread; one closed by another thread is passed over.</summary>
    internal static DisposeScope? Current
    {
        get
        {
            while (t_current is { _disposed: true })
            {
                t_current = t_current.OuterScope;
            }
            return t_current;
        }
    }

    internal DisposeScope? OuterScope { get; private set; }

    /// <summary>The number of tensors the scope will dispose.</summary>
    public int DisposablesCount => _tensors.Count;

    /// <summary>The tensors the scope will dispose, as they are now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. _tensors];

    /// <summary>Whether the scope will dispose this tensor.</summary>
    public bool Contains(IDisposable disposable) => disposable is torch.Tensor tensor && tensor.OwningDisposeScope == this;

    /// <summary>Hands a tensor to the enclosing scope; without one it lives until it is disposed.</summary>
    /// <returns>The same tensor.</returns>
    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(OuterScope, disposable);

    /// <summary>Hands two tensors to the enclosing scope.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second));

    /// <summary>Hands three tensors to the enclosing scope.</summary>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    /// <summary>Hands tensors to the enclosing scope.</summary>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    /// <summary>Hands tensors to the enclosing scope.</summary>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    /// <summary>Hands a tensor to another scope; null: to none.</summary>
    /// <returns>The same tensor.</returns>
    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        Check();
        scope?.Check();
        var tensor = Managed(disposable);
        if (tensor.OwningDisposeScope == this)
        {
            Remove(tensor);
            scope?.Add(tensor);
        }
        return disposable;
    }

    /// <summary>Hands tensors to another scope; null: to none.</summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        ArgumentNullException.ThrowIfNull(disposables);
        foreach (var disposable in disposables)
        {
            MoveToOther(scope, disposable);
        }
    }

    /// <summary>Takes a tensor out of the scopes altogether.</summary>
    /// <returns>The same tensor.</returns>
    public T Detach<T>(T disposable) where T : IDisposable => MoveToOther(null, disposable);

    /// <summary>Takes two tensors out of the scopes altogether.</summary>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (Detach(first), Detach(second));

    /// <summary>Takes tensors out of the scopes altogether.</summary>
    public void Detach(params IDisposable[] disposables) => MoveToOther(null, disposables);

    /// <summary>Takes tensors out of the scopes altogether.</summary>
    public void Detach(IEnumerable<IDisposable> disposables) => MoveToOther(null, disposables);

    /// <summary>Takes a tensor into this scope, out of the one it was in.</summary>
    /// <exception cref="InvalidOperationException">The object is not a tensor.</exception>
    public void Attach(IDisposable disposable)
    {
        Check();
        var tensor = Managed(disposable);
        tensor.OwningDisposeScope?.Remove(tensor);
        Add(tensor);
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
        var keep = inKeep.OfType<torch.Tensor>().Where(tensor => tensor.OwningDisposeScope == this).ToArray();
        Detach(keep);
        DisposeAll();
        foreach (var tensor in keep)
        {
            Add(tensor);
        }
    }

    /// <summary>Disposes what the scope holds but these.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <summary>Disposes what the scope holds but this.</summary>
    /// <returns>The tensor kept.</returns>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut(new IDisposable[] { keep });
        return keep;
    }

    /// <summary>Tells the scope that one of its tensors was disposed.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        if (disposable is torch.Tensor tensor && tensor.OwningDisposeScope == this)
        {
            Remove(tensor);
        }
    }

    /// <summary>Disposes what the scope holds and closes it.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }
        DisposeAll();
        _disposed = true;
        Unlink();
    }

    internal void Add(torch.Tensor tensor)
    {
        tensor.OwningDisposeScope = this;
        tensor.PlaceInScope = _tensors.Count;
        _tensors.Add(tensor);
    }

    internal void Remove(torch.Tensor tensor)
    {
        var last = _tensors[^1];
        _tensors[tensor.PlaceInScope] = last;
        last.PlaceInScope = tensor.PlaceInScope;
        _tensors.RemoveAt(_tensors.Count - 1);
        tensor.OwningDisposeScope = null;
    }

    private void DisposeAll()
    {
        for (var i = _tensors.Count - 1; i >= 0; i--)
        {
            _tensors[i].OwningDisposeScope = null;
            _tensors[i].Dispose();
        }
        _tensors.Clear();
    }

    // A scope closed out of order leaves the chain from where it stands.
    private void Unlink()
    {
        if (t_current == this)
        {
            t_current = OuterScope;
            return;
        }
        for (var scope = t_current; scope is not null; scope = scope.OuterScope)
        {
            if (scope.OuterScope == this)
            {
                scope.OuterScope = OuterScope;
            }
        }
    }

    private void Check() => ObjectDisposedException.ThrowIf(_disposed, this);

    private static torch.Tensor Managed(IDisposable disposable)
    {
        ArgumentNullException.ThrowIfNull(disposable);
        return disposable as torch.Tensor ?? throw new InvalidOperationException(ErrorMessages.DisposableNotManaged(disposable.GetType()));
    }
}
