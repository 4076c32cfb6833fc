using System.Collections.Immutable;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>What every cell may use unasked.</summary>
internal static class DefaultUsings
{
    /// <summary>Namespaces, and the type whose static functions (<c>display</c>, <c>HTML</c> …) are in scope.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        "System.IO",
        "Microsoft.DotNet.Interactive.Kernel",
    ];
}
