using System.Collections;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One epoch of a loader. It owns the current batch.</summary>
internal sealed class BatchEnumerator<T, S> : IEnumerator<S>
{
    private readonly DataLoader<T, S> _loader;
    private IEnumerator<long> _order;
    private IDisposable[] _batch = [];

    internal BatchEnumerator(DataLoader<T, S> loader)
    {
        _loader = loader;
        Check();
        _order = loader.sampler.GetEnumerator();
    }

    public S Current { get; private set; } = default!;

    object? IEnumerator.Current => Current;

    public bool MoveNext()
    {
        Check();
        DisposeBatch();
        var indices = NextIndices();
        if (indices.Count == 0 || (_loader.drop_last && indices.Count < _loader.batch_size))
        {
            return false;
        }
        var examples = new T[indices.Count];
        var made = new IDisposable[indices.Count][];
        try
        {
            Read(indices, examples, made);
            Collate(examples);
        }
        finally
        {
            // Where reading failed there is nothing: the example's scope has disposed it.
            DisposeAll(made.Where(items => items is not null).SelectMany(items => items));
        }
        return true;
    }

    public void Reset()
    {
        DisposeBatch();
        _order.Dispose();
        _order = _loader.sampler.GetEnumerator();
    }

    public void Dispose()
    {
        DisposeBatch();
        _order.Dispose();
    }

    private List<long> NextIndices()
    {
        var indices = new List<long>(_loader.batch_size);
        while (indices.Count < _loader.batch_size && _order.MoveNext())
        {
            indices.Add(_order.Current);
        }
        return indices;
    }

    // Each example has a scope of its own, on the thread that reads it.
    private void Read(List<long> indices, T[] examples, IDisposable[][] made)
    {
        if (_loader.num_workers > 1)
        {
            Parallel.For(0, indices.Count, new ParallelOptions { MaxDegreeOfParallelism = _loader.num_workers }, ReadOne);
            return;
        }
        try
        {
            for (var i = 0; i < indices.Count; i++)
            {
                ReadOne(i);
            }
        }
        catch (Exception failure)
        {
            // One worker or many: the caller catches the same.
            throw new AggregateException(failure);
        }

        void ReadOne(int i)
        {
            using var scope = NewDisposeScope();
            examples[i] = _loader.dataset.GetTensor(indices[i]);
            made[i] = scope.DetachAllAndDispose();
        }
    }

    private void Collate(T[] examples)
    {
        using var scope = NewDisposeScope();
        Current = _loader.collate_fn(examples, _loader.Device);
        var made = scope.DetachAllAndDispose();
        _batch = _loader.DisposeBatch ? made : [];
    }

    private void DisposeBatch()
    {
        DisposeAll(_batch);
        _batch = [];
    }

    private static void DisposeAll(IEnumerable<IDisposable> items)
    {
        foreach (var item in items)
        {
            item.Dispose();
        }
    }

    private void Check()
    {
        if (_loader.IsDisposed)
        {
            throw new ObjectDisposedException(nameof(DataLoader), ErrorMessages.Disposed(nameof(DataLoader)));
        }
    }
}
