using System.Collections.Immutable;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running.Checking;

namespace Workbook.Notebooks.Running;

/// <summary>A cell that ran and what it left.</summary>
internal sealed record CellRecord(PlannedCell Planned, CellOutputs Outputs)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>Failures of threads the cell started; of each exception once.</summary>
    public IEnumerable<CellFailure> Strays() =>
        Outputs.TakeStrays().Select(stray => Planned.Fail(stray.Name, Messages.Stray(stray.Message)));

    /// <summary>A failure if what the cell put out differs from what is stored.</summary>
    /// <param name="tolerance">The relative tolerance of numbers, where the cell sets none.</param>
    public IEnumerable<CellFailure> Changes(double tolerance) =>
        OutputCheck.Difference(Planned.Cell, ToCell(), tolerance) is { } difference ? [Planned.Fail(OutputCheck.ErrorName, difference)] : [];

    /// <summary>The cell as the executed notebook stores it.</summary>
    public Cell.Code ToCell() =>
        Planned.Cell with
        {
            ExecutionCount = Planned.Number,
            Outputs = Outputs.ToOutputs(),
            Metadata = WithoutTimestamps(Planned.Cell.Metadata),
        };

    // Front ends note here when a cell ran; after this run the times would be wrong, and new ones would make every run a diff.
    private static JsonMap WithoutTimestamps(JsonMap metadata)
    {
        if (metadata.Find("execution") is not { ValueKind: System.Text.Json.JsonValueKind.Object } json)
        {
            return metadata;
        }

        JsonMap execution = JsonMap.From(json);
        ImmutableArray<string> times =
        [
            .. execution.Select(entry => entry.Key)
                .Where(key => key.StartsWith("iopub.", StringComparison.Ordinal) || key.StartsWith("shell.", StringComparison.Ordinal)),
        ];
        execution = execution.Without(times);
        return times.IsEmpty ? metadata : execution.Count == 0 ? metadata.Without("execution") : metadata.With("execution", execution);
    }
}
