namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        public static partial class data
        {
            /// <summary>Examples that are read one by one, by their number.</summary>
            /// <typeparam name="T">What one example is.</typeparam>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>The number of examples.</summary>
                public abstract long Count { get; }

                /// <summary>Reads an example. A loader with several workers calls this from several threads at once.</summary>
                /// <param name="index">Its number, from 0 to <see cref="Count"/> - 1.</param>
                /// <returns>The example. Tensors made here are disposed once the loader has put the batch together.</returns>
                public abstract T GetTensor(long index);

                /// <summary>Frees what the dataset holds; a second call does nothing.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Frees what the dataset holds.</summary>
                protected virtual void Dispose(bool disposing)
                {
                }
            }
        }
    }
}
