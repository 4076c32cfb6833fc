using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>The change that WithXAxisStyle and WithYAxisStyle share.</summary>
internal static class AxisChange
{
    public static ImmutableArray<Axis> Apply(string letter, ImmutableArray<Axis> axes, int? number, string? title, (double From, double To)? range, AxisType? type, double? tickAngle, bool? showGrid)
    {
        if (number is { } one && (one < 1 || one > axes.Length))
        {
            throw PlotErrors.NoSuchAxis(letter, one, axes.Length);
        }

        return [.. axes.Select((axis, i) => number is null || number == i + 1 ? Changed(letter, axis, title, range, type, tickAngle, showGrid) : axis)];
    }

    private static Axis Changed(string letter, Axis axis, string? title, (double From, double To)? range, AxisType? type, double? tickAngle, bool? showGrid)
    {
        Axis changed = axis with
        {
            Title = title ?? axis.Title,
            Range = range ?? axis.Range,
            Type = type ?? axis.Type,
            TickAngle = tickAngle ?? axis.TickAngle,
            ShowGrid = showGrid ?? axis.ShowGrid,
        };
        if (changed.Range is { } ends)
        {
            Check($"{letter} axis", ends, changed.Type);
        }

        return changed;
    }

    private static void Check(string subject, (double From, double To) range, AxisType? type)
    {
        if (!double.IsFinite(range.From) || !double.IsFinite(range.To) || range.From == range.To)
        {
            throw PlotErrors.AxisRange(subject, range.From, range.To);
        }

        if (type == AxisType.Log && Math.Min(range.From, range.To) <= 0)
        {
            throw PlotErrors.LogRange(subject, Math.Min(range.From, range.To));
        }
    }
}
