using System.Diagnostics;
using System.Globalization;
using Workbook.Plotting;

namespace Workbook.Benchmarks;

/// <summary>What a chart of four heat maps costs as a PNG. There is no peer: the bars are absolute, in time and in bytes.</summary>
internal static class FigureCost
{
    internal static string Measure()
    {
        var maps = Enumerable.Range(0, 4).Select(map => Map(map)).ToArray();
        var figure = Chart.AttentionMaps(maps, titles: ["head 1", "head 2", "head 3", "head 4"]);
        var times = Enumerable.Range(0, 25).Select(_ => Time(figure)).Skip(5).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"4 heat maps 10x10 as PNG: {times[times.Length / 2]:F1} ms median (bar 60), {figure.ToPng().Length / 1000.0:F1} kB (bar 40)");
    }

    private static double[,] Map(int seed)
    {
        var random = new Random(seed);
        var map = new double[10, 10];
        for (var i = 0; i < map.Length; i++)
        {
            map[i / 10, i % 10] = random.NextDouble();
        }
        return map;
    }

    private static double Time(Figure figure)
    {
        var start = Stopwatch.GetTimestamp();
        figure.ToPng();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
