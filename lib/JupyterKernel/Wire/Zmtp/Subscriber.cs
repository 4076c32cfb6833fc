namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>One reader of a publisher and the topics it asked for.</summary>
/// <remarks>
/// A front end connects and sends its first request at once; its subscription, on another connection, may be read a little later.
/// Hence what is published after it connected is held until its first subscription and then delivered.
/// </remarks>
internal sealed class Subscriber
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _topics = [];
    private MessageQueue? _held = new(Limits.HeldBytes);
    private Connection? _connection;

    /// <summary>Whether it asked for anything.</summary>
    public bool IsSubscribed
    {
        get
        {
            lock (_lock)
            {
                return _topics.Count > 0;
            }
        }
    }

    /// <summary>Sends a message if its first frame begins with a topic asked for.</summary>
    /// <returns>How many older messages were dropped, because the reader does not keep up.</returns>
    public int Offer(Message message)
    {
        lock (_lock)
        {
            if (_held is null)
            {
                return Send(message);
            }

            _held.Add(message);
            return 0;
        }
    }

    /// <summary>Reads a subscription or its cancellation.</summary>
    /// <exception cref="InvalidDataException">It is neither, or one too many.</exception>
    public void Obey(Connection connection, byte[][] frames)
    {
        lock (_lock)
        {
            _connection = connection;
            switch (frames)
            {
                case [[1, .. var topic]] when _topics.Count < Limits.Topics:
                    Subscribe(topic);
                    break;
                case [[1, ..]]:
                    throw new InvalidDataException($"a subscriber may have {Limits.Topics} topics");
                case [[0, .. var topic]]:
                    Cancel(topic);
                    break;
                default:
                    throw new InvalidDataException("a subscriber may send nothing but subscriptions");
            }
        }
    }

    private void Subscribe(byte[] topic)
    {
        _topics.Add(topic);
        MessageQueue? held = _held;
        _held = null;
        while (held?.TryTake(out Message? message) == true)
        {
            Send(message!);
        }
    }

    private void Cancel(byte[] topic)
    {
        int index = _topics.FindIndex(known => known.AsSpan().SequenceEqual(topic));
        if (index >= 0)
        {
            _topics.RemoveAt(index);
        }
    }

    private int Send(Message message) =>
        _topics.Exists(topic => message.Frames[0].AsSpan().StartsWith(topic)) ? _connection!.Send(message) : 0;
}
