using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>Gathers the members of one JSON object and writes them sorted.</summary>
internal sealed class Members
{
    private readonly PythonJsonWriter _json;
    private readonly SortedDictionary<string, Action> _members = new(CodePointComparer.Instance);

    public Members(PythonJsonWriter json, JsonMap extra)
    {
        _json = json;
        foreach ((string key, JsonElement value) in extra)
        {
            Add(key, () => json.Write(value));
        }
    }

    public void Add(string key, Action writeValue) => _members[key] = writeValue;

    public void Add(string key, string value) => Add(key, () => _json.Write(value));

    public void Add(string key, int? value) => Add(key, () => _json.Write(value));

    public void Add(string key, JsonMap value) => Add(key, () => _json.Write(value));

    public void AddLines(string key, string text) => Add(key, () => _json.WriteArray(PythonLines.Split(text), _json.Write));

    public void Write() => _json.WriteObject(_members.Select(member => (member.Key, member.Value)));
}
