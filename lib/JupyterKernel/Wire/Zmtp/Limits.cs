namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>What a peer may cost. Anything on this machine can connect, so nothing a peer announces is believed.</summary>
internal static class Limits
{
    /// <summary>The longest message, all frames: larger than any figure or image a notebook can sensibly hold.</summary>
    public const long MessageBytes = 256L << 20;

    /// <summary>The longest command and the longest frame a subscriber may send: names, identities (255 bytes) and topics fit many times over.</summary>
    public const int CommandBytes = 8 << 10;

    /// <summary>What may wait in one queue. A reader that is alive but behind loses nothing up to here: some 300,000 printed lines, or 256 MB of output.</summary>
    public const long QueueBytes = 256L << 20;

    /// <summary>What is kept for a subscriber between its connection and its first subscription, which follows within milliseconds.</summary>
    public const long HeldBytes = 16L << 20;

    /// <summary>What a frame costs beside its bytes, so that many empty frames are not free.</summary>
    public const int FrameOverhead = 64;

    /// <summary>How many topics one subscriber may ask for.</summary>
    public const int Topics = 1024;

    /// <summary>How many connections one socket serves; a front end opens one or two.</summary>
    public const int Connections = 2048;

    /// <summary>How long a connection may take to introduce itself.</summary>
    public static readonly TimeSpan Handshake = TimeSpan.FromSeconds(10);

    /// <summary>How long a closing connection waits for its last messages to leave.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    /// <summary>How long it then waits for the peer to close, since closing first could take back what the peer has not read yet.</summary>
    public static readonly TimeSpan LastRead = TimeSpan.FromMilliseconds(200);
}
