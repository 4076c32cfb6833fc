using System.CommandLine;
using Workbook.Cli.Data;

namespace Workbook.Cli;

/// <summary><c>workbook data …</c>: public data to try beside the workbook's own.</summary>
internal static class DataCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="sets">The sets it knows.</param>
    public static Command Create(Terminal terminal, DataSets sets) =>
        new("data", Messages.Data)
        {
            DataListCommand.Create(terminal, sets),
            DataGetCommand.Create(terminal, sets),
        };
}
