using Workbook.JupyterKernel.Wire;

namespace Workbook.Tests.Protocol.Kernel;

internal static class AskAndWait
{
    /// <summary>Sends a request and waits for its reply only; what is published stays for others to read.</summary>
    public static async Task<WireMessage> AskAndWaitAsync(this MemoryChannel channel, MemoryKernel kernel, string type, string content = "{}")
    {
        var request = kernel.Send(type, content, channel);
        var reply = await channel.NextAsync();
        reply.ParentHeader.ShouldBe(request.Header);
        return reply;
    }
}
