using System.Diagnostics.CodeAnalysis;
using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Writes element type, shape and elements in TorchSharp's format.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="writer">Where to; stays open.</param>
    public static void Save(this Tensor tensor, BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        StateWriter.Write(writer, tensor);
    }

    /// <summary>Writes element type, shape and elements in TorchSharp's format.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="stream">Where to; closed afterwards, as TorchSharp does.</param>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
    }

    /// <summary>Writes element type, shape and elements to a file in TorchSharp's format.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="location">The file; one that exists is overwritten.</param>
    public static void Save(this Tensor tensor, string location)
    {
        // A tensor that cannot be read must not empty a file that is there.
        using var ready = StateWriter.Ready(tensor);
        ready.Save(File.Create(location));
    }

    /// <summary>Reads elements in TorchSharp's format into a tensor. When it throws, the tensor is as it was.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="reader">Where from; stays open, just behind what was read.</param>
    /// <param name="skip">Read past the elements and leave the tensor alone.</param>
    /// <exception cref="ArgumentException">The element type differs; without <paramref name="skip"/>, or the shape.</exception>
    /// <exception cref="EndOfStreamException">The data are cut short.</exception>
    /// <exception cref="InvalidDataException">The data are of another format.</exception>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var file = new StateReader(reader, "Tensor.Load");
        var (type, shape) = file.ReadHeader();
        if (type != tensor.dtype || (!skip && !shape.AsSpan().SequenceEqual(tensor.shape)))
        {
            file.CheckNotForeign();
            throw new ArgumentException(ErrorMessages.TensorFile(tensor, type, shape));
        }
        if (skip)
        {
            file.SkipElements(type, shape);
            return;
        }
        using var read = file.ReadElements(type, shape);
        using var _ = no_grad();
        tensor.copy_(read);
    }

    /// <summary>Reads a tensor in TorchSharp's format.</summary>
    /// <param name="reader">Where from; stays open, just behind what was read.</param>
    /// <param name="skip">Read past the elements; the result holds zeros.</param>
    /// <exception cref="EndOfStreamException">The data are cut short.</exception>
    /// <exception cref="InvalidDataException">The data are of another format.</exception>
    public static Tensor Load(BinaryReader reader, bool skip = false)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var file = new StateReader(reader, "Tensor.Load");
        var (type, shape) = file.ReadHeader();
        if (!skip)
        {
            return file.ReadElements(type, shape);
        }
        file.SkipElements(type, shape);
        return zeros(shape, type);
    }

    /// <summary>Reads elements in TorchSharp's format into a tensor, or into a new one where there is none.</summary>
    /// <param name="tensor">The tensor, or null.</param>
    /// <param name="reader">Where from; stays open, just behind what was read.</param>
    /// <param name="skip">Read past the elements; a new tensor holds zeros.</param>
    /// <exception cref="ArgumentException">The element type differs; without <paramref name="skip"/>, or the shape.</exception>
    /// <exception cref="EndOfStreamException">The data are cut short.</exception>
    /// <exception cref="InvalidDataException">The data are of another format.</exception>
    public static void Load([NotNull] ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is null)
        {
            tensor = Load(reader, skip);
        }
        else
        {
            tensor.Load(reader, skip);
        }
    }
}
