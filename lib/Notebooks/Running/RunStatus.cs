namespace Workbook.Notebooks.Running;

/// <summary>How a notebook's run ended.</summary>
public enum RunStatus
{
    /// <summary>Every cell did what it should.</summary>
    Passed,

    /// <summary>A cell failed; those after it did not run.</summary>
    Failed,

    /// <summary>The user stopped the run.</summary>
    Interrupted,

    /// <summary>The run ended before the notebook's turn came.</summary>
    NotBegun,
}
