using System.Runtime.InteropServices;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>kernel_info_request</c>: who this is.</summary>
internal sealed class KernelInfoHandler : IRequestHandler
{
    private const string Name = "attention-workbook";

    private static readonly JsonMap Info = Reply.Ok
        .With("protocol_version", MessageFactory.ProtocolVersion)
        .With("implementation", Name)
        .With("implementation_version", Version)
        .With("language_info", WorkbookMetadata.Canonical.Find("language_info")!.Value)
        .With("banner", $"Attention Workbook {Version}: C# on {RuntimeInformation.FrameworkDescription}")
        .With("debugger", Json.Of(false))
        .With("help_links", Json.Array(
        [
            Link("C# documentation", "https://learn.microsoft.com/dotnet/csharp/"),
            Link(".NET API browser", "https://learn.microsoft.com/dotnet/api/"),
        ]));

    /// <inheritdoc/>
    public Task<JsonMap?> HandleAsync(Request request) => Task.FromResult<JsonMap?>(Info);

    private static string Version => typeof(KernelInfoHandler).Assembly.GetName().Version!.ToString(3);

    private static System.Text.Json.JsonElement Link(string text, string url) => JsonMap.Empty.With("text", text).With("url", url).ToElement();
}
