using System.Buffers.Binary;
using System.Text;

namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>What the other side says of itself: its socket type, its identity, its minor version of ZMTP.</summary>
/// <remarks>RFC 37/ZMTP, "The READY Command".</remarks>
internal sealed record Peer(string Type, byte[] Identity, int MinorVersion)
{
    private const int LongestIdentity = 255;

    /// <summary>The READY command that says it.</summary>
    public Command Ready() => new(Command.Ready, (byte[])[.. Property("Socket-Type", Encoding.ASCII.GetBytes(Type)), .. Property("Identity", Identity)]);

    /// <summary>Reads a READY command.</summary>
    /// <exception cref="InvalidDataException">It is another command, or not well formed.</exception>
    public static Peer Parse(Command command, int minorVersion)
    {
        if (command.Name != Command.Ready)
        {
            string said = command.Name == Command.Error ? $" {Command.Printable(command.Data.Span)}" : "";
            throw new InvalidDataException($"the first command must be READY, not {command.Name}{said}");
        }

        var peer = new Peer("", [], minorVersion);
        ReadOnlySpan<byte> rest = command.Data.Span;
        while (!rest.IsEmpty)
        {
            string name = Command.Printable(Take(ref rest, Take(ref rest, 1)[0]));
            ReadOnlySpan<byte> value = Take(ref rest, BinaryPrimitives.ReadUInt32BigEndian(Take(ref rest, sizeof(uint))));
            peer = peer.With(name, value);
        }

        return peer;
    }

    // Names are compared without case.
    private Peer With(string property, ReadOnlySpan<byte> value) => property.ToUpperInvariant() switch
    {
        "SOCKET-TYPE" => this with { Type = Command.Printable(value) },
        "IDENTITY" when value.Length > LongestIdentity => throw new InvalidDataException($"an identity may have {LongestIdentity} bytes, not {value.Length}"),
        "IDENTITY" => this with { Identity = value.ToArray() },
        _ => this,
    };

    private static byte[] Property(string name, byte[] value)
    {
        byte[] size = new byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        return [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. size, .. value];
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, uint count)
    {
        if (count > rest.Length)
        {
            throw new InvalidDataException($"READY ends within a property: {count} bytes announced, {rest.Length} left");
        }

        ReadOnlySpan<byte> taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }
}
