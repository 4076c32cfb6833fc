using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>One object under validation: reads its members and notes what is wrong with them.</summary>
internal sealed class SchemaScope(JsonElement json, string owner, Action<string> report)
{
    private readonly JsonMap _members = JsonMap.From(json);

    public JsonElement? this[string key] => _members.Find(key);

    public void Report(string problem) => report(problem);

    /// <summary>Every key must be known and every required key present.</summary>
    public void Keys(ImmutableArray<string> required, params ReadOnlySpan<string> optional)
    {
        foreach (string key in required)
        {
            if (!_members.ContainsKey(key))
            {
                report(Messages.Missing(key));
            }
        }

        foreach ((string key, _) in _members)
        {
            if (!required.Contains(key) && !optional.Contains(key))
            {
                report(Messages.Unexpected(key, owner));
            }
        }
    }

    /// <summary>A member, if there, must have a shape.</summary>
    public void Require(string key, string expected, Func<JsonElement, bool> hasShape)
    {
        if (_members.Find(key) is { } value && !hasShape(value))
        {
            report(Messages.Kind(key, expected, ShapeOf.Show(value)));
        }
    }

    public void RequireObject(string key) => Require(key, "an object", value => value.ValueKind == JsonValueKind.Object);

    public void RequireString(string key) => Require(key, "a string", value => value.ValueKind == JsonValueKind.String);

    public void RequireBoolean(string key) =>
        Require(key, "true or false", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False);

    public void RequireText(string key) => Require(key, "a string or a list of strings", value => ShapeOf.IsText(value));

    public void RequireStrings(string key) => Require(key, "a list of strings", value => ShapeOf.IsStrings(value));

    public void RequireCount(string key) =>
        Require(
            key,
            "a whole number from 0 on, or null",
            value => value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long count) && count >= 0));

    /// <summary>The scope of a nested object; null when the member is missing or no object, which the caller reports with <see cref="RequireObject"/>.</summary>
    public SchemaScope? Nested(string key, string name) =>
        _members.Find(key) is { ValueKind: JsonValueKind.Object } value
            ? new(value, name, problem => report($"{name}: {problem}"))
            : null;

    /// <summary>A MIME bundle: JSON types hold anything, all others text.</summary>
    public void RequireBundle(string key)
    {
        RequireObject(key);
        foreach ((string mime, JsonElement content) in ShapeOf.Map(_members.Find(key)))
        {
            if (!Display.MimeBundle.IsJson(mime) && !ShapeOf.IsText(content))
            {
                report(Messages.Kind($"{key} of {mime}", "a string or a list of strings", ShapeOf.Show(content)));
            }
        }
    }
}
