using System.Threading.Channels;
using Workbook.JupyterKernel.Wire;

namespace Workbook.JupyterKernel.Server;

/// <summary>Takes requests from a channel as they arrive, so that it is known which ones wait.</summary>
internal sealed class RequestQueue(IMessageChannel channel)
{
    // Far more than the cells of a notebook; what comes beyond waits in the socket, which has bounds of its own.
    private const int MostWaiting = 4096;

    private readonly Channel<WireMessage> _waiting = Channel.CreateBounded<WireMessage>(MostWaiting);
    private int _toAbort;

    /// <summary>Takes requests until the channel ends.</summary>
    public async Task FillAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await _waiting.Writer.WriteAsync(await channel.ReceiveAsync(cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or OperationCanceledException)
        {
            _waiting.Writer.Complete();
        }
        catch (Exception exception)
        {
            // A kernel that hears nothing any more must not seem alive: whoever takes requests gets it.
            _waiting.Writer.Complete(exception);
        }
    }

    /// <summary>The next request, and whether it is to be aborted; null at the end.</summary>
    public async ValueTask<(WireMessage Message, bool IsAborted)?> NextAsync(CancellationToken cancellation)
    {
        if (!await _waiting.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false) || !_waiting.Reader.TryRead(out var message))
        {
            return null;
        }

        return (message, _toAbort > 0 && _toAbort-- > 0);
    }

    /// <summary>Has all requests aborted that wait now. Called while a request of this queue is served.</summary>
    public void AbortWaiting() => _toAbort = _waiting.Reader.Count;
}
