using System.Collections;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Dictionaries, other sequences of pairs, and groups with their keys: a table of keys and values.</summary>
internal sealed class DictionaryFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context)
    {
        if (!IsDictionary(value))
        {
            return null;
        }

        var items = Items.Take((IEnumerable)value, context.Limit);
        var rows = items.Values.Select(Pair).Select(pair => new[] { context.Cell(pair.Key), context.Cell(pair.Value) });
        return new GridView(["key", "value"], [.. rows], items.More);
    }

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context)
    {
        if (!IsDictionary(value))
        {
            return null;
        }

        var items = Items.Take((IEnumerable)value, context.MayGoDeeper ? context.Limit : 0);
        var texts = items.Values.Select(Pair).Select(pair => $"{context.Inline(pair.Key)}: {context.Inline(pair.Value)}");
        return $"{{ {string.Join(", ", items.More is null ? texts : texts.Append(items.More))} }}";
    }

    private static bool IsDictionary(object value) =>
        value is IDictionary || (value is IEnumerable && value.GetType().GetInterfaces().Any(IsSequenceOfPairs));

    private static bool IsSequenceOfPairs(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
        && type.GetGenericArguments()[0] is { IsGenericType: true } item && IsPair(item.GetGenericTypeDefinition());

    private static bool IsPair(Type type) => type == typeof(KeyValuePair<,>) || type == typeof(IGrouping<,>);

    private static (object? Key, object? Value) Pair(object? item)
    {
        if (item is DictionaryEntry entry)
        {
            return (entry.Key, entry.Value);
        }

        // A group is its own value.
        var members = Members.Of(item!.GetType());
        return (members.First(member => member.Name == "Key").Read(item), item is IEnumerable ? item : members.First(member => member.Name == "Value").Read(item));
    }
}
