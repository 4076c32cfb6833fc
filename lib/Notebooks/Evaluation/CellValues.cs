using System.ComponentModel;
using Workbook.Notebooks.Evaluation.Streams;

namespace Workbook.Notebooks.Evaluation;

/// <summary>Where cells take the texts that <c>#!value</c> stored. Not meant to be called by hand: write <c>#!share --from value x</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellValues
{
    /// <summary>A stored text.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    /// <exception cref="KeyNotFoundException">Nothing is stored under this name.</exception>
    public static string Get(string name) =>
        (CellOutputs.Current ?? throw new InvalidOperationException("CellValues.Get: only a running cell has stored texts.")).Session.Values[name];
}
