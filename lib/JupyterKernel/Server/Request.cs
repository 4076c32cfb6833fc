using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Server;

/// <summary>A request being served.</summary>
/// <param name="message">The request.</param>
/// <param name="iopub">Where its outputs go.</param>
/// <param name="queue">The requests behind it.</param>
internal sealed class Request(WireMessage message, Iopub iopub, RequestQueue queue)
{
    /// <summary>The message.</summary>
    public WireMessage Message => message;

    /// <summary>What it asks.</summary>
    public JsonMap Content => message.Content;

    /// <summary>The requests behind it.</summary>
    public RequestQueue Queue => queue;

    /// <summary>Publishes something on its behalf.</summary>
    public void Publish(Publication what) => iopub.Publish(what, message.Header);

    /// <summary>Publishes output of a cell, when there is room.</summary>
    public void PublishOutput(Publication what)
    {
        iopub.WaitForRoom();
        Publish(what);
    }
}
