using System.Buffers;
using System.Buffers.Binary;

namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>Writes frames to a stream: small ones gathered, so that a burst of messages is few packets; large ones without a copy.</summary>
internal sealed class FrameWriter(Stream stream)
{
    private const int Gathered = 64 << 10;
    private const int Large = 16 << 10;

    private readonly ArrayBufferWriter<byte> _gathered = new();

    /// <summary>Adds a message to what is to be sent.</summary>
    public async ValueTask WriteAsync(Message message)
    {
        for (int i = 0; i < message.Frames.Length; i++)
        {
            byte[] body = message.Frames[i];
            WriteHeader(body.Length, i + 1 < message.Frames.Length, message.IsCommand);
            if (body.Length < Large)
            {
                _gathered.Write(body);
            }
            else
            {
                await FlushAsync();
                await stream.WriteAsync(body);
            }
        }

        if (_gathered.WrittenCount >= Gathered)
        {
            await FlushAsync();
        }
    }

    /// <summary>Sends what was gathered.</summary>
    public async ValueTask FlushAsync()
    {
        if (_gathered.WrittenCount > 0)
        {
            await stream.WriteAsync(_gathered.WrittenMemory);
            _gathered.ResetWrittenCount();
        }
    }

    private void WriteHeader(int size, bool more, bool isCommand)
    {
        Span<byte> header = _gathered.GetSpan(Frame.LongestHeader);
        bool isLong = size > byte.MaxValue;
        header[0] = (byte)((more ? Frame.MoreFlag : 0) | (isLong ? Frame.LongFlag : 0) | (isCommand ? Frame.CommandFlag : 0));
        if (isLong)
        {
            BinaryPrimitives.WriteUInt64BigEndian(header[1..], (ulong)size);
        }
        else
        {
            header[1] = (byte)size;
        }

        _gathered.Advance(isLong ? Frame.LongestHeader : 2);
    }
}
