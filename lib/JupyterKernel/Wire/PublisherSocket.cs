using System.Collections.Concurrent;
using Workbook.JupyterKernel.Wire.Zmtp;

namespace Workbook.JupyterKernel.Wire;

/// <summary>A ZeroMQ PUB that listens: sends to every subscriber whose topic fits. Never blocks on a slow reader.</summary>
/// <remarks>A reader more than 256 MB behind loses the oldest of what waits for it; the last messages always arrive.</remarks>
public sealed class PublisherSocket : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Subscriber, bool> _subscribers = [];
    private readonly Action<string>? _log;
    private readonly Listener _listener;
    private bool _saidSlow;

    private PublisherSocket(string ip, int port, Action<string>? log)
    {
        _log = log;
        _listener = Listener.Start(ip, port, PeerType.Publisher, ServeAsync, log);
    }

    /// <summary>Binds and listens. Port 0 takes any free one.</summary>
    /// <param name="ip">The address.</param>
    /// <param name="port">The port.</param>
    /// <param name="log">Takes a line for every connection that is closed for what it sent, and for the first message dropped.</param>
    /// <exception cref="IOException">The address cannot be bound.</exception>
    public static PublisherSocket Bind(string ip, int port, Action<string>? log = null) => new(ip, port, log);

    /// <summary>The port it listens on.</summary>
    public int Port => _listener.Port;

    /// <summary>How many subscribers there are: connections that asked for at least one topic.</summary>
    public int Subscribers => _subscribers.Keys.Count(subscriber => subscriber.IsSubscribed);

    /// <summary>Queues a message for every subscriber; any thread may call. The arrays must not be changed afterwards.</summary>
    public ValueTask SendAsync(IReadOnlyList<byte[]> frames, CancellationToken cancellation = default)
    {
        var message = new Message([.. frames]);
        foreach (Subscriber subscriber in _subscribers.Keys)
        {
            if (subscriber.Offer(message) > 0 && !_saidSlow)
            {
                _saidSlow = true;
                _log?.Invoke($"PUB: a subscriber is more than {Limits.QueueBytes >> 20} MB behind; its oldest messages are dropped");
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Closes all connections, after at most a second for what is queued.</summary>
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(Func<Task<Connection>> shakeHands)
    {
        var subscriber = new Subscriber();
        _subscribers[subscriber] = true;
        try
        {
            Connection connection = await shakeHands();
            while (await connection.ReceiveAsync() is { } frames)
            {
                subscriber.Obey(connection, frames);
            }
        }
        finally
        {
            _subscribers.TryRemove(subscriber, out _);
        }
    }
}
