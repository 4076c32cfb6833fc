using System.Runtime.CompilerServices;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules one after another, of any kind: a derived class's forward, of two arguments, says what passes between them.</summary>
public abstract class Sequential<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    /// <summary>Modules under names of their own.</summary>
    protected Sequential(params (string name, nn.Module submodule)[] modules) : base(nameof(Sequential))
    {
        ArgumentNullException.ThrowIfNull(modules);
        Array.ForEach(modules, module => Add(module.name, module.submodule));
    }

    /// <summary>Modules named by their place: 0, 1, …</summary>
    protected Sequential(params nn.Module[] modules) : base(nameof(Sequential))
    {
        ArgumentNullException.ThrowIfNull(modules);
        Array.ForEach(modules, Add);
    }

    /// <summary>The number of modules.</summary>
    public int Count => children().Count();

    /// <summary>The module at a place.</summary>
    [IndexerName("SequentialItems")]
    public nn.Module this[int index] => children().ElementAt(index);

    /// <summary>The modules from one place up to but without another, as <see cref="Slice"/> makes them.</summary>
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, TResult> this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>The modules in a range, as <see cref="Slice"/> makes them.</summary>
    [IndexerName("SequentialItems")]
    public Sequential<T1, T2, TResult> this[Range index]
    {
        get
        {
            var (start, length) = index.GetOffsetAndLength(Count);
            return Slice(start, start + length);
        }
    }

    /// <summary>Adds a module at the end.</summary>
    /// <returns>This module.</returns>
    public Sequential<T1, T2, TResult> append(string name, nn.Module module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end, named by its place.</summary>
    /// <returns>This module.</returns>
    public Sequential<T1, T2, TResult> append(nn.Module module)
    {
        Add(module);
        return this;
    }

    /// <summary>Adds a module at the end.</summary>
    protected internal void Add(string name, nn.Module sm)
    {
        ArgumentNullException.ThrowIfNull(sm);
        register_module(name, sm);
    }

    /// <summary>Adds a module at the end, named by its place.</summary>
    protected internal void Add(nn.Module module) => Add(Count.ToString(System.Globalization.CultureInfo.InvariantCulture), module);

    /// <summary>A module of the derived class with the modules from one place up to but without another; the derived class makes it.</summary>
    /// <exception cref="NotImplementedException">The derived class does not.</exception>
    protected virtual Sequential<T1, T2, TResult> Slice(int start, int end) => throw new NotImplementedException(ErrorMessages.NoSlice(GetType()));
}
