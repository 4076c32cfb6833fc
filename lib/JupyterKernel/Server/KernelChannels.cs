namespace Workbook.JupyterKernel.Server;

/// <summary>The four ways on which messages travel.</summary>
/// <param name="Shell">Requests, one after the other.</param>
/// <param name="Control">Requests that do not wait for those on shell.</param>
/// <param name="Stdin">Questions to the reader.</param>
/// <param name="Iopub">Outputs, to everybody.</param>
internal sealed record KernelChannels(IMessageChannel Shell, IMessageChannel Control, IMessageChannel Stdin, IMessageSender Iopub);
