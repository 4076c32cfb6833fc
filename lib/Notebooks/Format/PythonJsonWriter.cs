using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>
/// Writes JSON as Python's <c>json.dumps(indent=1, sort_keys=True, separators=(",", ": "), ensure_ascii=False)</c> does:
/// the byte form of every notebook saved by Jupyter.
/// </summary>
internal sealed class PythonJsonWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public override string ToString() => _text.ToString();

    public PythonJsonWriter Write(JsonMap map)
    {
        WriteObject(map.Select(entry => (entry.Key, (Action)(() => Write(entry.Value)))));
        return this;
    }

    /// <summary>Writes members in the order given; sorting them is the caller's part.</summary>
    public void WriteObject(IEnumerable<(string Key, Action WriteValue)> members) =>
        WriteContainer('{', '}', members, member =>
        {
            AppendString(_text, member.Key);
            _text.Append(": ");
            member.WriteValue();
        });

    public void WriteArray<T>(IEnumerable<T> items, Action<T> writeItem) => WriteContainer('[', ']', items, writeItem);

    public void Write(string text) => AppendString(_text, text);

    public void Write(int? number) => _text.Append(number?.ToString(CultureInfo.InvariantCulture) ?? "null");

    public void Write(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Write(JsonMap.From(value));
                break;
            case JsonValueKind.Array:
                WriteArray(value.EnumerateArray(), Write);
                break;
            case JsonValueKind.String:
                Write(value.GetString()!);
                break;
            case JsonValueKind.Number:
                _text.Append(PythonNumber.Format(value.GetRawText()));
                break;
            default:
                _text.Append(value.GetRawText());
                break;
        }
    }

    /// <summary>Appends a JSON string with the escapes Python uses when it keeps non-ASCII characters.</summary>
    public static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\f' => json.Append("\\f"),
                '\b' => json.Append("\\b"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => json.Append(character),
            };
        }

        json.Append('"');
    }

    private void WriteContainer<T>(char open, char close, IEnumerable<T> items, Action<T> writeItem)
    {
        _text.Append(open);
        _depth++;
        bool any = false;
        foreach (T item in items)
        {
            _text.Append(any ? ",\n" : "\n").Append(' ', _depth);
            writeItem(item);
            any = true;
        }

        _depth--;
        if (any)
        {
            _text.Append('\n').Append(' ', _depth);
        }

        _text.Append(close);
    }
}
