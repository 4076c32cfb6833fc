using System.Runtime.CompilerServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An array of numbers of any rank, with its gradient. Owns one native handle: dispose it, let a
    /// <see cref="DisposeScope"/> do so, or leave it to the finalizer.
    /// </summary>
    [Utils.TypeFormatterSource(typeof(Utils.TypeFormatterSource))]
    public partial class Tensor : IScoped
    {
        private static long s_totalCount;
        private static long s_peakCount;

        private nint _handle;

        internal Tensor(nint handle, bool register = true)
        {
            _handle = handle;
            if (handle == 0)
            {
                // What libtorch left undefined (the gradient of an unused input) holds nothing to count or free.
                return;
            }
            RaisePeak(Interlocked.Increment(ref s_totalCount));
            if (register)
            {
                DisposeScopeManager.OfThread.Created(this);
            }
        }

        /// <summary>Releases the native tensor.</summary>
        ~Tensor() => Release();

        /// <summary>The tensors alive in this process: those made and neither disposed nor collected.</summary>
        public static long TotalCount => Interlocked.Read(ref s_totalCount);

        /// <summary>The most tensors that were alive at once.</summary>
        public static long PeakCount => Interlocked.Read(ref s_peakCount);

        /// <summary>Whether the tensor was disposed.</summary>
        public bool IsInvalid => _handle == 0;

        /// <summary>A name of the reader's choice.</summary>
        public string? name { get; set; }

        /// <summary>The native tensor.</summary>
        /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
        public nint Handle
        {
            get
            {
                if (_handle == 0)
                {
                    ThrowDisposed();
                }
                return _handle;
            }
        }

        internal DisposeScope? OwningDisposeScope { get; set; }

        DisposeScope? IScoped.OwningDisposeScope
        {
            get => OwningDisposeScope;
            set => OwningDisposeScope = value;
        }

        int IScoped.PlaceInScope { get; set; }

        LifetimeStatistics IScoped.CountedIn(ThreadDisposeScopeStatistics statistics) => statistics.TensorStatistics;

        /// <summary>Releases the native tensor; a second call does nothing.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Releases the native tensor.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (_handle != 0)
            {
                DisposeScopeManager.OfThread.Disposing(this);
                Release();
            }
        }

        /// <summary>Hands the tensor to the enclosing scope; without one it lives until it is disposed.</summary>
        /// <returns>This tensor.</returns>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of the scopes altogether.</summary>
        /// <returns>This tensor.</returns>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>The same under the name that TorchSharp first gave it.</summary>
        [Obsolete("Misspelt: use DetachFromDisposeScope.")]
        public Tensor DetatchFromDisposeScope() => DetachFromDisposeScope();

        /// <summary>Hands the tensor to the scope of another tensor.</summary>
        /// <returns>This tensor.</returns>
        public Tensor MoveToOtherDisposeScope(Tensor other)
        {
            ArgumentNullException.ThrowIfNull(other);
            return MoveToOtherDisposeScope(other.OwningDisposeScope);
        }

        /// <summary>Hands the tensor to another scope; null: to none.</summary>
        /// <returns>This tensor.</returns>
        /// <exception cref="ObjectDisposedException">The scope was closed.</exception>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } scope)
            {
                scope.MoveToOther(other, this);
            }
            else
            {
                other?.Attach(this);
            }
            return this;
        }

        // The tensor whose handle is taken is left empty, as if disposed.
        internal nint MoveHandle()
        {
            var handle = Handle;
            _handle = 0;
            OwningDisposeScope?.Remove(this);
            Interlocked.Decrement(ref s_totalCount);
            return handle;
        }

        // Hands a value on once it has been read: until then the finalizer must not run.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private T Alive<T>(T value)
        {
            GC.KeepAlive(this);
            return value;
        }

        // Two threads may be past the peak at once: the larger total stays.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void RaisePeak(long total)
        {
            for (var peak = Volatile.Read(ref s_peakCount); total > peak;)
            {
                var found = Interlocked.CompareExchange(ref s_peakCount, total, peak);
                peak = found == peak ? total : found;
            }
        }

        private void Release()
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0)
            {
                Native.torch_release(handle);
                Interlocked.Decrement(ref s_totalCount);
            }
        }

        private void ThrowDisposed() => throw new ObjectDisposedException(nameof(Tensor), name is null ? "Tensor: used after it was disposed." : $"Tensor \"{name}\": used after it was disposed.");
    }
}
