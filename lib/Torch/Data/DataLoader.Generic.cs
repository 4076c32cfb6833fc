using System.Collections;
using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>Reads a dataset in batches: <c>foreach (var batch in loader)</c> is one epoch, as often as wanted.</summary>
/// <typeparam name="T">What one example is.</typeparam>
/// <typeparam name="S">What a batch is.</typeparam>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    /// <summary>A loader that reads examples in a given order.</summary>
    /// <param name="dataset">The examples.</param>
    /// <param name="batchSize">How many make a batch; at least 1.</param>
    /// <param name="collate_fn">
    /// Makes a batch of examples, on a device. It must copy: what <c>GetTensor</c> made is disposed afterwards.
    /// </param>
    /// <param name="shuffler">The examples' numbers, enumerated anew for each epoch.</param>
    /// <param name="device">Where batches go; null: the processor.</param>
    /// <param name="num_worker">How many threads read examples; with 1 it is the caller's own.</param>
    /// <param name="drop_last">Whether a last batch that is not full is left out.</param>
    /// <param name="disposeBatch">Whether a batch's tensors are disposed when the next is asked for, and when the loop ends.</param>
    /// <param name="disposeDataset">Whether disposing the loader disposes the dataset.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(collate_fn);
        ArgumentNullException.ThrowIfNull(shuffler);
        if (batchSize < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(batchSize), ErrorMessages.BatchSize(batchSize));
        }
        this.dataset = dataset;
        this.collate_fn = collate_fn;
        this.drop_last = drop_last;
        batch_size = batchSize;
        sampler = shuffler;
        num_workers = Math.Max(num_worker, 1);
        Device = device ?? CPU;
        DisposeBatch = disposeBatch;
        DisposeDataset = disposeDataset;
    }

    /// <summary>A loader that reads examples in their own order, or shuffled.</summary>
    /// <param name="dataset">The examples.</param>
    /// <param name="batchSize">How many make a batch; at least 1.</param>
    /// <param name="collate_fn">
    /// Makes a batch of examples, on a device. It must copy: what <c>GetTensor</c> made is disposed afterwards.
    /// </param>
    /// <param name="shuffle">Whether examples come in random order.</param>
    /// <param name="device">Where batches go; null: the processor.</param>
    /// <param name="seed">Fixes the random order, for every epoch; null: another each time.</param>
    /// <param name="num_worker">How many threads read examples; with 1 it is the caller's own.</param>
    /// <param name="drop_last">Whether a last batch that is not full is left out.</param>
    /// <param name="disposeBatch">Whether a batch's tensors are disposed when the next is asked for, and when the loop ends.</param>
    /// <param name="disposeDataset">Whether disposing the loader disposes the dataset.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : this(dataset, batchSize, collate_fn, Order(dataset, shuffle, seed), device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <summary>The examples.</summary>
    public Dataset<T> dataset { get; }

    /// <summary>How many examples make a batch.</summary>
    public int batch_size { get; }

    /// <summary>Whether a last batch that is not full is left out.</summary>
    public bool drop_last { get; }

    /// <summary>The examples' numbers in the order they are read.</summary>
    public IEnumerable<long> sampler { get; }

    /// <summary>How many threads read examples.</summary>
    public int num_workers { get; }

    /// <summary>Makes a batch of examples.</summary>
    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    /// <summary>Where batches go.</summary>
    public Device Device { get; }

    /// <summary>Whether a batch's tensors are disposed when the next is asked for.</summary>
    public bool DisposeBatch { get; }

    /// <summary>Whether disposing the loader disposes the dataset.</summary>
    public bool DisposeDataset { get; }

    /// <summary>The number of batches in an epoch.</summary>
    public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count + batch_size - 1) / batch_size;

    internal bool IsDisposed { get; private set; }

    /// <summary>Begins an epoch. Several may run side by side.</summary>
    /// <exception cref="ObjectDisposedException">The loader was disposed.</exception>
    /// <exception cref="AggregateException">While reading: the dataset failed; what it threw is inside.</exception>
    public IEnumerator<S> GetEnumerator() => new BatchEnumerator<T, S>(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Disposes the dataset, unless told not to. A batch belongs to its loop and goes with it.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the dataset, unless told not to.</summary>
    protected virtual void Dispose(bool disposing)
    {
        IsDisposed = true;
        if (disposing && DisposeDataset)
        {
            dataset.Dispose();
        }
    }

    private static IEnumerable<long> Order(Dataset<T> dataset, bool shuffle, int? seed)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return shuffle ? new FisherYatesShuffler(dataset.Count, seed) : Range(dataset.Count);
    }

    private static IEnumerable<long> Range(long count)
    {
        for (var i = 0L; i < count; i++)
        {
            yield return i;
        }
    }
}
