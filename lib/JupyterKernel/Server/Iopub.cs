using System.Text;
using System.Threading.Channels;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Server;

/// <summary>Publishes outputs and states in the order they are given, from whichever thread.</summary>
internal sealed class Iopub(IMessageSender sender, MessageFactory messages, KernelLog log)
{
    // A cell that prints without end waits for the socket; it does not fill the memory.
    private const int MostWaiting = 256;

    private readonly Channel<(Publication What, JsonMap Parent)> _queue =
        Channel.CreateUnbounded<(Publication, JsonMap)>(new UnboundedChannelOptions { SingleReader = true });

    private int _waiting;
    private Task _sending = Task.CompletedTask;

    /// <summary>Begins to send.</summary>
    public void Start() => _sending = SendAllAsync();

    /// <summary>Publishes something on behalf of a request.</summary>
    public void Publish(Publication what, JsonMap parent)
    {
        Interlocked.Increment(ref _waiting);
        _queue.Writer.TryWrite((what, parent));
    }

    /// <summary>Holds up a cell that puts out faster than can be sent.</summary>
    public void WaitForRoom()
    {
        try
        {
            while (Volatile.Read(ref _waiting) > MostWaiting && !_sending.IsCompleted)
            {
                Thread.Sleep(1);
            }
        }
        catch (ThreadInterruptedException)
        {
            // The cell is being stopped, by a wake that is repeated: there is nothing more to hold up.
        }
    }

    /// <summary>Sends what is waiting and ends; what is published later is lost.</summary>
    public async Task CompleteAsync(TimeSpan atMost)
    {
        _queue.Writer.TryComplete();
        await Task.WhenAny(_sending, Task.Delay(atMost)).ConfigureAwait(false);
    }

    private async Task SendAllAsync()
    {
        await foreach (var (what, parent) in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await SendAsync(what, parent).ConfigureAwait(false);
            Interlocked.Decrement(ref _waiting);
        }
    }

    // One output that cannot be made a message must not silence all that follow.
    private async Task SendAsync(Publication what, JsonMap parent)
    {
        try
        {
            await sender.SendAsync(Message(what, parent)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            log.Write($"{what.Type} could not be published: {exception}");
        }
    }

    private WireMessage Message(Publication what, JsonMap parent) =>
        messages.Create(what.Type, what.Content, parent, [Encoding.UTF8.GetBytes(what.Type)], what.Metadata);
}
