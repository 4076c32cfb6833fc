using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Client;

/// <summary>A front end's sockets to one kernel, and the messages it sends over them.</summary>
internal sealed class KernelConnection : IAsyncDisposable
{
    private readonly MessageSigner _signer;
    private readonly MessageFactory _messages;
    private readonly DealerSocket _shell;
    private readonly DealerSocket _control;
    private readonly DealerSocket _stdin;
    private readonly SubscriberSocket _iopub;

    private KernelConnection(string key, DealerSocket shell, DealerSocket control, DealerSocket stdin, SubscriberSocket iopub) =>
        (_signer, _messages, _shell, _control, _stdin, _iopub) = (new(key), new(), shell, control, stdin, iopub);

    /// <summary>Connects to a kernel, as soon as it listens.</summary>
    /// <exception cref="InvalidDataException">What listens there is no kernel.</exception>
    public static async Task<KernelConnection> OpenAsync(ConnectionInfo kernel, CancellationToken cancellation)
    {
        // A kernel asks on stdin whoever has the identity of the request on shell.
        byte[] identity = Guid.NewGuid().ToByteArray(bigEndian: true);
        var opened = new Stack<IAsyncDisposable>();
        try
        {
            T Keep<T>(T socket) where T : IAsyncDisposable
            {
                opened.Push(socket);
                return socket;
            }

            var iopub = Keep(await SubscriberSocket.ConnectAsync(kernel.Ip, kernel.IopubPort, cancellation).ConfigureAwait(false));
            var control = Keep(await DealerSocket.ConnectAsync(kernel.Ip, kernel.ControlPort, identity, cancellation).ConfigureAwait(false));
            var stdin = Keep(await DealerSocket.ConnectAsync(kernel.Ip, kernel.StdinPort, identity, cancellation).ConfigureAwait(false));
            var shell = Keep(await DealerSocket.ConnectAsync(kernel.Ip, kernel.ShellPort, identity, cancellation).ConfigureAwait(false));
            return new(kernel.Key, shell, control, stdin, iopub);
        }
        catch
        {
            await Task.WhenAll(opened.Select(socket => socket.DisposeAsync().AsTask())).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A request of this front end.</summary>
    public WireMessage Create(string type, JsonMap content) => Create(type, content, JsonMap.Empty);

    /// <summary>Sends a request to shell.</summary>
    public ValueTask SendAsync(WireMessage request) => _shell.SendAsync(_signer.Encode(request));

    /// <summary>Sends a request to control, where it is heard while a cell runs.</summary>
    public ValueTask SendToControlAsync(WireMessage request) => _control.SendAsync(_signer.Encode(request));

    /// <summary>Hands on what comes until the kernel or this side closes.</summary>
    /// <param name="replied">Takes a reply, from shell or control.</param>
    /// <param name="published">Takes a message of iopub.</param>
    public Task ReadAsync(Action<WireMessage> replied, Action<WireMessage> published) =>
        Task.WhenAll(
            ReadAsync(_shell, _shell.ReceiveAsync, replied),
            ReadAsync(_iopub, _iopub.ReceiveAsync, published),
            ReadAsync(_control, _control.ReceiveAsync, replied),
            ReadAsync(_stdin, _stdin.ReceiveAsync, Answer));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(new IAsyncDisposable[] { _shell, _control, _stdin, _iopub }.Select(socket => socket.DisposeAsync().AsTask())).ConfigureAwait(false);

    private async Task ReadAsync(IAsyncDisposable socket, Func<CancellationToken, ValueTask<byte[][]>> receive, Action<WireMessage> take)
    {
        try
        {
            while (true)
            {
                // What is not rightly signed is not from our kernel.
                if (_signer.TryDecode(await receive(CancellationToken.None).ConfigureAwait(false), out WireMessage? message, out _))
                {
                    take(message);
                }
            }
        }
        catch (EndOfStreamException)
        {
            // A kernel that closes waits a moment for the other side to do so too.
            await socket.DisposeAsync().ConfigureAwait(false);
        }
    }

    // Requests say that nobody is there to ask. A kernel that asks all the same gets an empty line instead of waiting forever.
    private void Answer(WireMessage question)
    {
        if (question.Type == "input_request")
        {
            _ = _stdin.SendAsync(_signer.Encode(Create("input_reply", JsonMap.Empty.With("value", ""), question.Header))).AsTask();
        }
    }

    private WireMessage Create(string type, JsonMap content, JsonMap parent) => _messages.Create(type, content, parent, [], JsonMap.Empty);
}
