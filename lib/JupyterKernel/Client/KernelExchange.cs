using System.Text.Json;
using Workbook.Display;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Client;

/// <summary>One request and all that belongs to it: the outputs, the reply, and the idle that ends them.</summary>
/// <param name="outputs">Takes the outputs, those after the end as well: a thread of a cell may still write.</param>
/// <remarks>Reply and outputs come over two connections, in any order: the request is done when the reply and the idle are here.</remarks>
internal sealed class KernelExchange(IOutputSink outputs)
{
    private readonly TaskCompletionSource<EvaluationResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private JsonMap? _reply;
    private bool _isIdle;
    private MimeBundle? _value;
    private EvaluationResult.Error? _error;

    /// <summary>How it ended.</summary>
    public Task<EvaluationResult> Done => _done.Task;

    /// <summary>Takes the reply.</summary>
    public void TakeReply(WireMessage reply)
    {
        lock (_gate)
        {
            _reply = reply.Content;
            CompleteWhenAllIsHere();
        }
    }

    /// <summary>Takes what was published.</summary>
    public void TakePublished(WireMessage message)
    {
        lock (_gate)
        {
            Take(message);
        }
    }

    private void Take(WireMessage message)
    {
        switch (message.Type)
        {
            case "status" when message.Content.FindString("execution_state") == "idle":
                _isIdle = true;
                CompleteWhenAllIsHere();
                break;
            case "execute_result":
                ShowValue();
                _value = ReceivedOutput.BundleOf(message.Content);
                ShowValueThatComesLate();
                break;
            case "error":
                _error = ErrorOf(message.Content, message.Metadata.Find("workbook", "line"));
                break;
            default:
                Forward(message);
                break;
        }
    }

    private void Forward(WireMessage message)
    {
        if (ReceivedOutput.Read(message) is { } output)
        {
            outputs.Write(output);
        }

        if (message.Metadata.Find("workbook", "stray") is { ValueKind: JsonValueKind.Object } stray && outputs is IStrayExceptionSink strays)
        {
            JsonMap exception = JsonMap.From(stray);
            strays.TakeStray(exception.FindString("ename") ?? "", exception.FindString("evalue") ?? "");
        }
    }

    private void CompleteWhenAllIsHere()
    {
        if (_reply is not { } reply || !_isIdle || _done.Task.IsCompleted)
        {
            return;
        }

        if (reply.FindString("status") == "ok")
        {
            _done.TrySetResult(new EvaluationResult.Success(_value));
            return;
        }

        // A value may come before the error: IPython shows that of every expression.
        ShowValue();
        _done.TrySetResult(_error ?? ErrorOf(reply, null));
    }

    private void ShowValueThatComesLate()
    {
        if (_done.Task.IsCompleted)
        {
            ShowValue();
        }
    }

    // A result has room for one value; those before the last are outputs like any other.
    private void ShowValue()
    {
        if (_value is { } value)
        {
            outputs.Write(new CellOutput.Display(value, Guid.NewGuid().ToString("N")));
            _value = null;
        }
    }

    private static EvaluationResult.Error ErrorOf(JsonMap content, JsonElement? line) =>
        new(
            content.FindString("ename") ?? content.FindString("status") ?? "",
            content.FindString("evalue") ?? "",
            content.Find("traceback") is { ValueKind: JsonValueKind.Array } lines ? [.. lines.EnumerateArray().Select(Text)] : [],
            line is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) ? value : null);

    private static string Text(JsonElement line) => line.ValueKind == JsonValueKind.String ? line.GetString()! : line.GetRawText();
}
