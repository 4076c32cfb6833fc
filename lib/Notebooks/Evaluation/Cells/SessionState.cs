using System.Reflection;
using Microsoft.CodeAnalysis;
using Workbook.Notebooks.Evaluation.Packages;
using Workbook.Notebooks.Evaluation.References;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>The live objects of a session's cells: each cell is one object whose fields are the cell's variables.</summary>
internal sealed class SessionState
{
    // The compiler's convention: slot 0 holds a host object, which notebooks have none of; cell n puts itself into slot n.
    private object?[] _slots = new object?[16];
    private readonly SessionLoadContext _assemblies = new();
    private int _count;

    /// <summary>Makes a library's assemblies known to cells.</summary>
    public void Add(Library library) => _assemblies.Add(library.Assemblies);

    /// <summary>Makes packages known to cells.</summary>
    public void Add(IEnumerable<RestoredPackages.Package> packages) => _assemblies.Add(packages);

    /// <summary>Loads a compiled cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="keep">Whether later cells will need it; what is not kept goes when nothing of it is in use any more.</param>
    /// <returns>What runs it and gives its value.</returns>
    public Func<Task<object?>> Load(CompiledCell cell, bool keep)
    {
        var assembly = keep ? _assemblies.Load(cell.Binary!) : _assemblies.LoadForOnce(cell.Binary!);
        var entry = cell.Compilation.GetEntryPoint(CancellationToken.None)!;
        var run = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        Reserve(_count + 2);
        return () => run(_slots);
    }

    /// <summary>Keeps the variables of the cell that just ran, however it ended.</summary>
    /// <returns>False when the cell was stopped before it had any.</returns>
    public bool Keep()
    {
        if (_slots[_count + 1] is null)
        {
            return false;
        }

        _count++;
        return true;
    }

    /// <summary>Forgets the cell that just ran.</summary>
    public void Drop() => _slots[_count + 1] = null;

    /// <summary>The variables of all cells; of redefined ones the newest.</summary>
    public IReadOnlyList<SessionVariable> Variables() =>
        [.. _slots.Skip(1).Take(_count).SelectMany(VariablesOf).Reverse().DistinctBy(variable => variable.Name).Reverse()];

    private static IEnumerable<SessionVariable> VariablesOf(object? cell) =>
        cell!.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(field => !field.Name.StartsWith('<'))
            .Select(field => new SessionVariable(field.Name, field.FieldType, field.GetValue(cell)));

    private void Reserve(int length)
    {
        if (_slots.Length < length)
        {
            Array.Resize(ref _slots, length * 2);
        }
    }
}
