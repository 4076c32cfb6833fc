using System.Buffers.Binary;
using System.Text;
using Workbook.Tests.Wire;

namespace Workbook.Tests.Protocol.Kernel;

/// <summary>What no front end would send, the same for the same seed: bytes for one connection at a time.</summary>
internal sealed class Rubbish(int seed, RealKernel kernel)
{
    private static readonly string[] SocketTypes = ["DEALER", "REQ", "SUB", "ROUTER", "PUB", "REP", "", "NONSENSE"];
    private static readonly string[] Requests =
        ["execute_request", "kernel_info_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open", "comm_msg", "comm_info_request", "interrupt_request", "input_reply", "nonsense", ""];
    private static readonly string[] Contents =
        ["{}", "{\"code\": 5}", "{\"code\": \"}{\", \"cursor_pos\": -7}", "{\"code\": \"x.\", \"cursor_pos\": 999999}", "{\"code\": null, \"silent\": 3}", "{\"comm_id\": []}", "{\"value\": {}}",
         "{\"hist_access_type\": \"range\", \"session\": 1e99, \"start\": -1}", "{\"hist_access_type\": \"search\", \"pattern\": \"**?*?*[\\\\\"}", "{\"user_expressions\": [1], \"code\": \"1\"}"];

    private readonly Random _random = new(seed);

    /// <summary>How many frames were made so far.</summary>
    public int Frames { get; private set; }

    /// <summary>The bytes of one connection.</summary>
    public byte[] Next() => _random.Next(6) switch
    {
        0 => Noise(_random.Next(300)),
        1 => [.. RawPeer.Greeting((byte)_random.Next(5), (byte)_random.Next(3), _random.Next(3) == 0 ? "CURVE" : "NULL"), .. Noise(_random.Next(100))],
        2 => Cut([.. Handshake(), .. Many(NoiseFrame)]),
        3 => [.. Handshake(), .. Many(NoiseFrame), .. Oversized()],
        4 => [.. Handshake(), .. Many(WronglySigned)],
        _ => Cut([.. Handshake(), .. Many(RightlySigned)]),
    };

    private byte[] Handshake() =>
        [.. RawPeer.Greeting(), .. RawPeer.Ready(("Socket-Type", _random.Next(3) > 0 ? SocketTypes[_random.Next(3)] : Pick(SocketTypes)), ("Identity", new string('i', _random.Next(8))))];

    private IEnumerable<byte> Many(Func<byte[]> make) => [.. Enumerable.Range(0, _random.Next(1, 30)).SelectMany(_ => make())];

    // Flags and sizes are now and then others than the bytes that follow ask for.
    private byte[] NoiseFrame()
    {
        Frames++;
        byte[] body = Noise(_random.Next(60));
        bool isHonest = _random.Next(4) > 0;
        return [(byte)(isHonest ? _random.Next(2) : _random.Next(256)), (byte)(isHonest ? body.Length : _random.Next(256)), .. body];
    }

    private byte[] Oversized()
    {
        Frames++;
        byte[] size = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(size, (ulong)_random.NextInt64(1L << 29, long.MaxValue) << _random.Next(2));
        return [(byte)(2 | _random.Next(2)), .. size, .. Noise(100)];
    }

    private byte[] WronglySigned()
    {
        byte[][] frames = Signed();
        frames[1] = _random.Next(3) switch
        {
            0 => [],
            1 => Noise(64),
            _ => Encoding.ASCII.GetBytes(new string('0', 64)),
        };
        return Message(frames);
    }

    // What has the key may say nonsense as well.
    private byte[] RightlySigned() => Message(_random.Next(3) > 0 ? Signed() : Signed()[.._random.Next(1, 6)]);

    private byte[][] Signed() => kernel.Request(Pick(Requests), Pick(Contents));

    private byte[] Message(byte[][] frames)
    {
        Frames += frames.Length;
        return [.. frames.SelectMany((frame, i) => (byte[])[(byte)(i + 1 < frames.Length ? 3 : 2), .. Size(frame.Length), .. frame])];
    }

    private static byte[] Size(int length)
    {
        byte[] size = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(size, length);
        return size;
    }

    private byte[] Cut(byte[] bytes) => _random.Next(2) == 0 ? bytes : bytes[..(bytes.Length - _random.Next(Math.Min(bytes.Length, 40)))];

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private byte[] Noise(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }
}
