using System.Threading.Channels;
using Workbook.JupyterKernel.Server;
using Workbook.JupyterKernel.Wire;

namespace Workbook.Tests.Protocol.Kernel;

/// <summary>A channel without sockets: the kernel's end and the test's end of two queues.</summary>
internal sealed class MemoryChannel : IMessageChannel, IMessageSender
{
    private readonly Channel<WireMessage> _toKernel = Channel.CreateUnbounded<WireMessage>();
    private readonly Channel<WireMessage> _toTest = Channel.CreateUnbounded<WireMessage>();

    public void Ask(WireMessage message) => _toKernel.Writer.TryWrite(message);

    public async Task<WireMessage> NextAsync(TimeSpan? atMost = null)
    {
        using var timeout = new CancellationTokenSource(atMost ?? TimeSpan.FromMinutes(2));
        return await _toTest.Reader.ReadAsync(timeout.Token);
    }

    public bool TryNext(out WireMessage? message) => _toTest.Reader.TryRead(out message);

    public void Close() => _toKernel.Writer.Complete();

    async ValueTask<WireMessage> IMessageChannel.ReceiveAsync(CancellationToken cancellation) =>
        await _toKernel.Reader.WaitToReadAsync(cancellation) && _toKernel.Reader.TryRead(out var message) ? message : throw new EndOfStreamException();

    ValueTask IMessageChannel.SendAsync(WireMessage message) => SendAsync(message);

    public ValueTask SendAsync(WireMessage message) => _toTest.Writer.WriteAsync(message);
}
