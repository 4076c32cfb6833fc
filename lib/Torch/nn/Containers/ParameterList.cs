using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of parameters that are parameters of it, named by their place: 0, 1, …</summary>
public class ParameterList : nn.Module, IList<Parameter>
{
    private readonly List<Parameter> _list;

    /// <summary>A list of parameters.</summary>
    /// <exception cref="ArgumentNullException">There is no parameter.</exception>
    /// <exception cref="ObjectDisposedException">The parameter was disposed.</exception>
    public ParameterList(params Parameter[] parameters) : base("ParameterList")
    {
        _list = Checked(parameters ?? []);
        Renumber();
    }

    /// <inheritdoc/>
    public int Count => _list.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <summary>The parameter at a place.</summary>
    /// <exception cref="ArgumentNullException">There is no parameter.</exception>
    /// <exception cref="ObjectDisposedException">The parameter was disposed.</exception>
    public Parameter this[int index]
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
    /// <exception cref="ArgumentNullException">There is no parameter.</exception>
    /// <exception cref="ObjectDisposedException">The parameter was disposed.</exception>
    public void Add(Parameter item) => Insert(_list.Count, item);

    /// <summary>Adds parameters at the end.</summary>
    /// <exception cref="ArgumentNullException">There is no parameter.</exception>
    /// <exception cref="ObjectDisposedException">The parameter was disposed.</exception>
    public void append(params Parameter[] parameters) => extend(parameters);

    /// <summary>Adds parameters at the end.</summary>
    /// <exception cref="ArgumentNullException">There is no parameter.</exception>
    /// <exception cref="ObjectDisposedException">The parameter was disposed.</exception>
    public void extend(IEnumerable<Parameter> parameters)
    {
        _list.AddRange(Checked(parameters));
        Renumber();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">There is no parameter.</exception>
    /// <exception cref="ObjectDisposedException">The parameter was disposed.</exception>
    public void Insert(int index, Parameter item)
    {
        CheckItem(item);
        _list.Insert(index, item);
        Renumber();
    }

    /// <inheritdoc/>
    public bool Remove(Parameter item)
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
    public bool Contains(Parameter item) => _list.Contains(item);

    /// <inheritdoc/>
    public int IndexOf(Parameter item) => _list.IndexOf(item);

    /// <inheritdoc/>
    public void CopyTo(Parameter[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The parameters are registered already.</summary>
    protected override void RegisterComponents()
    {
    }

    // What cannot be registered must not get in.
    private static List<Parameter> Checked(IEnumerable<Parameter> items)
    {
        List<Parameter> list = [.. items];
        list.ForEach(CheckItem);
        return list;
    }

    private void Renumber()
    {
        ClearParameters();
        for (var i = 0; i < _list.Count; i++)
        {
            register_parameter(i.ToString(CultureInfo.InvariantCulture), _list[i]);
        }
    }
}
