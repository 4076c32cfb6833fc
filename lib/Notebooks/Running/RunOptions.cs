using System.Collections.Immutable;

namespace Workbook.Notebooks.Running;

/// <summary>Bounds on a run. A value given here goes before the one in the notebook's metadata.</summary>
public sealed record RunOptions
{
    /// <summary>The longest a notebook may run; null leaves it to the notebook's <c>execution.timeout</c>, and without that to the cells.</summary>
    public TimeSpan? NotebookTimeout { get; init; }

    /// <summary>The longest one cell may run; null leaves it to the cell's <c>execution.timeout</c>, and without that to the notebook.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>The time all notebooks have together; null for any.</summary>
    public RunLimit? RunLimit { get; init; }

    /// <summary>The language of the sessions' cells; a notebook that names another is refused.</summary>
    public string Language { get; init; } = "C#";

    /// <summary>The relative tolerance of numbers when outputs are compared with the stored ones; null compares nothing.</summary>
    public double? CheckTolerance { get; init; }

    /// <summary>Values for the notebook's parameters, by name.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How long an interrupted cell may take to stop before the runner gives its session up.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The characters of text a cell may leave; an endless loop that prints must not fill memory and disk.</summary>
    public int MaxText { get; init; } = 32_000_000;
}
