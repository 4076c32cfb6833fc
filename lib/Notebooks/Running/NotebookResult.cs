using System.Collections.Immutable;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>How a notebook's run ended, and the notebook with what its cells put out.</summary>
/// <param name="Path">The notebook's file.</param>
/// <param name="Status">How it ended.</param>
/// <param name="CellsRun">How many cells ran to an end, good or bad.</param>
/// <param name="CellCount">How many cells the notebook runs in all.</param>
/// <param name="Duration">Wall-clock time.</param>
/// <param name="Failures">What failed; empty when it passed.</param>
/// <param name="Notebook">The executed notebook; cells that did not run have no outputs.</param>
public sealed record NotebookResult(
    string Path,
    RunStatus Status,
    int CellsRun,
    int CellCount,
    TimeSpan Duration,
    ImmutableArray<CellFailure> Failures,
    Notebook Notebook)
{
    /// <summary>Why it did not begin; null when it did.</summary>
    public string? WhyNotBegun { get; init; }

    /// <summary>All cells the notebook runs, in order.</summary>
    public ImmutableArray<CellResult> Cells { get; init; } = [];
}
