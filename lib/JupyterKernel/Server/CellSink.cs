using Workbook.JupyterKernel.Messages;
using Workbook.Notebooks.Evaluation;

namespace Workbook.JupyterKernel.Server;

/// <summary>Publishes what a cell puts out, and asks the reader for it.</summary>
/// <param name="request">The execute_request.</param>
/// <param name="isSilent">Whether nothing is to be published.</param>
/// <param name="input">Who can be asked; null when the front end takes no questions.</param>
internal sealed class CellSink(Request request, bool isSilent, InputDesk? input) : IOutputSink, IInputSource, IStrayExceptionSink
{
    private readonly Lock _gate = new();
    private readonly Queue<StrayException> _strays = new();
    private bool _closed;

    /// <inheritdoc/>
    public void Write(CellOutput output)
    {
        if (isSilent)
        {
            return;
        }

        request.PublishOutput(output switch
        {
            CellOutput.StreamText text => new Publication.Text(text.Name, text.Text, text.Name == "stderr" ? NextStray() : null),
            CellOutput.Display display => new Publication.Display(display.Bundle, display.DisplayId),
            CellOutput.UpdateDisplay update => new Publication.Update(update.Bundle, update.DisplayId),
            CellOutput.Clear clear => new Publication.Clear(clear.Wait),
            _ => throw new NotSupportedException($"CellSink: no message for {output.GetType().Name}."),
        });
    }

    /// <inheritdoc/>
    public Task<string>? ReadLineAsync(string prompt, bool isPassword, CancellationToken cancellation) =>
        input?.AskAsync(request.Message, prompt, isPassword, cancellation);

    /// <inheritdoc/>
    public void TakeStray(string name, string message)
    {
        lock (_gate)
        {
            _strays.Enqueue(new StrayException(name, message));
            if (_closed)
            {
                PublishStrays();
            }
        }
    }

    /// <summary>Ends the cell; strays whose text went out together with another's follow without text.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            PublishStrays();
        }
    }

    // The exception goes with the first text after it, which tells of it.
    private StrayException? NextStray()
    {
        lock (_gate)
        {
            return _strays.TryDequeue(out var stray) ? stray : null;
        }
    }

    private void PublishStrays()
    {
        while (!isSilent && _strays.TryDequeue(out var stray))
        {
            request.Publish(new Publication.Text("stderr", "", stray));
        }
    }
}
