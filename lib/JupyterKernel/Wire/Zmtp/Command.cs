using System.Text;

namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>A ZMTP command: a name and what follows it.</summary>
/// <remarks>RFC 37/ZMTP, "Commands".</remarks>
internal readonly record struct Command(string Name, ReadOnlyMemory<byte> Data)
{
    public const string Cancel = "CANCEL";
    public const string Error = "ERROR";
    public const string Ping = "PING";
    public const string Pong = "PONG";
    public const string Ready = "READY";
    public const string Subscribe = "SUBSCRIBE";

    /// <summary>Reads the body of a command frame.</summary>
    /// <exception cref="InvalidDataException">It has no name.</exception>
    public static Command Parse(byte[] body)
    {
        int length = body.Length > 0 ? body[0] : 0;
        return length > 0 && length < body.Length
            ? new(Printable(body.AsSpan(1, length)), body.AsMemory(1 + length))
            : throw new InvalidDataException("a command must begin with its name");
    }

    /// <summary>The command as a message to send.</summary>
    public Message ToMessage() => new([[(byte)Name.Length, .. Encoding.ASCII.GetBytes(Name), .. Data.Span]], IsCommand: true);

    /// <summary>A peer's text for a log: one line, nothing but ASCII.</summary>
    public static string Printable(ReadOnlySpan<byte> text)
    {
        var printable = new StringBuilder();
        foreach (byte character in text)
        {
            printable.Append(character is >= 0x20 and < 0x7f ? (char)character : '?');
        }

        return printable.ToString();
    }
}
