using System.Runtime.InteropServices;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>Finds native libraries beside a managed one, flat or in NuGet's <c>runtimes/&lt;rid&gt;/native</c>.</summary>
internal static class NativeFiles
{
    private static readonly string Extension =
        OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";

    private static readonly string System = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";

    /// <summary>The file for a name as <c>DllImport</c> gives it, or null.</summary>
    public static string? Find(string folder, string name) =>
        (from directory in Directories(folder)
         from file in FileNames(name)
         select Path.Combine(directory, file)).FirstOrDefault(File.Exists);

    /// <summary>The names a file may have that <c>DllImport</c> gives this name.</summary>
    public static IEnumerable<string> FileNames(string name) => [name, name + Extension, "lib" + name + Extension, "lib" + name];

    private static IEnumerable<string> Directories(string folder)
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        string[] identifiers = [RuntimeInformation.RuntimeIdentifier, $"{System}-{architecture}", System, "unix"];
        return identifiers.Distinct().Select(rid => Path.Combine(folder, "runtimes", rid, "native")).Prepend(folder);
    }
}
