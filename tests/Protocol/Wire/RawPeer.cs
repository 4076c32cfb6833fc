using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using static Workbook.Tests.Wire.Sockets;

namespace Workbook.Tests.Wire;

/// <summary>A peer that may send anything: bytes over TCP.</summary>
internal sealed class RawPeer : IDisposable
{
    private readonly TcpClient _tcp = new() { NoDelay = true };

    public static async Task<RawPeer> ConnectAsync(int port)
    {
        var peer = new RawPeer();
        await peer._tcp.ConnectAsync(Here, port, Soon);
        return peer;
    }

    /// <summary>A greeting: version and mechanism as given.</summary>
    public static byte[] Greeting(byte major = 3, byte minor = 1, string mechanism = "NULL") =>
        [0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, major, minor, .. Encoding.ASCII.GetBytes(mechanism.PadRight(20, '\0')), .. new byte[32]];

    /// <summary>A READY command with properties.</summary>
    public static byte[] Ready(params (string Name, string Value)[] properties)
    {
        byte[] body = [5, .. "READY"u8, .. properties.SelectMany(property => Property(property.Name, property.Value))];
        return [4, (byte)body.Length, .. body];
    }

    public async Task SendAsync(params byte[] bytes) => await _tcp.GetStream().WriteAsync(bytes, Soon);

    /// <summary>Introduces itself and reads the other's introduction.</summary>
    public async Task ShakeHandsAsync(string type, byte minor = 1)
    {
        await SendAsync([.. Greeting(minor: minor), .. Ready(("Socket-Type", type))]);
        await ReadAsync(64);
        byte[] header = await ReadAsync(2);
        await ReadAsync(header[1]);
    }

    public async Task<byte[]> ReadAsync(int count)
    {
        byte[] bytes = new byte[count];
        await _tcp.GetStream().ReadExactlyAsync(bytes, Soon);
        return bytes;
    }

    /// <summary>Whether the other side closes, whatever it sends before.</summary>
    public async Task<bool> IsClosedAsync()
    {
        byte[] bytes = new byte[4096];
        try
        {
            while (await _tcp.GetStream().ReadAsync(bytes, Soon) > 0)
            {
                // Its greeting.
            }
        }
        catch (IOException)
        {
            // Reset, since it did not read all we sent.
        }

        return true;
    }

    public void Dispose() => _tcp.Dispose();

    private static byte[] Property(string name, string value)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        return [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. size, .. Encoding.ASCII.GetBytes(value)];
    }
}
