using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of modules that are submodules of it, named by their place: 0, 1, …</summary>
/// <typeparam name="T">The modules' class.</typeparam>
public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
{
    private readonly List<T> _list;

    /// <summary>A list of modules.</summary>
    /// <exception cref="ArgumentNullException">There is no module.</exception>
    /// <exception cref="ObjectDisposedException">The module was disposed.</exception>
    public ModuleList(params T[] modules) : base("ModuleList")
    {
        _list = Checked(modules ?? []);
        Renumber();
    }

    /// <inheritdoc/>
    public int Count => _list.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <summary>The module at a place.</summary>
    /// <exception cref="ArgumentNullException">There is no module.</exception>
    /// <exception cref="ObjectDisposedException">The module was disposed.</exception>
    public T this[int index]
    {
        get => _list[index];
        set
        {
            CheckItem(value);
            _list[index] = value;
            Renumber();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">There is no module.</exception>
    /// <exception cref="ObjectDisposedException">The module was disposed.</exception>
    public void Add(T item) => Insert(_list.Count, item);

    /// <summary>Adds modules at the end.</summary>
    /// <exception cref="ArgumentNullException">There is no module.</exception>
    /// <exception cref="ObjectDisposedException">The module was disposed.</exception>
    public void append(params T[] parameters) => extend(parameters);

    /// <summary>Adds modules at the end.</summary>
    /// <exception cref="ArgumentNullException">There is no module.</exception>
    /// <exception cref="ObjectDisposedException">The module was disposed.</exception>
    public void extend(IEnumerable<T> modules)
    {
        _list.AddRange(Checked(modules));
        Renumber();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">There is no module.</exception>
    /// <exception cref="ObjectDisposedException">The module was disposed.</exception>
    public void Insert(int index, T item)
    {
        CheckItem(item);
        _list.Insert(index, item);
        Renumber();
    }

    /// <inheritdoc/>
    public bool Remove(T item)
    {
        var removed = _list.Remove(item);
        Renumber();
        return removed;
    }

    /// <inheritdoc/>
    public void RemoveAt(int index)
    {
        _list.RemoveAt(index);
        Renumber();
    }

    /// <inheritdoc/>
    public void Clear()
    {
        _list.Clear();
        Renumber();
    }

    /// <inheritdoc/>
    public bool Contains(T item) => _list.Contains(item);

    /// <inheritdoc/>
    public int IndexOf(T item) => _list.IndexOf(item);

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The modules are registered already.</summary>
    protected override void RegisterComponents()
    {
    }

    // What cannot be registered must not get in.
    private static List<T> Checked(IEnumerable<T> items)
    {
        List<T> list = [.. items];
        list.ForEach(CheckItem);
        return list;
    }

    private void Renumber()
    {
        ClearModules();
        for (var i = 0; i < _list.Count; i++)
        {
            register_module(i.ToString(CultureInfo.InvariantCulture), _list[i]);
        }
    }
}
