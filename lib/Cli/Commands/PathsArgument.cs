using System.CommandLine;
using Workbook.Cli.Paths;

namespace Workbook.Cli;

/// <summary>The notebooks a command works on.</summary>
internal sealed class PathsArgument : Argument<string[]>
{
    public PathsArgument(string description, ArgumentArity arity) : base("paths")
    {
        Description = description;
        Arity = arity;
    }

    /// <summary>The notebooks the user named; without any, the workbook's.</summary>
    /// <exception cref="UsageException">A path leads to no notebook.</exception>
    public IReadOnlyList<string> Expand(ParseResult parsed)
    {
        string[] given = parsed.GetValue(this) ?? [];
        return NotebookPaths.Expand(given.Length == 0 ? [WorkbookFolder.Notebooks()] : given, parsed.CommandResult);
    }
}
