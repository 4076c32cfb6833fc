using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>Reads a dataset of named tensors in batches of shape (batch, …), under the same names.</summary>
public class DataLoader : DataLoader<Dictionary<string, torch.Tensor>, Dictionary<string, torch.Tensor>>
{
    /// <summary>A loader that reads examples in a given order.</summary>
    /// <param name="dataset">The examples.</param>
    /// <param name="batchSize">How many make a batch; at least 1.</param>
    /// <param name="shuffler">The examples' numbers, enumerated anew for each epoch.</param>
    /// <param name="device">Where batches go; null: the processor.</param>
    /// <param name="num_worker">How many threads read examples; with 1 it is the caller's own.</param>
    /// <param name="drop_last">Whether a last batch that is not full is left out.</param>
    /// <param name="disposeBatch">Whether a batch's tensors are disposed when the next is asked for, and when the loop ends.</param>
    /// <param name="disposeDataset">Whether disposing the loader disposes the dataset.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    public DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, torch.Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collation.Named, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <summary>A loader that reads examples in their own order, or shuffled.</summary>
    /// <param name="dataset">The examples.</param>
    /// <param name="batchSize">How many make a batch; at least 1.</param>
    /// <param name="shuffle">Whether examples come in random order.</param>
    /// <param name="device">Where batches go; null: the processor.</param>
    /// <param name="seed">Fixes the random order, for every epoch; null: another each time.</param>
    /// <param name="num_worker">How many threads read examples; with 1 it is the caller's own.</param>
    /// <param name="drop_last">Whether a last batch that is not full is left out.</param>
    /// <param name="disposeBatch">Whether a batch's tensors are disposed when the next is asked for, and when the loop ends.</param>
    /// <param name="disposeDataset">Whether disposing the loader disposes the dataset.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    public DataLoader(Dataset dataset, int batchSize, bool shuffle = false, torch.Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collation.Named, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }
}
