using System.Collections.Concurrent;
using System.ComponentModel;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>What the student's process lets be called. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExposedCode
{
    private static readonly ConcurrentDictionary<string, Delegate> Known = [];

    /// <summary>Adds a method or a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="code">Calls or reads it.</param>
    public static void Add(string name, Delegate code) => Known[name] = code;

    internal static void Remove(string name) => Known.TryRemove(name, out _);

    internal static Delegate? Find(string name) => Known.GetValueOrDefault(name);
}
