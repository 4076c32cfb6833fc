using System.Globalization;
using System.Text.Json;

namespace Workbook.Benchmarks;

/// <summary>Writes what was measured, for people and for machines.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    internal static void Print(IEnumerable<Measurement> measurements, TextWriter output)
    {
        output.WriteLine($"{"benchmark",-24} {"against",-12} {"ours µs",10} {"theirs µs",10} {"ratio",7} {"(lowest to highest)",21}  bar");
        foreach (var row in measurements)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row.Benchmark,-24} {row.Peer,-12} {row.OurMedian * 1e6,10:F3} {row.TheirMedian * 1e6,10:F3} {row.Ratio,7:F3} {$"({row.LowestRatio:F3} to {row.HighestRatio:F3})",21}  {Verdict(row)}"));
        }
    }

    private static string Verdict(Measurement row) => row.Bar is { } bar
        ? string.Create(CultureInfo.InvariantCulture, $"≤ {bar:F2} {(row.Ratio <= bar ? "✓" : "✗")}")
        : "none";

    internal static void Save(IReadOnlyList<Measurement> measurements, int threads, string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(new { threads, processors = Environment.ProcessorCount, runtime = Environment.Version.ToString(), measurements }, Indented));
}
