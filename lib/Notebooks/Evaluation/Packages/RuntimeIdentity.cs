using System.Runtime.InteropServices;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>The name NuGet knows this kind of machine by.</summary>
internal static class RuntimeIdentity
{
    /// <summary>The runtime identifier, such as <c>linux-x64</c>. A runtime built by a distribution names that instead, which packages do not know.</summary>
    public static string Portable { get; } = Of(RuntimeInformation.RuntimeIdentifier);

    /// <summary>The portable identifier for one that may name a distribution.</summary>
    public static string Of(string identifier)
    {
        var system = identifier.Split('-', '.')[0];
        var architecture = identifier[(identifier.LastIndexOf('-') + 1)..];
        return system switch
        {
            "linux" or "win" or "osx" or "freebsd" => identifier,
            "alpine" => $"linux-musl-{architecture}",
            _ => $"linux-{architecture}",
        };
    }
}
