namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>How two sockets introduce themselves: greetings, then READY commands.</summary>
/// <remarks>RFC 37/ZMTP, "The NULL Security Mechanism".</remarks>
internal static class Handshake
{
    /// <summary>Introduces this side and learns who the other is.</summary>
    /// <exception cref="InvalidDataException">The peer does not speak ZMTP 3, or is of a type that does not fit.</exception>
    /// <exception cref="EndOfStreamException">The peer closes before it has introduced itself.</exception>
    public static async Task<Peer> PerformAsync(Stream stream, FrameReader reader, Peer own, CancellationToken cancellation)
    {
        await stream.WriteAsync(Greeting.Own(), cancellation);
        Greeting.CheckSignature(await reader.ReadBytesAsync(Greeting.SignatureLength, cancellation));
        int minorVersion = Greeting.MinorVersion(await reader.ReadBytesAsync(Greeting.Length - Greeting.SignatureLength, cancellation));

        var writer = new FrameWriter(stream);
        await writer.WriteAsync(own.Ready().ToMessage());
        await writer.FlushAsync();
        Frame frame = await reader.ReadAsync(Limits.CommandBytes, cancellation) ?? throw new EndOfStreamException("the connection ended before READY");
        if (!frame.IsCommand)
        {
            throw new InvalidDataException("the first frame must be the command READY, not a message");
        }

        Peer peer = Peer.Parse(Command.Parse(frame.Body), minorVersion);
        return PeerType.Fits(own.Type, peer.Type)
            ? peer
            : throw new InvalidDataException($"{own.Type} does not serve a peer of type '{peer.Type}'");
    }
}
