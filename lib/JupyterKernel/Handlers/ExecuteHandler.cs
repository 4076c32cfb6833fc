using System.Globalization;
using Workbook.Display;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>execute_request</c>: runs a cell.</summary>
internal sealed class ExecuteHandler(Evaluator evaluator, RunningCell running, History history, InputDesk input) : IRequestHandler
{
    private static readonly EvaluationResult.Error Interrupted =
        new("Interrupted", "The cell was interrupted.", ["Interrupted: The cell was interrupted."], null);

    private int _count;

    /// <inheritdoc/>
    public bool IsAbortable => true;

    /// <inheritdoc/>
    public async Task<JsonMap?> HandleAsync(Request request)
    {
        var execute = ExecuteRequest.Read(request.Content);
        // Who sees the cell announced may interrupt it.
        using var run = running.Begin();
        Announce(execute, request);
        var sink = new CellSink(request, execute.Silent, execute.AllowStdin ? input : null);
        var result = await EvaluateAsync(execute.Code, sink, run.Token).ConfigureAwait(false);
        sink.Close();
        var reply = result is EvaluationResult.Success success
            ? await SucceedAsync(success, execute, request, sink, run.Token).ConfigureAwait(false)
            : Fail(result as EvaluationResult.Error ?? Interrupted, execute, request);
        return reply.With("execution_count", Json.Of(_count));
    }

    // What goes wrong in the evaluator itself concerns the reader no less than an error of the cell's.
    private async Task<EvaluationResult> EvaluateAsync(string code, CellSink sink, CancellationToken interrupt)
    {
        try
        {
            return await evaluator.EvaluateAsync(code, $"cell[{_count.ToString(CultureInfo.InvariantCulture)}]", sink, interrupt).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return Reply.ErrorOf(exception);
        }
    }

    private void Announce(ExecuteRequest execute, Request request)
    {
        if (execute.StoreHistory)
        {
            history.Add(++_count, execute.Code);
        }

        if (!execute.Silent)
        {
            request.Publish(new Publication.Input(execute.Code, _count));
        }
    }

    private async Task<JsonMap> SucceedAsync(
        EvaluationResult.Success success, ExecuteRequest execute, Request request, CellSink sink, CancellationToken interrupt)
    {
        if (execute.StoreHistory)
        {
            history.SetOutput(success.Value?.Data.GetValueOrDefault(MimeTypes.PlainText));
        }

        if (success.Value is { } value && !execute.Silent)
        {
            request.Publish(new Publication.Result(value, _count));
        }

        var expressions = new UserExpressions(evaluator, sink, interrupt);
        return Reply.Ok.With("user_expressions", await expressions.EvaluateAsync(execute.UserExpressions).ConfigureAwait(false)).With("payload", Json.Array([]));
    }

    private static JsonMap Fail(EvaluationResult.Error error, ExecuteRequest execute, Request request)
    {
        if (!execute.Silent)
        {
            request.Publish(new Publication.Failure(error));
        }

        if (execute.StopOnError)
        {
            request.Queue.AbortWaiting();
        }

        return Reply.Error(error);
    }
}
