using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules under names, in order, that are submodules of it.</summary>
/// <typeparam name="T">The modules' class.</typeparam>
public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)> where T : nn.Module
{
    private readonly OrderedDictionary<string, T> _entries = [];

    /// <summary>A dictionary without entries.</summary>
    public ModuleDict() : base("ModuleDict")
    {
    }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count => _entries.Count;

    /// <inheritdoc cref="ICollection{T}.IsReadOnly"/>
    public bool IsReadOnly => false;

    /// <summary>The names, in order.</summary>
    public ICollection<string> Keys => _entries.Keys;

    /// <summary>The modules, in order.</summary>
    public ICollection<T> Values => _entries.Values;

    /// <summary>The module of that name; setting one that is not there adds it.</summary>
    /// <exception cref="KeyNotFoundException">There is none to get.</exception>
    public T this[string key]
    {
        get => _entries[key];
        set
        {
            Check(key, value);
            _entries[key] = value;
            Register();
        }
    }

    /// <summary>Name and module at a place.</summary>
    public (string, T) this[int index]
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

    /// <summary>The modules, in order.</summary>
    public IEnumerable<T> values() => _entries.Values;

    /// <summary>Names and modules, in order.</summary>
    public IEnumerator<(string, T)> items() => GetEnumerator();

    /// <summary>Takes all modules out; they stay the caller's.</summary>
    public void clear() => Clear();

    /// <inheritdoc/>
    public void Clear()
    {
        _entries.Clear();
        Register();
    }

    /// <summary>Adds a module at the end.</summary>
    /// <exception cref="ArgumentException">The name is taken, empty, or holds a dot.</exception>
    public void Add(string key, T value) => Insert(_entries.Count, (key, value));

    /// <inheritdoc cref="Add(string, T)"/>
    public void Add((string, T) item) => Insert(_entries.Count, item);

    /// <inheritdoc cref="Add(string, T)"/>
    public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

    /// <summary>Adds a module at a place.</summary>
    /// <exception cref="ArgumentException">The name is taken, empty, or holds a dot.</exception>
    public void Insert(int index, (string, T) item)
    {
        Check(item.Item1, item.Item2);
        _entries.Insert(index, item.Item1, item.Item2);
        Register();
    }

    /// <summary>Takes a module out; it stays the caller's.</summary>
    /// <returns>Whether there was one of that name.</returns>
    public bool Remove(string key)
    {
        var removed = _entries.Remove(key);
        Register();
        return removed;
    }

    /// <inheritdoc/>
    public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

    /// <inheritdoc/>
    public void RemoveAt(int index)
    {
        _entries.RemoveAt(index);
        Register();
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool Contains((string, T) item) => _entries.TryGetValue(item.Item1, out var value) && ReferenceEquals(value, item.Item2);

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, T> item) => Contains((item.Key, item.Value));

    /// <inheritdoc/>
    public int IndexOf((string, T) item) => Contains(item) ? _entries.IndexOf(item.Item1) : -1;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public void CopyTo((string, T)[] array, int arrayIndex) => _entries.Select(entry => (entry.Key, entry.Value)).ToList().CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => _entries.ToList().CopyTo(array, arrayIndex);

    /// <summary>Names and modules, in order.</summary>
    public IEnumerator<(string, T)> GetEnumerator() => _entries.Select(entry => (entry.Key, entry.Value)).GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The modules are registered already.</summary>
    protected override void RegisterComponents()
    {
    }

    // What cannot be registered must not get in.
    private static void Check(string key, T value)
    {
        CheckItem(value);
        CheckComponentName(key);
    }

    private void Register()
    {
        ClearModules();
        foreach (var (key, value) in _entries)
        {
            register_module(key, value);
        }
    }
}
