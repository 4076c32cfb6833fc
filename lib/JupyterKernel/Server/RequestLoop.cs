using System.Collections.Frozen;
using Workbook.JupyterKernel.Handlers;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Server;

/// <summary>Serves the requests of one channel, one after the other: busy, the work, the reply, idle.</summary>
internal sealed class RequestLoop(
    IMessageChannel channel, FrozenDictionary<string, IRequestHandler> handlers, Iopub iopub, MessageFactory messages, KernelLog log)
{
    private const string RequestEnd = "_request";

    private readonly RequestQueue _queue = new(channel);

    /// <summary>Serves until the channel ends, the token is cancelled, or a request ended the kernel.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        _ = _queue.FillAsync(cancellation);
        while (await _queue.NextAsync(cancellation).ConfigureAwait(false) is var (message, isAborted))
        {
            handlers.TryGetValue(message.Type, out var handler);
            await ServeAsync(new Request(message, iopub, _queue), handler, isAborted && handler is { IsAbortable: true }).ConfigureAwait(false);
            if (handler is { EndsKernel: true })
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Request request, IRequestHandler? handler, bool isAborted)
    {
        request.Publish(Publication.Status.Busy);
        try
        {
            var content = await AnswerAsync(request, handler, isAborted).ConfigureAwait(false);

            // A comm message is no request: even one that is wrong has no reply.
            if (content is not null && request.Message.Type.EndsWith(RequestEnd, StringComparison.Ordinal))
            {
                await channel.SendAsync(ReplyTo(request.Message, content)).ConfigureAwait(false);
            }
        }
        finally
        {
            request.Publish(Publication.Status.Idle);
        }
    }

    private async Task<JsonMap?> AnswerAsync(Request request, IRequestHandler? handler, bool isAborted)
    {
        if (handler is null)
        {
            log.Write($"ignored a message of the unknown type '{request.Message.Type}'");
            return null;
        }

        try
        {
            return isAborted ? Reply.Aborted : await handler.HandleAsync(request).ConfigureAwait(false);
        }
        catch (MalformedRequestException exception)
        {
            log.Write(exception.Message);
            return Reply.Error(exception);
        }
        catch (Exception exception)
        {
            log.Write($"{request.Message.Type} failed: {exception}");
            return Reply.Error(exception);
        }
    }

    private WireMessage ReplyTo(WireMessage request, JsonMap content) =>
        messages.Create(request.Type[..^RequestEnd.Length] + "_reply", content, request.Header, request.Identities, JsonMap.Empty);
}
