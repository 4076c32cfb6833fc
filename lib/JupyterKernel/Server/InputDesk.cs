using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Server;

/// <summary>Asks the front end for a line of text and waits for it.</summary>
internal sealed class InputDesk(IMessageChannel stdin, MessageFactory messages, KernelLog log)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _givenUp = [];
    private TaskCompletionSource<string>? _waiting;

    /// <summary>Takes answers until the channel ends.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                Take(await stdin.ReceiveAsync(cancellation).ConfigureAwait(false));
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or OperationCanceledException)
        {
            // The kernel ends.
        }
    }

    /// <summary>Asks whoever sent a request.</summary>
    public async Task<string> AskAsync(WireMessage request, string prompt, bool isPassword, CancellationToken cancellation)
    {
        var content = JsonMap.Empty.With("prompt", prompt).With("password", Json.Of(isPassword));
        var question = messages.Create("input_request", content, request.Header, request.Identities, JsonMap.Empty);
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting = answer;
        }

        try
        {
            await stdin.SendAsync(question).ConfigureAwait(false);
            return await answer.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            GiveUp(answer, question.Id);
        }
    }

    private void GiveUp(TaskCompletionSource<string> answer, string id)
    {
        lock (_gate)
        {
            _waiting = _waiting == answer ? null : _waiting;
            if (!answer.Task.IsCompleted)
            {
                _givenUp.Add(id);
            }
        }
    }

    // Some front ends name the question they answer, others do not: only an answer to a question given up is turned away.
    private void Take(WireMessage message)
    {
        lock (_gate)
        {
            if (message.Type == "input_reply" && _waiting is not null && !_givenUp.Contains(message.ParentHeader.FindString("msg_id") ?? ""))
            {
                _waiting.TrySetResult(message.Content.FindString("value") ?? "");
            }
            else
            {
                log.Write($"ignored a message of type '{message.Type}' on stdin that nobody asked for");
            }
        }
    }
}
