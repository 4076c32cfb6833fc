using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Workbook.JupyterKernel.Wire;

/// <summary>Signs messages and checks signatures: HMAC-SHA256 over header, parent header, metadata and content as sent.</summary>
/// <remarks>
/// Any thread may use it. A message that comes twice is decoded twice: to record one, somebody must already be able to read this
/// user's loopback traffic, and whoever can do that reads the key as well.
/// </remarks>
public sealed class MessageSigner(string key)
{
    private const int JsonParts = 4;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    private static ReadOnlySpan<byte> Delimiter => "<IDS|MSG>"u8;

    /// <summary>The frames of a message: identities, delimiter, signature, the four JSON parts, buffers.</summary>
    public byte[][] Encode(WireMessage message)
    {
        byte[][] parts = [.. new[] { message.Header, message.ParentHeader, message.Metadata, message.Content }.Select(JsonFrame.Write)];
        return [.. OrNone(message.Identities), Delimiter.ToArray(), Sign(parts), .. parts, .. OrNone(message.Buffers)];
    }

    /// <summary>Reads frames back.</summary>
    /// <param name="frames">The frames as received.</param>
    /// <param name="message">The message, when it is well formed and rightly signed.</param>
    /// <param name="reason">Else why it is not: one line for a log.</param>
    public bool TryDecode(IReadOnlyList<byte[]> frames, [NotNullWhen(true)] out WireMessage? message, [NotNullWhen(false)] out string? reason)
    {
        try
        {
            message = Decode(frames);
            reason = null;
            return true;
        }
        catch (InvalidDataException error)
        {
            message = null;
            reason = error.Message;
            return false;
        }
    }

    /// <summary>The key.</summary>
    internal string Key => key;

    private WireMessage Decode(IReadOnlyList<byte[]> frames)
    {
        int delimiter = IndexOfDelimiter(frames);
        int first = delimiter + 2;
        if (frames.Count < first + JsonParts)
        {
            throw new InvalidDataException($"After <IDS|MSG> there must be a signature and {JsonParts} JSON frames, not {frames.Count - delimiter - 1} frames.");
        }

        byte[][] parts = [.. frames.Skip(first).Take(JsonParts)];
        // An empty key means that nobody signs.
        if (_key.Length > 0 && !CryptographicOperations.FixedTimeEquals(Sign(parts), frames[delimiter + 1]))
        {
            throw new InvalidDataException("The signature is wrong: the message was signed with another key, or changed on its way.");
        }

        var message = new WireMessage(
            [.. frames.Take(delimiter)],
            JsonFrame.Read("header", parts[0]),
            JsonFrame.Read("parent header", parts[1]),
            JsonFrame.Read("metadata", parts[2]),
            JsonFrame.Read("content", parts[3]),
            [.. frames.Skip(first + JsonParts)]);
        return message.Type == "" ? throw new InvalidDataException("The header has no msg_type.")
            : message.Id == "" ? throw new InvalidDataException("The header has no msg_id.")
            : message;
    }

    private byte[] Sign(byte[][] parts)
    {
        if (_key.Length == 0)
        {
            return [];
        }

        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (byte[] part in parts)
        {
            mac.AppendData(part);
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(mac.GetHashAndReset()));
    }

    private static int IndexOfDelimiter(IReadOnlyList<byte[]> frames)
    {
        for (int i = 0; i < frames.Count; i++)
        {
            if (Delimiter.SequenceEqual(frames[i]))
            {
                return i;
            }
        }

        throw new InvalidDataException($"A message must have the frame <IDS|MSG>, which none of these {frames.Count} frames is.");
    }

    private static ImmutableArray<byte[]> OrNone(ImmutableArray<byte[]> frames) => frames.IsDefault ? [] : frames;
}
