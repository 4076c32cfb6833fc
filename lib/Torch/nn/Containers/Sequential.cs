using System.Globalization;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules one after another: each gets what the one before returned. Disposes what passes between them.</summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<(string Name, nn.IModule<Tensor, Tensor> Module)> _steps = [];

    /// <summary>Modules under names of their own.</summary>
    protected internal Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules) : base(nameof(Sequential))
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var (name, submodule) in modules)
        {
            append(name, submodule);
        }
    }

    /// <summary>Modules named by their place: 0, 1, …</summary>
    protected internal Sequential(params nn.Module<Tensor, Tensor>[] modules) : base(nameof(Sequential))
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var module in modules)
        {
            append(module);
        }
    }

    /// <summary>The number of modules.</summary>
    public int Count => _steps.Count;

    /// <summary>The module at a place.</summary>
    [IndexerName("SequentialItems")]
    public nn.IModule<Tensor, Tensor> this[int index] => _steps[index].Module;

    /// <summary>The modules from one place up to but without another, sharing their parameters.</summary>
    [IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index] => this[(index.start ?? 0)..(index.end ?? Count)];

    /// <summary>The modules in a range, sharing their parameters.</summary>
    [IndexerName("SequentialItems")]
    public Sequential this[Range index]
    {
        get
        {
            var (start, length) = index.GetOffsetAndLength(Count);
            var part = new Sequential(Array.Empty<nn.Module<Tensor, Tensor>>());
            foreach (var (name, module) in _steps.GetRange(start, length))
            {
                part.append(name, module);
            }
            return part;
        }
    }

    /// <summary>Adds a module at the end.</summary>
    /// <returns>This module.</returns>
    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        ArgumentNullException.ThrowIfNull(module);
        register_module(name, (nn.Module)module);
        _steps.Add((name, module));
        return this;
    }

    /// <summary>Adds a module at the end, named by its place.</summary>
    /// <returns>This module.</returns>
    public Sequential append(nn.IModule<Tensor, Tensor> module) => append(_steps.Count.ToString(CultureInfo.InvariantCulture), module);

    /// <summary>The last module's result; without modules, the input under a new handle.</summary>
    public override Tensor forward(Tensor tensor)
    {
        if (_steps.Count == 0)
        {
            return tensor.alias();
        }
        var current = tensor;
        foreach (var (_, module) in _steps)
        {
            var next = module.call(current);
            if (!ReferenceEquals(current, tensor) && !ReferenceEquals(current, next))
            {
                current.Dispose();
            }
            current = next;
        }
        return current;
    }
}
