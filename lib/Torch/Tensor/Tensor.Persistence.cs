using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Reads a tensor from a file in TorchSharp's format.</summary>
        /// <exception cref="EndOfStreamException">The file is cut short.</exception>
        /// <exception cref="InvalidDataException">The file is of another format.</exception>
        public static Tensor Load(string location) => Load(File.OpenRead(location));

        /// <summary>Reads a tensor in TorchSharp's format.</summary>
        /// <param name="stream">Where from; need not seek or know its length. Closed afterwards, as TorchSharp does.</param>
        /// <exception cref="EndOfStreamException">The data are cut short.</exception>
        /// <exception cref="InvalidDataException">The data are of another format.</exception>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream);
            return Load(reader);
        }

        /// <summary>Reads a tensor in TorchSharp's format.</summary>
        /// <param name="reader">Where from; stays open, just behind what was read.</param>
        /// <exception cref="EndOfStreamException">The data are cut short.</exception>
        /// <exception cref="InvalidDataException">The data are of another format.</exception>
        public static Tensor Load(BinaryReader reader) => TensorExtensionMethods.Load(reader);

        /// <summary>Reads a tensor from a file that <see cref="save"/>, or C++'s torch::save, wrote.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">There is no such file, or it is of another format.</exception>
        public static unsafe Tensor load(string location)
        {
            ArgumentNullException.ThrowIfNull(location);
            nint handle;
            TorchError.Check(Native.torch_load(location, &handle), nameof(load), [location]);
            return new Tensor(handle);
        }

        /// <summary>Writes the tensor to a file as C++'s torch::save does; PyTorch reads it with torch.jit.load.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">The file cannot be written.</exception>
        public unsafe void save(string location)
        {
            ArgumentNullException.ThrowIfNull(location);
            var error = Native.torch_save(Handle, location);
            GC.KeepAlive(this);
            TorchError.Check(error, nameof(save), [location]);
        }
    }
}
