using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>One axis of a subplot (<c>layout.xaxis</c>, <c>layout.yaxis2</c> …).</summary>
public sealed record Axis
{
    /// <summary>Text beside the axis.</summary>
    public string? Title { get; init; }

    /// <summary>Kind of scale; null: words make a category axis, numbers a linear one.</summary>
    public AxisType? Type { get; init; }

    /// <summary>First and last number shown (on a log axis too: the numbers themselves); null: chosen from the data.</summary>
    public (double From, double To)? Range { get; init; }

    /// <summary>Whether numbers grow downwards or leftwards; without effect when <see cref="Range"/> is given.</summary>
    public bool Reversed { get; init; }

    /// <summary>Start and end as shares of the plot's width or height.</summary>
    public (double Start, double End) Domain { get; init; } = (0, 1);

    /// <summary>Number of the crossing axis of the same subplot.</summary>
    public int Anchor { get; init; } = 1;

    /// <summary>Number of the axis whose range this one follows; null for none.</summary>
    public int? Matches { get; init; }

    /// <summary>Where ticks stand; null: chosen from the range.</summary>
    public ImmutableArray<double>? TickValues { get; init; }

    /// <summary>Texts at <see cref="TickValues"/>; null: the numbers.</summary>
    public ImmutableArray<string>? TickTexts { get; init; }

    /// <summary>Angle of the tick texts in degrees, clockwise; null: upright, or turned when they do not fit.</summary>
    public double? TickAngle { get; init; }

    /// <summary>Whether tick texts are shown.</summary>
    public bool ShowTickLabels { get; init; } = true;

    /// <summary>Whether grid lines are shown.</summary>
    public bool ShowGrid { get; init; } = true;

    /// <summary>Whether the axis is drawn at all; a drawing of boxes and arrows needs none.</summary>
    public bool Visible { get; init; } = true;
}
