using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Evaluation.Formatting;
using Workbook.Notebooks.Evaluation.Streams;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value on display, which can be replaced by another.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    private DisplayedValue(object? value, string[] mimeTypes)
    {
        Value = value;
        _mimeTypes = mimeTypes;
    }

    /// <summary>The id front ends know the display by.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString();

    /// <summary>The value shown now.</summary>
    public object? Value { get; private set; }

    /// <summary>Whether it has been replaced since it was first shown.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>Shows another value in its place, in this cell or a later one.</summary>
    public void Update(object? updatedValue)
    {
        Value = updatedValue;
        IsUpdated = true;
        Send(ValueFormatter.Format(updatedValue, _mimeTypes));
    }

    internal static DisplayedValue Show(object? value, MimeBundle bundle, string[] mimeTypes)
    {
        var shown = new DisplayedValue(value, mimeTypes);
        shown.Send(bundle);
        return shown;
    }

    private void Send(MimeBundle bundle)
    {
        if (CellOutputs.Current is { } outputs)
        {
            outputs.Show(IsUpdated ? new CellOutput.UpdateDisplay(bundle, DisplayId) : new CellOutput.Display(bundle, DisplayId));
        }
        else
        {
            Console.WriteLine(bundle.Data.GetValueOrDefault(MimeTypes.PlainText));
        }
    }
}
