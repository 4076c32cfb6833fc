using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Evaluation.Assistance;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>is_complete_request</c>: whether Enter runs the code or begins a new line.</summary>
internal sealed class IsCompleteHandler : IRequestHandler
{
    /// <inheritdoc/>
    public Task<JsonMap?> HandleAsync(Request request)
    {
        var code = request.Content.FindString("code") ?? throw MalformedRequestException.NoString("is_complete_request", "code");
        return Task.FromResult<JsonMap?>(Evaluator.CheckCompleteness(code) switch
        {
            Completeness.Complete => Status("complete"),
            Completeness.Incomplete incomplete => Status("incomplete").With("indent", incomplete.Indent),
            Completeness.Invalid => Status("invalid"),
            _ => Status("unknown"),
        });
    }

    private static JsonMap Status(string status) => JsonMap.Empty.With("status", status);
}
