using Workbook.JupyterKernel.Wire;

namespace Workbook.JupyterKernel.Server;

/// <summary>Where published messages go to.</summary>
internal interface IMessageSender
{
    /// <summary>Sends a message to whoever listens.</summary>
    ValueTask SendAsync(WireMessage message);
}
