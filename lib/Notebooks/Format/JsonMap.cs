using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>An immutable JSON object: keys in code-point order, values untouched, compared by content.</summary>
/// <remarks>Holds notebook metadata and MIME bundles, so that keys the workbook does not know survive reading and writing.</remarks>
public sealed class JsonMap : IReadOnlyCollection<KeyValuePair<string, JsonElement>>, IEquatable<JsonMap>
{
    private readonly ImmutableSortedDictionary<string, JsonElement> _entries;

    private JsonMap(ImmutableSortedDictionary<string, JsonElement> entries) => _entries = entries;

    /// <summary>The object without keys.</summary>
    public static JsonMap Empty { get; } = new(ImmutableSortedDictionary.Create<string, JsonElement>(CodePointComparer.Instance));

    /// <summary>The number of keys.</summary>
    public int Count => _entries.Count;

    /// <summary>Takes over a JSON object; of a repeated key the last value counts, as in Python.</summary>
    /// <exception cref="InvalidOperationException">The element is not an object.</exception>
    public static JsonMap From(JsonElement json)
    {
        var entries = Empty._entries.ToBuilder();
        foreach (JsonProperty property in json.EnumerateObject())
        {
            entries[property.Name] = property.Value;
        }

        return new(entries.ToImmutable());
    }

    /// <summary>Reads a JSON object from its text; an escape of half a surrogate pair, as Python writes it, reads as U+FFFD.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="InvalidOperationException">The text is JSON, but not an object.</exception>
    public static JsonMap Parse([StringSyntax(StringSyntaxAttribute.Json)] string json) => From(JsonElement.Parse(JsonText.WithWholeEscapes(json), JsonText.Options));

    /// <summary>The value at a path of keys, each but the last leading to an object.</summary>
    /// <returns>null when a key is missing or a value on the way is no object.</returns>
    public JsonElement? Find(string key, params ReadOnlySpan<string> rest)
    {
        if (!_entries.TryGetValue(key, out JsonElement value))
        {
            return null;
        }

        foreach (string next in rest)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(next, out value))
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>The string at a path of keys.</summary>
    /// <returns>null when there is none or it is not a string.</returns>
    public string? FindString(string key, params ReadOnlySpan<string> rest) =>
        Find(key, rest) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>Whether the key is there.</summary>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <summary>This object with one value added or replaced.</summary>
    public JsonMap With(string key, JsonElement value) => new(_entries.SetItem(key, value));

    /// <summary>This object with one string added or replaced.</summary>
    public JsonMap With(string key, string value) => With(key, JsonText.Element(value));

    /// <summary>This object with one nested object added or replaced.</summary>
    public JsonMap With(string key, JsonMap value) => With(key, value.ToElement());

    /// <summary>This object without some keys.</summary>
    public JsonMap Without(params IEnumerable<string> keys) => new(_entries.RemoveRange(keys));

    /// <summary>This object as a JSON element.</summary>
    public JsonElement ToElement() => JsonElement.Parse(ToString(), JsonText.Options);

    /// <inheritdoc/>
    public bool Equals(JsonMap? other) =>
        other is not null
        && Count == other.Count
        && _entries.All(entry => other._entries.TryGetValue(entry.Key, out JsonElement value) && JsonElement.DeepEquals(entry.Value, value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonMap);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.Keys.Aggregate(Count, HashCode.Combine);

    /// <summary>The object as JSON text, in the notebook's own layout.</summary>
    public override string ToString() => new PythonJsonWriter().Write(this).ToString();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
