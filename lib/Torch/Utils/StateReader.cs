using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>
/// Reads what <see cref="StateWriter"/> and TorchSharp write. Never seeks, and takes no memory on the word of a header
/// it has not checked. What is no such file, or ends too early, is told as what it looks like.
/// </summary>
/// <param name="reader">Where the data come from; it stays open.</param>
/// <param name="subject">Who reads, for messages.</param>
internal sealed class StateReader(BinaryReader reader, string subject)
{
    private const int LongestName = 1 << 16;
    private const int MostDimensions = 64;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // The first bytes tell what a foreign file is.
    private readonly byte[] _start = new byte[8];
    private int _known;
    private long _position;

    /// <summary>A LEB128 number of at least 0.</summary>
    internal long ReadNumber()
    {
        var number = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = ReadByte();
            number |= (next & 0x7FL) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
        throw Invalid(ErrorMessages.FileNumber);
    }

    internal string ReadText()
    {
        var length = ReadNumber();
        if (length > LongestName)
        {
            throw Invalid(ErrorMessages.FileName(length));
        }
        var bytes = new byte[length];
        Read(bytes);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Invalid(ErrorMessages.FileText);
        }
    }

    internal bool ReadBoolean() => ReadByte() switch
    {
        0 => false,
        1 => true,
        var other => throw Invalid(ErrorMessages.FileFlag(other)),
    };

    internal long ReadInt64()
    {
        Span<byte> bytes = stackalloc byte[8];
        Read(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    internal double ReadDouble() => BitConverter.Int64BitsToDouble(ReadInt64());

    /// <summary>A tensor's element type and shape; its elements follow.</summary>
    internal (ScalarType Type, long[] Shape) ReadHeader()
    {
        var type = ReadNumber();
        if (type > sbyte.MaxValue || !Enum.IsDefined((ScalarType)type))
        {
            throw Invalid(ErrorMessages.FileElementType(type));
        }
        var dimensions = ReadNumber();
        if (dimensions > MostDimensions)
        {
            throw Invalid(ErrorMessages.FileDimensions(dimensions));
        }
        var shape = new long[dimensions];
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = ReadNumber();
        }
        return ((ScalarType)type, shape);
    }

    /// <summary>A tensor, header and elements.</summary>
    internal Tensor ReadTensor()
    {
        var (type, shape) = ReadHeader();
        return ReadElements(type, shape);
    }

    internal unsafe Tensor ReadElements(ScalarType type, long[] shape)
    {
        var bytes = Bytes(type, shape);
        CheckLength(bytes);
        var tensor = empty(shape, type);
        try
        {
            var data = (byte*)tensor.DataPointer();
            for (var start = 0L; start < bytes; start += int.MaxValue)
            {
                Read(new Span<byte>(data + start, (int)Math.Min(int.MaxValue, bytes - start)));
            }
            GC.KeepAlive(tensor);
            return tensor;
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
    }

    /// <summary>Reads past a tensor's elements.</summary>
    internal void SkipElements(ScalarType type, long[] shape)
    {
        Span<byte> part = stackalloc byte[4096];
        for (var left = Bytes(type, shape); left > 0; left -= part.Length)
        {
            Read(part[..(int)Math.Min(part.Length, left)]);
        }
    }

    /// <summary>What to throw where the file cannot be of this format.</summary>
    internal InvalidDataException Invalid(string reason) => new(Foreign() ?? ErrorMessages.InvalidFile(subject, reason, _position));

    /// <summary>Where the file's names or shapes do not fit: the file may be no such file at all.</summary>
    internal void CheckNotForeign()
    {
        if (Foreign() is { } foreign)
        {
            throw new InvalidDataException(foreign);
        }
    }

    // Reads on as far as the start goes: what is read so far has failed anyway.
    private string? Foreign()
    {
        for (var next = 1; next > 0 && _known < _start.Length; _known += next)
        {
            next = reader.Read(_start.AsSpan(_known));
        }
        return FileKind.Of(_start.AsSpan(0, _known)) is { } kind ? ErrorMessages.ForeignFile(subject, kind) : null;
    }

    private Exception Ends(long position) =>
        Foreign() is { } foreign ? new InvalidDataException(foreign) : new EndOfStreamException(ErrorMessages.FileEnds(subject, position));

    private byte ReadByte()
    {
        byte value = 0;
        Read(MemoryMarshal.CreateSpan(ref value, 1));
        return value;
    }

    private void Read(Span<byte> into)
    {
        while (into.Length > 0)
        {
            var count = reader.Read(into);
            if (count == 0)
            {
                throw Ends(_position);
            }
            var kept = Math.Min(count, _start.Length - _known);
            into[..kept].CopyTo(_start.AsSpan(_known));
            _known += kept;
            _position += count;
            into = into[count..];
        }
    }

    private long Bytes(ScalarType type, long[] shape)
    {
        try
        {
            return shape.Aggregate((long)SizeOf(type), (bytes, length) => checked(bytes * length));
        }
        catch (OverflowException)
        {
            throw Invalid(ErrorMessages.FileShape(shape));
        }
    }

    // Where the length is known, a shape that cannot be true takes no memory.
    private void CheckLength(long bytes)
    {
        if (reader.BaseStream is { CanSeek: true } stream && stream.Length - stream.Position < bytes)
        {
            throw Ends(_position + stream.Length - stream.Position);
        }
    }
}
