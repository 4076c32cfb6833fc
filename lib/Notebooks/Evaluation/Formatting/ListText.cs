namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Lists in one line.</summary>
internal static class ListText
{
    /// <summary>Items in brackets: <c>[ 1, 2, 3, (7 more) ]</c>.</summary>
    public static string Of(IEnumerable<string> items, string? more)
    {
        var text = string.Join(", ", more is null ? items : items.Append(more));
        return text.Length == 0 ? "[ ]" : $"[ {text} ]";
    }
}
