using System.Globalization;
using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>Reads <c>execution.timeout</c> from metadata, in seconds.</summary>
internal static class CellTimeouts
{
    /// <returns>null when the metadata names no timeout.</returns>
    /// <exception cref="FormatException">The value is no positive number; the message says so.</exception>
    public static TimeSpan? Of(JsonMap metadata)
    {
        if (metadata.Find("execution", "timeout") is not { ValueKind: not JsonValueKind.Null } value)
        {
            return null;
        }

        // In a cell the nbformat schema lets "execution" hold strings only, so "30" counts as 30.
        string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and < 1e9
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException(Messages.BadTimeout(value.GetRawText()));
    }
}
