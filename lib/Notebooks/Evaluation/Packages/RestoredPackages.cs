using System.Collections.Immutable;
using NuGet.Versioning;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>The answer of a restore: every package, and the files of it that this machine uses.</summary>
/// <param name="Packages">All packages, those asked for and those they need.</param>
internal sealed record RestoredPackages(ImmutableArray<RestoredPackages.Package> Packages)
{
    /// <summary>One package.</summary>
    /// <param name="Id">Its name, as its author writes it.</param>
    /// <param name="Version">The version chosen.</param>
    /// <param name="Compile">What the compiler sees.</param>
    /// <param name="Runtime">What is loaded.</param>
    /// <param name="Native">Native libraries.</param>
    internal sealed record Package(
        string Id,
        NuGetVersion Version,
        ImmutableArray<string> Compile,
        ImmutableArray<string> Runtime,
        ImmutableArray<string> Native)
    {
        /// <summary>Name and version: <c>Name, 1.2.3</c>.</summary>
        public override string ToString() => $"{Id}, {Version.ToNormalizedString()}";
    }

    /// <summary>Whether every file is there: a cache of packages may have been cleared since.</summary>
    public bool IsComplete => Packages.All(package => package.Compile.Concat(package.Runtime).Concat(package.Native).All(File.Exists));
}
