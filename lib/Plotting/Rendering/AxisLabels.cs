using System.Collections.Immutable;

namespace Workbook.Plotting.Rendering;

/// <summary>The ticks of an axis with texts that do not run into one another.</summary>
/// <param name="Ticks">The ticks, in the axis's numbers.</param>
/// <param name="Angle">Angle of the texts in degrees, clockwise.</param>
internal sealed record AxisLabels(ImmutableArray<Tick> Ticks, double Angle)
{
    private const double Gap = 8;
    private const double LineRoom = 1.15;
    private const double LongestWord = 150;
    private const int MostTicks = 11;

    /// <summary>Chooses ticks and angle for an axis of this length in CSS pixels.</summary>
    public static AxisLabels Choose(Axis axis, AxisScale scale, double length, bool horizontal)
    {
        if (Words(axis, scale) is { } words)
        {
            return horizontal ? AcrossWords(words, axis, scale, length) : new AxisLabels(EveryThat(words, scale, length, Style.FontSize * LineRoom), axis.TickAngle ?? 0);
        }

        for (int most = Math.Clamp((int)(length / 24), 2, MostTicks); ; most--)
        {
            ImmutableArray<Tick> ticks = Numbers(scale, most);
            if (most <= 1 || !Collide(ticks, scale, length, horizontal))
            {
                return new AxisLabels(ticks, axis.TickAngle ?? 0);
            }
        }
    }

    /// <summary>Room the texts take up across the axis.</summary>
    public double Depth(bool horizontal)
    {
        (double sin, double cos) = Math.SinCos(Math.Abs(Angle) * Math.PI / 180);
        double widest = Ticks.IsEmpty ? 0 : Ticks.Max(tick => TextStyle.Label.Measure(tick.Text));
        double high = TextStyle.Label.LineHeight;
        return horizontal ? widest * sin + high * cos : widest * cos + high * sin;
    }

    private static ImmutableArray<Tick>? Words(Axis axis, AxisScale scale)
    {
        if (axis.TickValues is { } values)
        {
            var texts = axis.TickTexts ?? [.. values.Select(Plotting.Ticks.FormatAlone)];
            return [.. values.Zip(texts, (value, text) => new Tick(value, TextStyle.Label.Shorten(text, LongestWord))).Where(tick => Shown(scale, tick.Value))];
        }

        return scale.Type == AxisType.Category
            ? [.. scale.Categories.Select((word, i) => new Tick(i, TextStyle.Label.Shorten(word, LongestWord))).Where(tick => Shown(scale, tick.Value))]
            : null;
    }

    private static bool Shown(AxisScale scale, double value) => scale.Share(value) is >= -1e-9 and <= 1 + 1e-9;

    private static AxisLabels AcrossWords(ImmutableArray<Tick> words, Axis axis, AxisScale scale, double length)
    {
        if (axis.TickAngle is { } angle)
        {
            return new AxisLabels(words, angle);
        }

        if (!Collide(words, scale, length, horizontal: true))
        {
            return new AxisLabels(words, 0);
        }

        double line = Style.FontSize * LineRoom;
        double spacing = Spacing(words, scale, length);
        return spacing >= line * Math.Sqrt(2) ? new AxisLabels(words, -45) : new AxisLabels(EveryThat(words, scale, length, line), -90);
    }

    private static double Spacing(ImmutableArray<Tick> ticks, AxisScale scale, double length) =>
        ticks.Length < 2 ? length : ticks.Zip(ticks.Skip(1), (a, b) => Math.Abs(scale.Share(b.Value) - scale.Share(a.Value)) * length).Min();

    private static ImmutableArray<Tick> EveryThat(ImmutableArray<Tick> ticks, AxisScale scale, double length, double room)
    {
        double spacing = Spacing(ticks, scale, length);
        int every = spacing <= 0 ? ticks.Length : Math.Max(1, (int)Math.Ceiling(room / spacing - 1e-9));
        return [.. ticks.Where((_, i) => i % every == 0)];
    }

    private static bool Collide(ImmutableArray<Tick> ticks, AxisScale scale, double length, bool horizontal)
    {
        for (int i = 1; i < ticks.Length; i++)
        {
            double distance = Math.Abs(scale.Share(ticks[i].Value) - scale.Share(ticks[i - 1].Value)) * length;
            double needed = horizontal
                ? (TextStyle.Label.Measure(ticks[i].Text) + TextStyle.Label.Measure(ticks[i - 1].Text)) / 2 + Gap
                : TextStyle.Label.LineHeight * 1.6;
            if (distance < needed)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<Tick> Numbers(AxisScale scale, int most) => scale.Type == AxisType.Log
        ? Plotting.Ticks.Log(scale.From, scale.To, most)
        : Plotting.Ticks.Linear(scale.From, scale.To, most, scale.Whole);
}
