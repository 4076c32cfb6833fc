namespace Workbook.Tests.Torch;

/// <summary>A stream as from a network: it cannot seek, does not know its length, and gives little at a time.</summary>
internal sealed class OneWay(byte[] bytes) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = Math.Min(Math.Min(count, 3), bytes.Length - _position);
        bytes.AsSpan(_position, given).CopyTo(buffer.AsSpan(offset));
        _position += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
