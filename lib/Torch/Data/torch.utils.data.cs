using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>What training needs beside modules and optimizers.</summary>
    public static partial class utils
    {
        /// <summary>Datasets, and loaders that read them in batches.</summary>
        public static partial class data
        {
            /// <summary>Examples that lie in tensors, side by side: example i is row i of each.</summary>
            /// <param name="tensors">Each of shape (examples, …). The dataset reads the same memory; the tensors stay the caller's.</param>
            /// <exception cref="ArgumentNullException">There are no tensors, or one is null.</exception>
            /// <exception cref="ArgumentException">The tensors differ in their number of rows.</exception>
            public static TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);

            /// <summary>A loader of named tensors that reads examples in a given order.</summary>
            /// <param name="dataset">The examples.</param>
            /// <param name="batchSize">How many make a batch; at least 1.</param>
            /// <param name="shuffler">The examples' numbers, enumerated anew for each epoch.</param>
            /// <param name="device">Where batches go; null: the processor.</param>
            /// <param name="num_worker">How many threads read examples; with 1 it is the caller's own.</param>
            /// <param name="drop_last">Whether a last batch that is not full is left out.</param>
            /// <param name="disposeBatch">Whether a batch's tensors are disposed when the next is asked for, and when the loop ends.</param>
            /// <param name="disposeDataset">Whether disposing the loader disposes the dataset.</param>
            /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
            public static DataLoader DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <summary>A loader of named tensors that reads examples in their own order, or shuffled.</summary>
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
            public static DataLoader DataLoader(Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <summary>A loader of lists of tensors that reads examples in a given order.</summary>
            /// <param name="dataset">The examples.</param>
            /// <param name="batchSize">How many make a batch; at least 1.</param>
            /// <param name="shuffler">The examples' numbers, enumerated anew for each epoch.</param>
            /// <param name="device">Where batches go; null: the processor.</param>
            /// <param name="num_worker">How many threads read examples; with 1 it is the caller's own.</param>
            /// <param name="drop_last">Whether a last batch that is not full is left out.</param>
            /// <param name="disposeBatch">Whether a batch's tensors are disposed when the next is asked for, and when the loop ends.</param>
            /// <param name="disposeDataset">Whether disposing the loader disposes the dataset.</param>
            /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
            public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <summary>A loader of lists of tensors that reads examples in their own order, or shuffled.</summary>
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
            public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);
        }
    }
}
