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
        /// <exception cref="ArgumentException">The device is another.</exception>
        public unsafe Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            if (this.device.type != DeviceType.CPU)
            {
                throw new ArgumentException(ErrorMessages.GeneratorDevice(this.device), nameof(device));
            }
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

        /// <summary>Starts the sequence anew from a seed drawn from the system's randomness.</summary>
        /// <returns>The seed.</returns>
        public unsafe long seed()
        {
            long seed;
            TorchError.Check(Native.torch_generator_reseed(Handle, &seed), nameof(seed));
            GC.KeepAlive(this);
            return seed;
        }

        /// <summary>Where the sequence stands: bytes for <see cref="set_state"/>.</summary>
        public unsafe Tensor get_state()
        {
            nint state;
            TorchError.Check(Native.torch_generator_get_state(Handle, &state), nameof(get_state));
            GC.KeepAlive(this);
            return new Tensor(state);
        }

        /// <summary>Goes on where <see cref="get_state"/> stood.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">The bytes are no state of a generator; this one stays as it was.</exception>
        public unsafe void set_state(Tensor value)
        {
            ArgumentNullException.ThrowIfNull(value);
            var error = Native.torch_generator_set_state(Handle, value.Handle);
            GC.KeepAlive(this);
            TorchError.Check(error, nameof(set_state), value);
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
