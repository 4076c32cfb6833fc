using System.Collections.Immutable;

namespace Workbook.JupyterKernel.Install;

/// <summary>The kernels installed on this machine, found as Jupyter finds them.</summary>
public static class KernelSpecs
{
    /// <summary>All kernels that can be read; of two with one name the first on the search path.</summary>
    public static ImmutableArray<KernelSpec> All() => [.. Scan(JupyterPaths.Current()).Select(kernel => kernel.Spec).OfType<KernelSpec>()];

    /// <summary>The kernel of a name, in any case; null when there is none.</summary>
    /// <exception cref="InvalidDataException">Its kernel.json cannot be read; the message says where and why.</exception>
    public static KernelSpec? Find(string name)
    {
        FoundKernel? found = Scan(JupyterPaths.Current()).FirstOrDefault(kernel => string.Equals(kernel.Name, name, StringComparison.OrdinalIgnoreCase));
        return found is { Problem: { } problem } ? throw new InvalidDataException(problem) : found?.Spec;
    }

    /// <summary>All kernels, also those that cannot be read, sorted by name; of two with one name the first on the search path.</summary>
    public static ImmutableArray<FoundKernel> Scan(JupyterPaths paths) =>
        [.. paths.Search.SelectMany(data => Below(Path.Combine(data, "kernels")))
            .DistinctBy(directory => Path.GetFileName(directory), StringComparer.OrdinalIgnoreCase)
            .Select(FoundKernel.In)
            .OrderBy(kernel => kernel.Name, StringComparer.Ordinal)];

    private static IEnumerable<string> Below(string kernels)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(kernels)
                .Where(directory => KernelName.IsValid(Path.GetFileName(directory)) && File.Exists(Path.Combine(directory, KernelSpecFile.Name)))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder that is not there, or not ours to read, holds no kernels for us; Jupyter sees it the same way.
            return [];
        }
    }
}
