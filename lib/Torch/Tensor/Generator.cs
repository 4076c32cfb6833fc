using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers with a state of its own: PyTorch's Mersenne Twister.</summary>
    public class Generator : IDisposable
    {
        private nint _handle;

        /// <summary>Makes a generator.</summary>
        /// <param name="seed">Where its sequence starts.</param>
        /// <param name="device">Must be the CPU.</param>
        public unsafe Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            nint handle;
            TorchError.Check(Native.torch_generator((long)seed, &handle), nameof(Generator));
            _handle = handle;
        }

        private Generator(nint handle)
        {
            device = CPU;
            _handle = handle;
        }

        /// <summary>Releases the generator.</summary>
        ~Generator() => Dispose(false);

        /// <summary>The generator that operators use when they are given none.</summary>
        public static unsafe Generator Default
        {
            get
            {
                nint handle;
                TorchError.Check(Native.torch_default_generator(&handle), nameof(Default));
                return new Generator(handle);
            }
        }

        /// <summary>Where the numbers are made.</summary>
        public Device device { get; }

        internal nint Handle
        {
            get
            {
                ObjectDisposedException.ThrowIf(_handle == 0, this);
                return _handle;
            }
        }

        /// <summary>Starts the sequence anew.</summary>
        /// <returns>This generator.</returns>
        public unsafe Generator manual_seed(long seed)
        {
            TorchError.Check(Native.torch_generator_seed(Handle, seed), nameof(manual_seed));
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>The seed the sequence started from.</summary>
        public long initial_seed()
        {
            var seed = Native.torch_generator_initial_seed(Handle);
            GC.KeepAlive(this);
            return seed;
        }

        /// <summary>Releases the generator.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Releases the generator.</summary>
        protected virtual void Dispose(bool disposing)
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0)
            {
                Native.torch_generator_release(handle);
            }
        }
    }
}
