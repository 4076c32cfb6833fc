using System.Collections.Immutable;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>What the grading process is told of a submission.</summary>
/// <param name="Command">The command line of the student's process.</param>
/// <param name="Directory">Its folder.</param>
/// <param name="Environment">Its whole environment.</param>
/// <param name="Cells">The cells it runs, in order.</param>
/// <param name="CallSeconds">How long a call may take.</param>
/// <param name="MemoryBytes">The memory it may have.</param>
/// <param name="DiskBytes">What it may leave in its folder.</param>
/// <param name="Threads">How many threads it may have.</param>
internal sealed record StudentPlan(
    ImmutableArray<string> Command, string Directory, ImmutableDictionary<string, string> Environment, ImmutableArray<StudentCell> Cells,
    double CallSeconds, long MemoryBytes, long DiskBytes, int Threads);
