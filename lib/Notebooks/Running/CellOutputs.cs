using System.Collections.Immutable;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>Gathers what one cell puts out, in the form a notebook stores.</summary>
/// <param name="board">What all cells have displayed.</param>
/// <param name="maxText">The characters of text the cell may leave.</param>
internal sealed class CellOutputs(DisplayBoard board, int maxText) : IOutputSink, IStrayExceptionSink
{
    private readonly List<Shown> _shown = [];
    private readonly List<(string Name, string Message)> _strays = [];
    private bool _clearBeforeNext;
    private int _textLength;

    public void Write(CellOutput output)
    {
        lock (board.Gate)
        {
            switch (output)
            {
                case CellOutput.StreamText text:
                    Append(text);
                    break;
                case CellOutput.Display display:
                    var shown = new Shown.Display { Bundle = display.Bundle };
                    Add(shown);
                    board.Add(shown, display.DisplayId);
                    break;
                case CellOutput.UpdateDisplay update:
                    board.Update(update.DisplayId, update.Bundle);
                    break;
                case CellOutput.Clear clear:
                    Clear(clear.Wait);
                    break;
            }
        }
    }

    public void TakeStray(string name, string message)
    {
        lock (board.Gate)
        {
            _strays.Add((name, message));
        }
    }

    /// <summary>The exceptions taken since the last call.</summary>
    public ImmutableArray<(string Name, string Message)> TakeStrays()
    {
        lock (board.Gate)
        {
            ImmutableArray<(string Name, string Message)> taken = [.. _strays];
            _strays.Clear();
            return taken;
        }
    }

    /// <summary>Adds an output that is complete.</summary>
    public void Add(Output output)
    {
        lock (board.Gate)
        {
            Add(new Shown.Fixed(output));
        }
    }

    public ImmutableArray<Output> ToOutputs()
    {
        lock (board.Gate)
        {
            // A stream whose text a later \r or \b took back altogether shows nothing.
            return [.. _shown.Select(shown => shown.ToOutput()).Where(output => output is not Output.Stream { Text: "" })];
        }
    }

    private void Append(CellOutput.StreamText text)
    {
        if (_clearBeforeNext || _shown.LastOrDefault() is not Shown.Stream stream || stream.Name != text.Name)
        {
            stream = new Shown.Stream(text.Name);
            Add(stream);
        }

        stream.Text.Append(Bounded(text.Text));
    }

    private string Bounded(string text)
    {
        int room = maxText - _textLength;
        _textLength = Math.Min(maxText + 1, _textLength + text.Length);
        return text.Length <= room ? text : room < 0 ? "" : text[..room] + Messages.TextCut(maxText);
    }

    private void Add(Shown shown)
    {
        if (_clearBeforeNext)
        {
            Clear(wait: false);
        }

        _shown.Add(shown);
    }

    private void Clear(bool wait)
    {
        _clearBeforeNext = wait;
        if (!wait)
        {
            _shown.Clear();
            _textLength = 0;
        }
    }
}
