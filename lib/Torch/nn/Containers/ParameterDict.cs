using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Parameters under names, in order, that are parameters of it.</summary>
public class ParameterDict : nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
{
    private readonly OrderedDictionary<string, Parameter> _entries = [];

    /// <summary>A dictionary without entries.</summary>
    public ParameterDict() : base("ParameterDict")
    {
    }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count => _entries.Count;

    /// <inheritdoc cref="ICollection{T}.IsReadOnly"/>
    public bool IsReadOnly => false;

    /// <summary>The names, in order.</summary>
    public ICollection<string> Keys => _entries.Keys;

    /// <summary>The parameters, in order.</summary>
    public ICollection<Parameter> Values => _entries.Values;

    /// <summary>The parameter of that name; setting one that is not there adds it.</summary>
    /// <exception cref="KeyNotFoundException">There is none to get.</exception>
    public Parameter this[string key]
    {
        get => _entries[key];
        set
        {
            Check(key, value);
            _entries[key] = value;
            Register();
        }
    }

    /// <summary>Name and parameter at a place.</summary>
    public (string, Parameter) this[int index]
    {
        get => (_entries.GetAt(index).Key, _entries.GetAt(index).Value);
        set
        {
            Check(value.Item1, value.Item2);
            _entries.SetAt(index, value.Item1, value.Item2);
            Register();
        }
    }

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> keys() => _entries.Keys;

    /// <summary>The parameters, in order.</summary>
    public IEnumerable<Parameter> values() => _entries.Values;

    /// <summary>Names and parameters, in order.</summary>
    public IEnumerator<(string, Parameter)> items() => GetEnumerator();

    /// <summary>Takes all parameters out; they stay the caller's.</summary>
    public void clear() => Clear();

    /// <inheritdoc/>
    public void Clear()
    {
        _entries.Clear();
        Register();
    }

    /// <summary>Adds a parameter at the end.</summary>
    /// <exception cref="ArgumentException">The name is taken, empty, or holds a dot.</exception>
    public void Add(string key, Parameter value) => Insert(_entries.Count, (key, value));

    /// <inheritdoc cref="Add(string, Parameter)"/>
    public void Add((string, Parameter) item) => Insert(_entries.Count, item);

    /// <inheritdoc cref="Add(string, Parameter)"/>
    public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

    /// <summary>Adds a parameter at a place.</summary>
    /// <exception cref="ArgumentException">The name is taken, empty, or holds a dot.</exception>
    public void Insert(int index, (string, Parameter) item)
    {
        Check(item.Item1, item.Item2);
        _entries.Insert(index, item.Item1, item.Item2);
        Register();
    }

    /// <summary>Takes a parameter out; it stays the caller's.</summary>
    /// <returns>Whether there was one of that name.</returns>
    public bool Remove(string key)
    {
        var removed = _entries.Remove(key);
        Register();
        return removed;
    }

    /// <inheritdoc/>
    public bool Remove((string, Parameter) item) => Contains(item) && Remove(item.Item1);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, Parameter> item) => Remove((item.Key, item.Value));

    /// <inheritdoc/>
    public void RemoveAt(int index)
    {
        _entries.RemoveAt(index);
        Register();
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool Contains((string, Parameter) item) => _entries.TryGetValue(item.Item1, out var value) && ReferenceEquals(value, item.Item2);

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, Parameter> item) => Contains((item.Key, item.Value));

    /// <inheritdoc/>
    public int IndexOf((string, Parameter) item) => Contains(item) ? _entries.IndexOf(item.Item1) : -1;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public void CopyTo((string, Parameter)[] array, int arrayIndex) => _entries.Select(entry => (entry.Key, entry.Value)).ToList().CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => _entries.ToList().CopyTo(array, arrayIndex);

    /// <summary>Names and parameters, in order.</summary>
    public IEnumerator<(string, Parameter)> GetEnumerator() => _entries.Select(entry => (entry.Key, entry.Value)).GetEnumerator();

    IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The parameters are registered already.</summary>
    protected override void RegisterComponents()
    {
    }

    // What cannot be registered must not get in.
    private static void Check(string key, Parameter value)
    {
        CheckItem(value);
        CheckComponentName(key);
    }

    private void Register()
    {
        ClearParameters();
        foreach (var (key, value) in _entries)
        {
            register_parameter(key, value);
        }
    }
}
