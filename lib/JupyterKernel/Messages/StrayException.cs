using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Messages;

/// <summary>An exception nobody caught, on a thread that a cell started.</summary>
/// <param name="Name">Its type.</param>
/// <param name="Message">What it says.</param>
internal sealed record StrayException(string Name, string Message)
{
    /// <summary>The exception as metadata.</summary>
    public JsonMap ToJson() => JsonMap.Empty.With("ename", Name).With("evalue", Message);
}
