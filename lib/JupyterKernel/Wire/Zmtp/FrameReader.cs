using System.Buffers.Binary;

namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>Reads frames from a stream. Memory grows with what arrives, not with what a header announces.</summary>
internal sealed class FrameReader(Stream stream)
{
    private const int FirstBytes = 64 << 10;

    private readonly byte[] _buffer = new byte[8 << 10];
    private int _start;
    private int _end;

    /// <summary>The next frame; null when the stream ends before one begins.</summary>
    /// <exception cref="InvalidDataException">The bytes are no frame, or a longer one than allowed.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within the frame.</exception>
    public async ValueTask<Frame?> ReadAsync(long longest, CancellationToken cancellation)
    {
        if (!await FillAsync(1, cancellation))
        {
            return null;
        }

        byte flags = _buffer[_start++];
        bool command = (flags & Frame.CommandFlag) != 0;
        bool more = (flags & Frame.MoreFlag) != 0;
        if (flags >= 8 || (command && more))
        {
            throw new InvalidDataException($"a frame's flags must be MORE, LONG or COMMAND, not {flags:x2}");
        }

        ulong size = await ReadSizeAsync((flags & Frame.LongFlag) != 0, cancellation);
        ulong limit = (ulong)Math.Max(0, command ? Math.Min(longest, Limits.CommandBytes) : longest);
        return size <= limit
            ? new Frame(await ReadBytesAsync((int)size, cancellation), more, command)
            : throw new InvalidDataException($"a frame may have {limit} bytes here, not {size}");
    }

    /// <summary>The next bytes.</summary>
    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    public async ValueTask<byte[]> ReadBytesAsync(int count, CancellationToken cancellation)
    {
        if (count > _buffer.Length)
        {
            return await ReadLongAsync(count, cancellation);
        }

        await NeedAsync(count, cancellation);
        byte[] bytes = _buffer[_start..(_start + count)];
        _start += count;
        return bytes;
    }

    private async ValueTask<ulong> ReadSizeAsync(bool isLong, CancellationToken cancellation)
    {
        int digits = isLong ? sizeof(ulong) : 1;
        await NeedAsync(digits, cancellation);
        ulong size = isLong ? BinaryPrimitives.ReadUInt64BigEndian(_buffer.AsSpan(_start)) : _buffer[_start];
        _start += digits;
        return size;
    }

    private async ValueTask<byte[]> ReadLongAsync(int count, CancellationToken cancellation)
    {
        byte[] bytes = new byte[Math.Min(count, FirstBytes)];
        int filled = _end - _start;
        _buffer.AsSpan(_start, filled).CopyTo(bytes);
        _start = _end;
        while (filled < count)
        {
            if (filled == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
            }

            int read = await stream.ReadAsync(bytes.AsMemory(filled), cancellation);
            filled += read > 0 ? read : throw Truncated();
        }

        return bytes;
    }

    private async ValueTask NeedAsync(int count, CancellationToken cancellation)
    {
        if (!await FillAsync(count, cancellation))
        {
            throw Truncated();
        }
    }

    private async ValueTask<bool> FillAsync(int count, CancellationToken cancellation)
    {
        if (_end - _start >= count)
        {
            return true;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (_end < count)
        {
            int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    private static EndOfStreamException Truncated() => new("the connection ended within a frame");
}
