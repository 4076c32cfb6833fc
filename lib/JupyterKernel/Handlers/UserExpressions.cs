using Workbook.Display;
using Workbook.JupyterKernel.Messages;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.JupyterKernel.Handlers;

/// <summary>The expressions a front end wants to know after a cell, such as the values of variables.</summary>
internal sealed class UserExpressions(Evaluator evaluator, IOutputSink sink, CancellationToken interrupt)
{
    /// <summary>Evaluates them one by one; one that fails spoils no other.</summary>
    /// <returns>Name → value or error.</returns>
    public async Task<JsonMap> EvaluateAsync(IEnumerable<KeyValuePair<string, string>> expressions)
    {
        var values = JsonMap.Empty;
        foreach (var (name, expression) in expressions)
        {
            values = values.With(name, await EvaluateAsync(name, expression).ConfigureAwait(false));
        }

        return values;
    }

    private async Task<JsonMap> EvaluateAsync(string name, string expression) =>
        await evaluator.EvaluateAsync(expression, name, sink, interrupt).ConfigureAwait(false) switch
        {
            EvaluationResult.Success success => Value(success.Value ?? MimeBundle.Empty),
            EvaluationResult.Error error => Reply.Error(error),
            _ => Reply.Error(new OperationCanceledException("The expression was interrupted.")),
        };

    private static JsonMap Value(MimeBundle bundle)
    {
        var (data, metadata) = BundleJson.From(bundle);
        return Reply.Ok.With("data", data).With("metadata", metadata);
    }
}
