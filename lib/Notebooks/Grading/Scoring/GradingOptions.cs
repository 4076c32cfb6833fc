using System.Collections.Immutable;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>How submissions are graded.</summary>
/// <param name="Program">The command line that starts this program.</param>
public sealed record GradingOptions(ImmutableArray<string> Program)
{
    /// <summary>Whether students' code is confined; where the system cannot, it is not to be run unasked.</summary>
    public bool IsConfined { get; init; } = true;

    /// <summary>How long a cell or a call of the student's may take.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a cell that was handed out may take.</summary>
    public TimeSpan GivenTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a submission may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The memory the student's process may have.</summary>
    public long MemoryBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>What it may write.</summary>
    public long DiskBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>How many threads it may have.</summary>
    public int Threads { get; init; } = 200;

    /// <summary>More folders and files it may read.</summary>
    public ImmutableArray<string> Data { get; init; } = [];
}
