using System.Collections.Immutable;

namespace Workbook.Attention.Data;

/// <summary>Writes digits like many people: strokes bent, slanted and squeezed, drawn with a pen on 32 × 32 dots, and counted in blocks of 4 × 4.</summary>
/// <remarks>
/// The counting is that of Alpaydin, Kaynak 1998 (optdigits), whose digits people wrote; these are drawn. Each writer has habits: a slant, a pen, a shape for each digit.
/// Generators of different seeds have different writers, so that a test set asks for hands that were not learnt from.
/// </remarks>
public static class DigitGenerator
{
    private const int Dots = 32;
    private const int Block = Dots / DigitImage.Side;

    /// <summary>Draws digits, all ten equally often, in random order.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Draws the writers and their digits.</param>
    /// <param name="writers">How many people write.</param>
    /// <exception cref="ArgumentException">A number is below 1.</exception>
    public static IReadOnlyList<DigitImage> Generate(int count, int seed, int writers = 30)
    {
        Shapes.RequirePositive(nameof(DigitGenerator), nameof(count), count);
        Shapes.RequirePositive(nameof(DigitGenerator), nameof(writers), writers);
        Random random = new(seed);
        Writer[] people = [.. Enumerable.Range(0, writers).Select(_ => new Writer(random))];
        int[] labels = [.. Enumerable.Range(0, count).Select(i => i % 10)];
        random.Shuffle(labels);
        return [.. labels.Select(label => new DigitImage(label, Counted(people[random.Next(writers)].Write(label, random))))];
    }

    // Dots no farther from a line than half the pen are black.
    private static ImmutableArray<byte> Counted((IReadOnlyList<(double X, double Y)[]> Lines, double Pen) written)
    {
        byte[] counts = new byte[DigitImage.Side * DigitImage.Side];
        for (int y = 0; y < Dots; y++)
        {
            for (int x = 0; x < Dots; x++)
            {
                if (written.Lines.Any(line => Distance(line, x + 0.5, y + 0.5) <= written.Pen / 2))
                {
                    counts[y / Block * DigitImage.Side + x / Block]++;
                }
            }
        }

        return [.. counts];
    }

    private static double Distance((double X, double Y)[] line, double x, double y) =>
        line.Zip(line.Skip(1)).Min(piece => DistanceToPiece(piece.First, piece.Second, x, y));

    private static double DistanceToPiece((double X, double Y) from, (double X, double Y) to, double x, double y)
    {
        (double dx, double dy) = (to.X - from.X, to.Y - from.Y);
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.Clamp(((x - from.X) * dx + (y - from.Y) * dy) / length, 0, 1);
        return Math.Sqrt(Math.Pow(from.X + along * dx - x, 2) + Math.Pow(from.Y + along * dy - y, 2));
    }

    /// <summary>One person's habits.</summary>
    private sealed class Writer(Random random)
    {
        private readonly double _slant = Normal(random, 0.15, 0.22);
        private readonly double _pen = Uniform(random, 2.4, 5.2);
        private readonly double _aspect = Uniform(random, 0.5, 0.9);
        private readonly double _wobble = Uniform(random, 0.04, 0.085);
        private readonly int[] _shapes = [.. DigitStrokes.Shapes.Select(shapes => random.Next(shapes.Length))];

        /// <summary>Writes a digit.</summary>
        /// <returns>Its lines, in dots, and the pen's width.</returns>
        public (IReadOnlyList<(double X, double Y)[]> Lines, double Pen) Write(int label, Random hand)
        {
            ImmutableArray<ImmutableArray<(double X, double Y)>> shape = DigitStrokes.Shapes[label][hand.NextDouble() < 0.8 ? _shapes[label] : hand.Next(DigitStrokes.Shapes[label].Length)];
            double slant = _slant + Normal(hand, 0, 0.06);
            double turn = Normal(hand, 0, 0.1);
            (double X, double Y)[][] lines = [.. shape.Select(stroke => Smooth([.. stroke.Select(point => Turned(Shaken(point, hand), slant, turn))]))];
            double aspect = label == 1 ? 1 : _aspect * Uniform(hand, 0.9, 1.1);
            return (Fitted(lines, aspect, hand), _pen * Uniform(hand, 0.85, 1.15));
        }

        private (double X, double Y) Shaken((double X, double Y) point, Random hand) => (point.X + Normal(hand, 0, _wobble), point.Y + Normal(hand, 0, _wobble));

        private static (double X, double Y) Turned((double X, double Y) point, double slant, double turn)
        {
            (double x, double y) = (point.X - 0.5 - slant * (point.Y - 0.5), point.Y - 0.5);
            return (x * Math.Cos(turn) - y * Math.Sin(turn), x * Math.Sin(turn) + y * Math.Cos(turn));
        }

        // As high as the bitmap allows, no wider than the writer's habit asks, somewhere near the middle.
        private (double X, double Y)[][] Fitted((double X, double Y)[][] lines, double aspect, Random hand)
        {
            (double X, double Y)[] all = [.. lines.SelectMany(line => line)];
            (double left, double right, double top, double bottom) = (all.Min(p => p.X), all.Max(p => p.X), all.Min(p => p.Y), all.Max(p => p.Y));
            double room = Dots - _pen;
            double down = room / (bottom - top);
            double across = Math.Min(down, room * aspect / Math.Max(right - left, 0.01));
            (double x, double y) = (Dots / 2.0 + Normal(hand, 0, 0.8), Dots / 2.0 + Normal(hand, 0, 0.4));
            return [.. lines.Select(line => line.Select(p => (x + (p.X - (left + right) / 2) * across, y + (p.Y - (top + bottom) / 2) * down)).ToArray())];
        }

        // A Catmull–Rom curve through the points.
        private static (double X, double Y)[] Smooth((double X, double Y)[] points)
        {
            const int Steps = 6;
            List<(double, double)> curve = [];
            for (int i = 0; i + 1 < points.Length; i++)
            {
                ((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d) = (points[Math.Max(i - 1, 0)], points[i], points[i + 1], points[Math.Min(i + 2, points.Length - 1)]);
                for (int step = 0; step < Steps; step++)
                {
                    double t = step / (double)Steps;
                    curve.Add((Spline(a.X, b.X, c.X, d.X, t), Spline(a.Y, b.Y, c.Y, d.Y, t)));
                }
            }

            return [.. curve, points[^1]];
        }

        private static double Spline(double a, double b, double c, double d, double t) =>
            b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

        private static double Uniform(Random random, double from, double to) => from + (to - from) * random.NextDouble();

        private static double Normal(Random random, double mean, double deviation) =>
            mean + deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
