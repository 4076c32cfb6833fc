using System.Collections;
using System.Globalization;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>The first items of a sequence, which may be endless.</summary>
/// <param name="Values">The items that are shown.</param>
/// <param name="More">What is left out, such as <c>(12 more)</c>; null when nothing is.</param>
internal sealed record Items(IReadOnlyList<object?> Values, string? More)
{
    /// <summary>Takes items up to a limit.</summary>
    public static Items Take(IEnumerable sequence, int limit)
    {
        var values = sequence.Cast<object?>().Take(limit + 1L > int.MaxValue ? int.MaxValue : limit + 1).ToList();
        if (values.Count <= limit)
        {
            return new(values, null);
        }

        values.RemoveAt(limit);
        return new(values, Count(sequence) is { } count ? MoreOf(count - limit) : "(more)");
    }

    /// <summary>How leaving out so many reads.</summary>
    public static string MoreOf(int count) => string.Create(CultureInfo.InvariantCulture, $"({count} more)");

    // Only where counting does not mean walking.
    private static int? Count(IEnumerable sequence)
    {
        if (sequence is ICollection collection)
        {
            return collection.Count;
        }

        var counted = Array.Find(sequence.GetType().GetInterfaces(), IsCounted);
        return (int?)counted?.GetProperty("Count")!.GetValue(sequence);
    }

    private static bool IsCounted(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) || type.GetGenericTypeDefinition() == typeof(ICollection<>));
}
