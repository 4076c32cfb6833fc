using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>Messages that wait for a reader, up to a number of bytes. Any thread may add and take.</summary>
internal sealed class MessageQueue(long limit)
{
    // A queue is full only when its reader is hundreds of megabytes behind; looking again costs nothing beside that.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(5);

    private readonly Channel<Message> _messages = Channel.CreateUnbounded<Message>();
    private long _cost;

    private bool IsFull => Volatile.Read(ref _cost) > limit;

    /// <summary>Adds a message at once; where there is no room, the oldest give way, because what comes last (an error, the end of a run) matters most.</summary>
    /// <returns>How many messages were dropped.</returns>
    public int Add(Message message)
    {
        Interlocked.Add(ref _cost, message.Cost);
        _messages.Writer.TryWrite(message);
        int dropped = 0;
        while (IsFull && _messages.Reader.Count > 1 && TryTake(out _))
        {
            dropped++;
        }

        return dropped;
    }

    /// <summary>Adds a message as soon as there is room.</summary>
    public async ValueTask AddWhenRoomAsync(Message message, CancellationToken cancellation)
    {
        while (IsFull && !_messages.Reader.Completion.IsCompleted)
        {
            await Task.Delay(LookAgain, cancellation);
        }

        Interlocked.Add(ref _cost, message.Cost);
        _messages.Writer.TryWrite(message);
    }

    /// <summary>The next message.</summary>
    /// <exception cref="EndOfStreamException">The queue is complete and empty.</exception>
    public async ValueTask<Message> TakeAsync(CancellationToken cancellation)
    {
        while (await WaitAsync(cancellation))
        {
            if (TryTake(out Message? message))
            {
                return message;
            }
        }

        throw new EndOfStreamException("The connection is closed.");
    }

    /// <summary>Waits for a message; false when there will be none.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellation) => _messages.Reader.WaitToReadAsync(cancellation);

    /// <summary>The next message, if there is one.</summary>
    public bool TryTake([NotNullWhen(true)] out Message? message)
    {
        bool any = _messages.Reader.TryRead(out message);
        Interlocked.Add(ref _cost, any ? -message!.Cost : 0);
        return any;
    }

    /// <summary>Says that no more will come; later additions are ignored.</summary>
    public void Complete() => _messages.Writer.TryComplete();
}
