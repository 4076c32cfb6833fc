using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>Messages as lines of JSON over two streams.</summary>
/// <param name="input">Where they come from.</param>
/// <param name="output">Where they go.</param>
internal sealed class MessageLines(Stream input, Stream output)
{
    // The other side is not trusted to stop by itself.
    private const int MostBytes = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Sends a message.</summary>
    public void Write(RemoteMessage message)
    {
        byte[] line = JsonSerializer.SerializeToUtf8Bytes(message, Options);
        lock (output)
        {
            output.Write(line);
            output.WriteByte((byte)'\n');
            output.Flush();
        }
    }

    /// <summary>The next message; null at the end.</summary>
    /// <exception cref="InvalidDataException">The line is no message, or too long.</exception>
    public RemoteMessage? Read()
    {
        if (ReadLine() is not { } line)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<RemoteMessage>(line, Options) ?? throw new InvalidDataException(Messages.NotAMessage);
        }
        catch (JsonException)
        {
            throw new InvalidDataException(Messages.NotAMessage);
        }
    }

    private string? ReadLine()
    {
        using var line = new MemoryStream();
        while (true)
        {
            int newLine = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            line.Write(_buffer, _start, (newLine < 0 ? _end : newLine) - _start);
            if (newLine >= 0)
            {
                _start = newLine + 1;
                return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
            }

            if (line.Length > MostBytes)
            {
                throw new InvalidDataException(Messages.AnswerTooLong(MostBytes));
            }

            (_start, _end) = (0, input.Read(_buffer));
            if (_end == 0)
            {
                return null;
            }
        }
    }
}
