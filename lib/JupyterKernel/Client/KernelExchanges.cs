using System.Collections.Concurrent;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Client;

/// <summary>All requests of a session, so that what comes finds the one it belongs to, even after its end.</summary>
internal sealed class KernelExchanges
{
    private readonly ConcurrentDictionary<string, KernelExchange> _exchanges = new();
    private volatile KernelExchange? _latest;

    /// <summary>Notes a request that is about to be sent.</summary>
    public KernelExchange Open(WireMessage request, IOutputSink outputs) => _latest = _exchanges[request.Id] = new(outputs);

    /// <summary>Notes a request about to be sent to control: it puts nothing out, and the latest cell stays the latest.</summary>
    public KernelExchange OpenOnControl(WireMessage request) => _exchanges[request.Id] = new(NullOutputSink.Instance);

    /// <summary>Takes a reply.</summary>
    public void TakeReply(WireMessage reply) => Find(reply.ParentHeader)?.TakeReply(reply);

    /// <summary>Takes a message of iopub.</summary>
    public void TakePublished(WireMessage message)
    {
        // Some kernels name no request for what their threads put out; that goes to the latest, but it ends nothing.
        KernelExchange? latest = message.ParentHeader.Count == 0 && message.Type != "status" ? _latest : null;
        (Find(message.ParentHeader) ?? latest)?.TakePublished(message);
    }

    private KernelExchange? Find(JsonMap parent) => _exchanges.GetValueOrDefault(parent.FindString("msg_id") ?? "");
}
