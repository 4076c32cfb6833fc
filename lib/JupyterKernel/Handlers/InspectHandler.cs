using Workbook.Display;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>inspect_request</c>: what is known of the name here.</summary>
internal sealed class InspectHandler(Evaluator evaluator) : IRequestHandler
{
    /// <inheritdoc/>
    public async Task<JsonMap?> HandleAsync(Request request)
    {
        var place = CodePosition.Read(request.Content, "inspect_request");
        var found = await evaluator.InspectAsync(place.Code, place.Index).ConfigureAwait(false);
        var (data, metadata) = BundleJson.From(found ?? MimeBundle.Empty);
        return Reply.Ok.With("found", Json.Of(found is not null)).With("data", data).With("metadata", metadata);
    }
}
