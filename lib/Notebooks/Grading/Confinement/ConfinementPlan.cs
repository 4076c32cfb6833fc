using System.Collections.Immutable;

namespace Workbook.Notebooks.Grading.Confinement;

/// <summary>What a confined process may reach.</summary>
/// <param name="Readable">Folders and files it may read.</param>
/// <param name="Writable">The one folder it may write to.</param>
/// <param name="FileBytes">The size of the largest file it may write.</param>
/// <param name="DataBytes">The memory it may reserve.</param>
/// <param name="CpuSeconds">The time it may compute; the last resort, should whoever watches it be gone.</param>
/// <param name="User">Who it is to be; null to stay who it is.</param>
public sealed record ConfinementPlan(ImmutableArray<string> Readable, string Writable, long FileBytes, long DataBytes, long CpuSeconds, int? User);
