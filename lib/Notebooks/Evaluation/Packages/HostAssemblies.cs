using System.Reflection;
using Workbook.Notebooks.Evaluation.References;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>
/// Which version wins where the process has an assembly that a package brings too: of the framework the newer one, as in
/// any program; of what values are shown by the process's own; of everything else, the compiler included, the package's,
/// since no object of it passes between the engine and a cell.
/// </summary>
internal static class HostAssemblies
{
    private const string Interactive = "Microsoft.DotNet.Interactive";

    private static readonly string[] Shared = [typeof(HostAssemblies).Assembly.GetName().Name!, typeof(Display.IDisplayable).Assembly.GetName().Name!];

    /// <summary>Whether the process's assembly is used in place of this file.</summary>
    public static bool StandsInFor(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return Array.Exists(Shared, shared => string.Equals(shared, name, StringComparison.OrdinalIgnoreCase)) || IsInFramework(name, path);
    }

    /// <summary>Whether the compiler must not see this file: .NET Interactive's own types bear the names of this engine's.</summary>
    public static bool Hides(string path) =>
        Path.GetFileNameWithoutExtension(path) is { } name
        && (name.Equals(Interactive, StringComparison.OrdinalIgnoreCase) || name.StartsWith(Interactive + ".", StringComparison.OrdinalIgnoreCase));

    private static bool IsInFramework(string name, string path) =>
        ProcessAssemblies.Find(new AssemblyName(name)) is { } own && ProcessAssemblies.IsFramework(own)
        && AssemblyName.GetAssemblyName(own).Version >= AssemblyName.GetAssemblyName(path).Version;
}
